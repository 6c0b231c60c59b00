"""One lane per chat: its updates in order, chats side by side, quick bursts read together."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from datetime import timedelta

from pydantic import ValidationError

from bot import failsafe
from bot.batch import Batch, read
from bot.direct import DirectCard
from bot.handling import Handling
from bot.person.decide import screen_batch
from bot.ports import Received
from bot.services import Change, Services
from desk.message import Kind
from desk.operators import Operator
from desk.people import Person
from desk.talk import Holder
from nlu.urgency.levels import Urgency

log = logging.getLogger("pana.bot.lanes")

QUIET = timedelta(milliseconds=600)
"""How long a person must have been quiet before her messages are read together."""
LONGEST_BURST = timedelta(seconds=2)
"""Nobody waits longer than this for the end of a burst."""
SHORT = 60
"""Characters up to which a message may be the first part of a burst."""
APPLY_ATTEMPTS = 3
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
        """Start a lane for every chat that had unhandled updates when the last process ended."""
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
        pause = 0.5
        while not self._closing:
            news.clear()
            try:
                chat = await self._look(chat_id)
                if not chat.pending:
                    break
                await self._handle(chat_id, chat, news)
                pause = 0.5
            except Exception as error:  # noqa: BLE001 - the database is gone: say the numbers directly, then try again
                log.error("lane_failed", extra={"error": type(error).__name__})
                await self._direct.send_once(chat_id)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
        self._forget(chat_id, news)

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

    async def _handle(self, chat_id: int, chat: _Chat, news: asyncio.Event) -> None:
        batch = _first(chat.pending[0])
        if batch is None:
            await self._apply_nothing(chat.pending[0])
            return
        operator = chat.operator if chat.operator and not chat.operator.disabled else None
        if operator is None and not (chat.person and chat.person.holder is Holder.OPERATOR):
            batch = await self._gather(chat_id, batch, chat.pending, news)
        change = await self._handling.decide(batch, operator=operator, person=chat.person)
        await self._apply(batch, change, operator)
        self._direct.works_again(chat_id)
        self._outbox_filled.set()

    async def _gather(self, chat_id: int, batch: Batch, pending: list[Received], news: asyncio.Event) -> Batch:
        """Add the rest of a burst: messages that are there already, and those that follow while she is still typing."""
        started = batch.said[0].at if batch.said else None
        while True:
            for received in pending:
                # Not by its place in the list: an older update may have been recorded meanwhile.
                if received.update_id <= batch.update_ids[-1]:
                    continue
                later = _first(received)
                if later is None or not _is_burst(batch, later):
                    return batch
                batch = batch.and_then(later)
            if started is None or not _may_continue(batch):
                return batch
            now = self._services.now()
            left = min(batch.said[-1].at + QUIET, started + LONGEST_BURST) - now
            if left <= timedelta(0):
                return batch
            try:
                await asyncio.wait_for(news.wait(), left.total_seconds())
            except TimeoutError:
                return batch
            news.clear()
            pending = (await self._look(chat_id)).pending

    async def _apply(self, batch: Batch, change: Change, operator: Operator | None) -> None:
        for attempt in range(APPLY_ATTEMPTS):
            try:
                await self._commit(batch, change)
            except Exception as error:  # noqa: BLE001 - a race or a passing fault: the change is made to be repeated
                log.warning("change_failed", extra={"error": type(error).__name__, "attempt": attempt + 1})
                await asyncio.sleep(0.05 * (attempt + 1))
            else:
                return
        try:
            await self._commit(batch, failsafe.change(self._services, batch, operator=operator))
        except Exception as error:  # noqa: BLE001 - even the card has failed, a missing text for instance
            log.error("failsafe_failed", extra={"error": type(error).__name__})
            await self._commit(batch, failsafe.barest(self._services, batch, operator=operator))

    async def _commit(self, batch: Batch, change: Change) -> None:
        async with self._services.open_unit() as unit:
            await change(unit)
            await unit.inbox.done(batch.update_ids)
            await unit.commit()

    async def _apply_nothing(self, received: Received) -> None:
        """Mark what is no update of Telegram as handled; it can never become one."""
        log.error("unreadable_update")
        async with self._services.open_unit() as unit:
            await unit.inbox.done([received.update_id])
            await unit.commit()


def _first(received: Received) -> Batch | None:
    try:
        return read(received)
    except ValidationError:
        return None


def _is_burst(batch: Batch, later: Batch) -> bool:
    """Say whether `later` belongs to the burst: plain words, close in time."""
    if not (_is_words(batch) and _is_words(later)):
        return False
    return (
        later.said[0].at - batch.said[-1].at <= LONGEST_BURST and later.said[0].at - batch.said[0].at <= LONGEST_BURST
    )


def _is_words(batch: Batch) -> bool:
    """True for a message of plain words that is no command."""
    return (
        batch.update.message is not None
        and bool(batch.said)
        and all(said.kind is Kind.TEXT and not said.text.startswith("/") for said in batch.said)
    )


def _may_continue(batch: Batch) -> bool:
    """Wait for more only after short words that are no emergency yet: danger is answered at once."""
    return _is_words(batch) and len(batch.said[-1].text) <= SHORT and screen_batch(batch).level < Urgency.EMERGENCY
