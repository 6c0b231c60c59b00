"""What people let Pana keep, encrypted."""

from __future__ import annotations

from sqlalchemy import ColumnElement, select

from desk.notes import Note, Topic
from store.models import notes, people
from store.repositories.repository import Repository


class SqlNotes(Repository):
    """The port `desk.ports.Notes`."""

    async def get(self, person_id: int, topic: Topic) -> Note | None:
        row = (await self._connection.execute(select(notes).where(_same(person_id, topic)))).one_or_none()
        return None if row is None else Note(row.person_id, Topic(row.topic), row.body, row.at)

    async def put(self, note: Note) -> None:
        values = {"body": note.body, "at": note.at}
        if await self._changed(notes.update().where(_same(note.person_id, note.topic)).values(values)) == 0:
            # The person's row is locked in this unit (desk/ports.py), so nobody else adds the same note meanwhile.
            key = {"person_id": note.person_id, "topic": note.topic.value}
            await self._connection.execute(notes.insert().values(key | values))

    async def remove(self, person_id: int, topic: Topic) -> None:
        await self._connection.execute(notes.delete().where(_same(person_id, topic)))

    async def everybodys(self, topic: Topic) -> list[tuple[int, Note]]:
        hers = select(notes, people.c.chat_id).join(people, people.c.id == notes.c.person_id)
        rows = await self._connection.execute(hers.where(notes.c.topic == topic.value).order_by(notes.c.person_id))
        return [(row.chat_id, Note(row.person_id, topic, row.body, row.at)) for row in rows]


def _same(person_id: int, topic: Topic) -> ColumnElement[bool]:
    return (notes.c.person_id == person_id) & (notes.c.topic == topic.value)
