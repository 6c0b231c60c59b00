"""The bot's way to its database: closed until the schema is the newest and the key fits, and never waited for in vain."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from sqlalchemy.exc import SQLAlchemyError

from store.database import Database
from store.errors import StoreError
from store.unit import SqlUnit

log = logging.getLogger("pana.database_gate")

PAUSES = (0.5, 1.0, 2.0, 5.0)
"""Seconds between the first, second … attempt to open; the last one stays."""


class DatabaseGate:
    """Hands out units of work once the database was migrated and its key was proved.

    Before that every unit is refused with StoreError: whoever takes messages in tells people the numbers instead
    (`bot.direct.DirectCard`) and leaves their messages with Telegram. With a wrong key nothing may be written either.
    """

    def __init__(self, database: Database) -> None:
        self.is_open = asyncio.Event()
        self._database = database
        self._asking: asyncio.Task[bool] | None = None

    def open_unit(self) -> SqlUnit:
        """Return a unit of work; StoreError while the gate is closed."""
        if not self.is_open.is_set():
            raise StoreError("the database is not ready")
        return self._database.open_unit()

    async def open(self) -> None:
        """Bring the schema to the newest revision, prove the key, and open; StoreError when that cannot be done."""
        await self._database.migrate()
        await self._database.check()
        self.is_open.set()

    async def open_when_possible(self, then: Callable[[], Awaitable[None]]) -> None:
        """Try until the gate is open and `then` ended well, however long the database is away."""
        attempt = 0
        while True:
            try:
                await self.open()
                await then()
            except (StoreError, SQLAlchemyError, OSError) as error:
                # What StoreError says is made to be read by whoever runs Pana; other errors may hold a statement.
                said = str(error) if isinstance(error, StoreError) else type(error).__name__
                log.error("database_gone", extra={"error": said, "attempt": attempt + 1})
            else:
                return
            await asyncio.sleep(PAUSES[min(attempt, len(PAUSES) - 1)])
            attempt += 1

    async def answers(self, *, within: float) -> bool:
        """Say whether the database answers. A question without an answer is not asked twice at once."""
        if not self.is_open.is_set():
            return False
        if self._asking is None:
            self._asking = asyncio.create_task(self._ask())
        asking = self._asking
        done, _ = await asyncio.wait({asking}, timeout=within)
        if not done:
            return False
        if self._asking is asking:
            self._asking = None
        return asking.result()

    async def close(self) -> None:
        """Drop a question that is still open."""
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.gather(self._asking, return_exceptions=True)
            self._asking = None

    async def _ask(self) -> bool:
        try:
            await self._database.check()
        except StoreError:
            return False
        return True
