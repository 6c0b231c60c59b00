"""The outbox at work: calls are made in order within a chat, within Telegram's limits, and marked once they are made.

A call is marked right after it was made, and as a rule only one is under way at a time: if the process is killed, at
most that one is repeated. Only when Telegram is slow are others let past it, so that nobody waits behind a stuck call.
What was made and could not be marked is not made again: only marking it is tried again.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from datetime import timedelta

from aiogram import Bot

from bot.compose import HIDE
from bot.ports import OpenUnit, ToSend
from bot.sending.deliver import UNLIMITED, Impossible, Later, Sent, deliver
from bot.sending.limits import Limits
from bot.sending.patience import Patience
from bot.sending.take_away import keep_track, take_away
from bot.sending.unreachable import not_delivered
from bot.services import Services

log = logging.getLogger("pana.bot.sender")

SLOW_AFTER = 0.5
"""Seconds after which a call is slow and the next one may start beside it."""
AT_ONCE = 16
"""Slow calls under way at most."""
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
"""Seconds before the second, third … attempt when Telegram gave no time."""
MARK_AGAIN = 1.0
"""Seconds before a call that was made, but could not be marked, is marked again."""
LOOK_AHEAD = 50
LAST_WAIT = 5.0
"""Seconds that calls under way get to be finished and marked when the process stops."""
IDLE = 1.0
"""Longest rest: a call that was put off may be due while another chat's slow call hides it from `next_at`."""


class Sender:
    """Empties the outbox until cancelled; `filled` wakes it."""

    def __init__(self, bot: Bot, services: Services, limits: Limits, filled: asyncio.Event) -> None:
        self._bot = bot
        self._services = services
        self._open_unit: OpenUnit = services.open_unit
        self._limits = limits
        self._filled = filled
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._made: dict[int, Sent | Impossible | Later] = {}
        self._patience = Patience()

    async def run(self) -> None:
        """Run until cancelled; then the call under way is finished and marked."""
        try:
            while True:
                self._filled.clear()
                try:
                    wait = await self._round()
                except Exception as error:  # noqa: BLE001 - the database is gone for a moment; the outbox is on disk
                    log.error("outbox_failed", extra={"error": type(error).__name__})
                    wait = 1.0
                if wait > 0:
                    await self._rest(wait)
        finally:
            if self._under_way:
                await asyncio.wait(self._under_way.values(), timeout=LAST_WAIT)

    async def _round(self) -> float:
        """Make the calls that may be made now; return the seconds until there may be more to do."""
        now = self._services.now()
        async with self._open_unit() as unit:
            items = await unit.outbox.due(now, limit=LOOK_AHEAD)
            next_at = await unit.outbox.next_at()
        items = [item for item in items if item.chat_id not in self._under_way]
        waits = [IDLE]
        for item in items:
            wait = 0.0 if item.id in self._made else self._limit(item)
            if wait > 0:
                waits.append(wait)
                continue
            await self._start(item)
            waits.append(0.0)
        if not items and next_at is not None and next_at > now:
            waits.append((next_at - now).total_seconds())
        return min(waits)

    def _limit(self, item: ToSend) -> float:
        return 0.0 if item.method in UNLIMITED else self._limits.wait(item.chat_id).total_seconds()

    async def _start(self, item: ToSend) -> None:
        """Make a call; come back when it is done, or when it turned out to be slow."""
        if item.method not in UNLIMITED and item.id not in self._made:
            self._limits.take(item.chat_id)
        task = asyncio.create_task(self._make(item), name="send")
        self._under_way[item.chat_id] = task
        task.add_done_callback(lambda _: self._done(item.chat_id))
        await asyncio.wait([task], timeout=SLOW_AFTER)
        while len(self._under_way) >= AT_ONCE:
            await asyncio.wait(self._under_way.values(), return_when=asyncio.FIRST_COMPLETED)

    def _done(self, chat_id: int) -> None:
        self._under_way.pop(chat_id, None)
        self._filled.set()

    async def _make(self, item: ToSend) -> None:
        """Make a call, unless it was made already, and mark it; what cannot be marked comes back after a pause."""
        if item.id not in self._made:
            self._made[item.id] = await self._called(item)
        try:
            await self._mark(item, self._made[item.id])
        except Exception as error:  # noqa: BLE001 - made, but the database cannot keep it: she must not get it again
            log.error("mark_failed", extra={"error": type(error).__name__})
            await asyncio.sleep(MARK_AGAIN)
        else:
            del self._made[item.id]

    async def _called(self, item: ToSend) -> Sent | Impossible | Later:
        try:
            hides = item.method == HIDE
            result = await (take_away(self._bot, self._services, item) if hides else deliver(self._bot, item))
        except Exception as error:  # noqa: BLE001 - without a pause it would be tried again at once, for ever
            log.error("call_failed", extra={"error": type(error).__name__, "method": item.method})
            result = Later(None, is_suspect=True)
        return self._patience.judge(item.id, result)

    async def _mark(self, item: ToSend, result: Sent | Impossible | Later) -> None:
        async with self._open_unit() as unit:
            match result:
                case Sent():
                    await unit.outbox.sent(item.id)
                    await keep_track(unit, item, result)
                case Impossible(code=code):
                    log.warning("not_sent", extra={"code": code, "method": item.method})
                    await unit.outbox.failed(item.id, code)
                    await not_delivered(self._services, unit, item, result)
                case Later(wait=wait):
                    pause = wait or timedelta(seconds=PAUSES[min(item.attempts, len(PAUSES) - 1)])
                    await unit.outbox.postpone(item.id, self._services.now() + pause)
            await unit.commit()

    async def _rest(self, seconds: float) -> None:
        # Not wait_for: in Python 3.11 it swallows the order to stop when the outbox is filled in the same moment.
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._filled.wait()
