"""What was said, encrypted."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, select

from desk.message import Kind, Message, Sender
from store.models import messages
from store.repositories.repository import Repository


class SqlMessages(Repository):
    """The port `desk.ports.Messages`."""

    async def add(self, message: Message) -> Message:
        values = {
            "person_id": message.person_id,
            "case_id": message.case_id,
            "sender": message.sender.value,
            "kind": message.kind.value,
            "body": message.body,
            "at": message.at,
            "message_id": message.message_id,
        }
        return replace(message, id=await self._added(messages.insert().values(values)))

    async def latest(self, person_id: int, *, limit: int) -> list[Message]:
        return await self._newest(messages.c.person_id == person_id, limit=limit)

    async def until(self, person_id: int, at: datetime, *, limit: int) -> list[Message]:
        return await self._newest(messages.c.person_id == person_id, messages.c.at <= at, limit=limit)

    async def _newest(self, *conditions: ColumnElement[bool], limit: int) -> list[Message]:
        newest = select(messages).where(*conditions).order_by(messages.c.id.desc()).limit(limit)
        rows = (await self._connection.execute(newest)).all()
        return [_message(row) for row in reversed(rows)]


def _message(row: Row[Any]) -> Message:
    return Message(
        id=row.id,
        person_id=row.person_id,
        sender=Sender(row.sender),
        kind=Kind(row.kind),
        body=row.body,
        at=row.at,
        case_id=row.case_id,
        message_id=row.message_id,
    )
