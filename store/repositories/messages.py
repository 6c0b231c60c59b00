"""What was said, encrypted."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, or_, select

from desk.case import CaseState
from desk.message import Kind, Mark, Message, Sender
from store.models import cases, messages
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
            "mark": message.mark.value if message.mark else None,
            "file": message.file,
        }
        return replace(message, id=await self._added(messages.insert().values(values)))

    async def latest(self, person_id: int, *, limit: int) -> list[Message]:
        return await self._newest(messages.c.person_id == person_id, limit=limit)

    async def until(self, person_id: int, at: datetime, *, limit: int) -> list[Message]:
        return await self._newest(messages.c.person_id == person_id, messages.c.at <= at, limit=limit)

    async def count(self, person_id: int) -> int:
        own = select(func.count()).select_from(messages).where(messages.c.person_id == person_id)
        return int((await self._connection.execute(own)).scalar_one())

    async def forget(self, person_id: int) -> int:
        free = or_(messages.c.case_id.is_(None), messages.c.case_id.not_in(open_cases()))
        return await self._changed(messages.delete().where(messages.c.person_id == person_id, free))

    async def let_go(self, person_id: int, first: int, last: int) -> int:
        files = (
            messages.c.person_id == person_id,
            messages.c.sender == Sender.PERSON.value,
            messages.c.kind != Kind.TEXT.value,
            messages.c.message_id.between(first, last),
        )
        return await self._changed(messages.update().where(*files).values(message_id=None, file=None, body=""))

    async def _newest(self, *conditions: ColumnElement[bool], limit: int) -> list[Message]:
        newest = select(messages).where(*conditions).order_by(messages.c.id.desc()).limit(limit)
        rows = (await self._connection.execute(newest)).all()
        return [_message(row) for row in reversed(rows)]


def open_cases() -> Select[Any]:
    """Select the ids of cases that somebody works with or waits for: their words may not go."""
    return select(cases.c.id).where(cases.c.state.in_([CaseState.WAITING.value, CaseState.TAKEN.value]))


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
        mark=Mark(row.mark) if row.mark else None,
        file=row.file,
    )
