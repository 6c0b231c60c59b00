"""One lane per chat: its updates in order, chats side by side; each is handled, or given up so that the next is."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from bot import failsafe
from bot.batch import Batch, read_if_update
from bot.burst import gather
from bot.direct import DirectCard
from bot.handling import Handling
from bot.person.check_in import noticing
from bot.person.discreet import learn_all
from bot.person.relay import HolderMoved
from bot.ports import Received
from bot.services import Change, Services
from bot.standing import note_said
from desk.operators import Operator
from desk.people import Person
from desk.talk import Holder

log = logging.getLogger("pana.bot.lanes")

APPLY_ATTEMPTS = 3
GIVE_UP_AFTER = 10
"""Rounds after which an update is let go of that even the failsafe cannot handle while the database counts each round:
somebody's next words must not wait behind it for ever."""
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 15.0


@dataclass(frozen=True)
class _Chat:
    operator: Operator | None
    person: Person | None
    pending: list[Received]


class Lanes:
    """Runs a task for each chat that has something to handle, and sets `outbox_filled` after each."""

    def __init__(
        self, services: Services, handling: Handling, direct: DirectCard, outbox_filled: asyncio.Event
    ) -> None:
        self._services = services
        self._handling = handling
        self._direct = direct
        self._outbox_filled = outbox_filled
        self._lanes: dict[int, asyncio.Task[None]] = {}
        self._news: dict[int, asyncio.Event] = {}
        self._closing = False

    async def recover(self) -> None:
        """Learn the code words, then start a lane for every chat that had unhandled updates when the last process ended."""
        await learn_all(self._services.open_unit, self._services.code_words)
        async with self._services.open_unit() as unit:
            chats = await unit.inbox.chats_with_pending()
        for chat_id in chats:
            self.wake(chat_id)

    def wake(self, chat_id: int) -> None:
        """Say that a chat has something new."""
        if self._closing:
            return
        self._news.setdefault(chat_id, asyncio.Event()).set()
        lane = self._lanes.get(chat_id)
        if lane is None or lane.done():
            self._lanes[chat_id] = asyncio.create_task(self._run(chat_id), name="lane")

    async def close(self) -> None:
        """Finish what is being handled and stop; what is left stays in the inbox for the next start."""
        self._closing = True
        await asyncio.gather(*self._lanes.values(), return_exceptions=True)

    async def _run(self, chat_id: int) -> None:
        news = self._news[chat_id]
        pause = FIRST_PAUSE
        while not self._closing:
            news.clear()
            chat = None
            try:
                chat = await self._look(chat_id)
                if not chat.pending:
                    break
                await self._handle(chat_id, chat, is_alone=pause > FIRST_PAUSE)
                pause = FIRST_PAUSE
            except HolderMoved:
                log.info("holder_moved")
            except Exception as error:  # noqa: BLE001 - the database is gone: say the numbers directly, then try again
                log.error("lane_failed", extra={"error": type(error).__name__})
                await self._direct.send_once(chat_id, _words_of(chat))
                if chat is not None:
                    await self._count_failure(chat.pending[0])
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
        self._forget(chat_id, news)

    async def _count_failure(self, received: Received) -> None:
        """Count a round that failed; let go of an update that failed too often. Without a database nothing is counted."""
        try:
            async with self._services.open_unit() as unit:
                now = self._services.now()
                if await unit.inbox.failed(received.update_id, now) >= GIVE_UP_AFTER:
                    log.error("update_given_up")
                    subject = f"update:{received.update_id}"
                    await unit.audit.add(at=now, actor="pana", action="update.given-up", subject=subject)
                    await unit.inbox.done([received.update_id])
                await unit.commit()
        except Exception as error:  # noqa: BLE001 - the database is gone, so that it was no fault of this update
            log.error("count_failed", extra={"error": type(error).__name__})

    def _forget(self, chat_id: int, news: asyncio.Event) -> None:
        """Let go of an idle lane, unless something arrived in the very last moment."""
        if news.is_set() and not self._closing:
            self._lanes[chat_id] = asyncio.create_task(self._run(chat_id), name="lane")
            return
        self._lanes.pop(chat_id, None)
        self._news.pop(chat_id, None)

    async def _look(self, chat_id: int) -> _Chat:
        async with self._services.open_unit() as unit:
            operator = await unit.operators.by_chat(chat_id)
            person = await unit.people.by_chat(chat_id)
            pending = await unit.inbox.pending(chat_id)
        return _Chat(operator, person, pending)

    async def _handle(self, chat_id: int, chat: _Chat, *, is_alone: bool) -> None:
        """Handle what is pending first, with its burst; `is_alone` without, so that one's fault is not another's."""
        batch = read_if_update(chat.pending[0])
        if batch is None:
            await self._apply_nothing(chat.pending[0])
            return
        operator = chat.operator if chat.operator and not chat.operator.disabled else None
        is_held = chat.person is not None and chat.person.holder is Holder.OPERATOR
        if operator is None and not is_held and not is_alone:
            batch = await gather(batch, chat.pending, wait=partial(self._news_of, chat_id), now=self._services.now)
        change = await self._handling.decide(batch, operator=operator, person=chat.person)
        await self._apply(batch, change, operator)
        self._direct.works_again(chat_id)
        self._outbox_filled.set()

    async def _news_of(self, chat_id: int, longest: timedelta) -> list[Received] | None:
        news = self._news[chat_id]
        try:
            await asyncio.wait_for(news.wait(), longest.total_seconds())
        except TimeoutError:
            return None
        news.clear()
        return (await self._look(chat_id)).pending

    async def _apply(self, batch: Batch, change: Change, operator: Operator | None) -> None:
        def heard(change: Change) -> Change:
            return change if operator is not None else noticing(self._services, batch, change)

        for attempt in range(APPLY_ATTEMPTS):
            try:
                await self._commit(batch, heard(change))
            except HolderMoved:
                raise
            except Exception as error:  # noqa: BLE001 - a race or a passing fault: the change is made to be repeated
                log.warning("change_failed", extra={"error": type(error).__name__, "attempt": attempt + 1})
                await asyncio.sleep(0.05 * (attempt + 1))
            else:
                return
        try:
            await self._commit(batch, heard(failsafe.change(self._services, batch, operator=operator)))
        except Exception as error:  # noqa: BLE001 - even the card has failed, a missing text for instance
            log.error("failsafe_failed", extra={"error": type(error).__name__})
            # Not even a check-in is looked for: an alarm too many is better than a person without an answer.
            await self._commit(batch, failsafe.barest(self._services, batch, operator=operator))

    async def _commit(self, batch: Batch, change: Change) -> None:
        async with self._services.open_unit() as unit:
            await note_said(unit, batch)
            await change(unit)
            await unit.inbox.done(batch.update_ids)
            await unit.commit()

    async def _apply_nothing(self, received: Received) -> None:
        """Mark what is no update of Telegram as handled; it can never become one."""
        log.error("unreadable_update")
        async with self._services.open_unit() as unit:
            await unit.inbox.done([received.update_id])
            await unit.commit()


def _words_of(chat: _Chat | None) -> str | None:
    """Return what the waiting updates say; None when that is not known."""
    if chat is None:
        return None
    batches = [read_if_update(received) for received in chat.pending]
    return "\n".join(batch.text for batch in batches if batch is not None)
