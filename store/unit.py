"""One transaction and its collections: everything in it is kept by `commit`, or nothing is."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from functools import cached_property
from types import TracebackType
from typing import Self

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from store.encryption import KeyRing
from store.errors import DatabaseAway, StoreError
from store.repositories.appointments import SqlAppointments
from store.repositories.audit import SqlAudit
from store.repositories.cases import SqlCases
from store.repositories.inbox import SqlInbox
from store.repositories.invitations import SqlInvitations
from store.repositories.messages import SqlMessages
from store.repositories.notes import SqlNotes
from store.repositories.operators import SqlOperators
from store.repositories.outbox import SqlOutbox
from store.repositories.people import SqlPeople
from store.repositories.standing import SqlStanding
from store.repositories.starts import SqlStarts


class SqlUnit:
    """A unit of work on one connection: the port `bot.ports.Unit`.

    `turn` is the queue of writers inside this process. SQLite lets one writer in at a time, and its own waiting is
    polling: a fair queue before it is faster and lets nobody starve. PostgreSQL needs none.
    """

    def __init__(self, engine: AsyncEngine, keys: KeyRing, turn: asyncio.Lock | None, patience: float) -> None:
        self._engine = engine
        self._keys = keys
        self._turn = turn
        self._patience = patience
        self._stack = AsyncExitStack()
        self._connection: AsyncConnection | None = None

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            if self._turn is not None:
                await self._wait_for(self._turn)
                stack.callback(self._turn.release)
            try:
                connection = await stack.enter_async_context(self._engine.connect())
                await connection.begin()
            except (OSError, SQLAlchemyError) as error:
                raise DatabaseAway(f"the database does not answer ({type(error).__name__})") from error
            self._connection = connection
            self._stack = stack.pop_all()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back what was not committed, and give the connection back."""
        self._connection = None
        await self._stack.aclose()

    async def commit(self) -> None:
        """Keep everything so far; what follows in the same unit is a new transaction."""
        await self.connection.commit()

    @property
    def connection(self) -> AsyncConnection:
        """The unit's connection, for the store's own code; StoreError outside `async with`."""
        if self._connection is None:
            raise StoreError("a unit of work is used outside of its `async with` block")
        return self._connection

    @cached_property
    def people(self) -> SqlPeople:
        return SqlPeople(self.connection, self._keys)

    @cached_property
    def cases(self) -> SqlCases:
        return SqlCases(self.connection, self._keys)

    @cached_property
    def messages(self) -> SqlMessages:
        return SqlMessages(self.connection, self._keys)

    @cached_property
    def operators(self) -> SqlOperators:
        return SqlOperators(self.connection, self._keys)

    @cached_property
    def invitations(self) -> SqlInvitations:
        return SqlInvitations(self.connection, self._keys)

    @cached_property
    def audit(self) -> SqlAudit:
        return SqlAudit(self.connection, self._keys)

    @cached_property
    def appointments(self) -> SqlAppointments:
        return SqlAppointments(self.connection, self._keys)

    @cached_property
    def notes(self) -> SqlNotes:
        return SqlNotes(self.connection, self._keys)

    @cached_property
    def standing(self) -> SqlStanding:
        return SqlStanding(self.connection, self._keys)

    @cached_property
    def starts(self) -> SqlStarts:
        return SqlStarts(self.connection, self._keys)

    @cached_property
    def inbox(self) -> SqlInbox:
        return SqlInbox(self.connection, self._keys)

    @cached_property
    def outbox(self) -> SqlOutbox:
        return SqlOutbox(self.connection, self._keys)

    async def _wait_for(self, turn: asyncio.Lock) -> None:
        try:
            async with asyncio.timeout(self._patience):
                await turn.acquire()
        except TimeoutError:
            raise StoreError("the database is busy: another unit of work did not end in time") from None
