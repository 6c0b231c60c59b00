"""Calls to Telegram on disk: each made once, in order within a chat."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, Row, Subquery, func, select

from bot.ports import ToSend
from store.models import fixed, outbox
from store.repositories.repository import Repository

WAITING = "waiting"
SENT = "sent"
FAILED = "failed"


class SqlOutbox(Repository):
    """The port `bot.ports.Outbox`. What is sent or impossible loses its parameters and its chat id."""

    async def add(self, item: ToSend) -> ToSend:
        values = {
            "chat_ref": self._keys.chat_ref(item.chat_id),
            "chat_id": item.chat_id,
            "method": item.method,
            "payload": item.payload,
            "created_at": item.created_at,
            "not_before": item.not_before,
            "urgent": item.urgent,
            "attempts": item.attempts,
            "state": WAITING,
        }
        return replace(item, id=await self._added(outbox.insert().values(values)))

    async def due(self, now: datetime, *, limit: int) -> list[ToSend]:
        heads = _heads()
        calls = (
            select(outbox)
            .join(heads, heads.c.id == outbox.c.id)
            .where(outbox.c.not_before <= now)
            .order_by(heads.c.urgent.desc(), outbox.c.created_at, outbox.c.id)
            .limit(limit)
        )
        return [_to_send(row) for row in await self._connection.execute(calls)]

    async def next_at(self) -> datetime | None:
        heads = _heads()
        soonest = select(func.min(outbox.c.not_before)).join(heads, heads.c.id == outbox.c.id)
        moment: datetime | None = (await self._connection.execute(soonest)).scalar_one()
        return moment

    async def sent(self, item_id: int) -> None:
        await self._finish(item_id, state=SENT, failure=None)

    async def failed(self, item_id: int, code: str) -> None:
        await self._finish(item_id, state=FAILED, failure=code)

    async def postpone(self, item_id: int, until: datetime) -> None:
        change = outbox.update().where(outbox.c.id == item_id)
        await self._change_one(change.values(not_before=until, attempts=outbox.c.attempts + 1), ("outbox", item_id))

    async def _finish(self, item_id: int, *, state: str, failure: str | None) -> None:
        change = outbox.update().where(outbox.c.id == item_id)
        await self._change_one(
            change.values(state=state, failure=failure, payload=None, chat_id=None), ("outbox", item_id)
        )


def _heads() -> Subquery:
    """Select the oldest waiting call of each chat, and whether anything that waits behind it is urgent."""
    return (
        select(func.min(outbox.c.id).label("id"), func.max(outbox.c.urgent.cast(Integer)).label("urgent"))
        .where(outbox.c.state == fixed(WAITING))
        .group_by(outbox.c.chat_ref)
        .subquery()
    )


def _to_send(row: Row[Any]) -> ToSend:
    return ToSend(
        id=row.id,
        chat_id=row.chat_id,
        method=row.method,
        payload=row.payload,
        created_at=row.created_at,
        not_before=row.not_before,
        urgent=row.urgent,
        attempts=row.attempts,
    )
