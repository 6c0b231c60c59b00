"""Telegram's updates on disk, each handled once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.ports import Received
from store.models import fixed, inbox
from store.repositories.repository import Repository

PENDING = "pending"
HANDLED = "handled"
_PENDING = inbox.c.state == fixed(PENDING)


class SqlInbox(Repository):
    """The port `bot.ports.Inbox`. A handled update keeps its id, so that Telegram's repetition is known."""

    async def record(self, update: Received) -> bool:
        insert = postgresql.insert if self._connection.dialect.name == "postgresql" else sqlite.insert
        values = {
            "update_id": update.update_id,
            "chat_ref": self._keys.chat_ref(update.chat_id),
            "chat_id": update.chat_id,
            "payload": update.payload,
            "at": update.at,
            "state": PENDING,
            "failures": 0,
        }
        statement = insert(inbox).values(values).on_conflict_do_nothing(index_elements=[inbox.c.update_id])
        result = await self._connection.execute(statement.returning(inbox.c.update_id))
        return result.one_or_none() is not None

    async def chats_with_pending(self) -> list[int]:
        first = select(func.min(inbox.c.update_id)).where(_PENDING).group_by(inbox.c.chat_ref)
        waiting = select(inbox.c.chat_id).where(inbox.c.update_id.in_(first)).order_by(inbox.c.update_id)
        return list((await self._connection.execute(waiting)).scalars())

    async def pending(self, chat_id: int) -> list[Received]:
        waiting = select(inbox).where(_PENDING, inbox.c.chat_ref == self._keys.chat_ref(chat_id))
        return [
            Received(update_id=row.update_id, chat_id=row.chat_id, payload=row.payload, at=row.at)
            for row in await self._connection.execute(waiting.order_by(inbox.c.update_id))
        ]

    async def done(self, update_ids: Sequence[int]) -> None:
        change = inbox.update().where(inbox.c.update_id.in_(update_ids))
        await self._connection.execute(change.values(state=HANDLED, payload=None, chat_id=None))

    async def failed(self, update_id: int, now: datetime) -> int:
        change = inbox.update().where(inbox.c.update_id == update_id)
        counted = change.values(failures=inbox.c.failures + 1, failed_at=now).returning(inbox.c.failures)
        failures: int | None = (await self._connection.execute(counted)).scalar_one_or_none()
        if failures is None:
            raise KeyError(("inbox", update_id))
        return failures
