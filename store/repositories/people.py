"""Everybody who wrote."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Row, Select, func, select

from desk.people import Learning, Manner, Person
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from store.models import people
from store.repositories.repository import Repository


class SqlPeople(Repository):
    """The port `desk.ports.People`."""

    async def get(self, person_id: int) -> Person:
        person = await self._one(select(people).where(people.c.id == person_id))
        if person is None:
            raise KeyError(("people", person_id))
        return person

    async def by_chat(self, chat_id: int) -> Person | None:
        chat_ref = self._keys.chat_ref(chat_id)
        found = select(people).where(people.c.chat_ref == chat_ref)
        person = await self._one(found)
        if person is None and self._connection.dialect.name == "postgresql":
            # There is no row to lock yet. The lock on the chat's hash makes a second unit wait until the first one
            # has added the person, so that two first messages at once do not make two people.
            await self._connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(chat_ref, 0))))
            person = await self._one(found)
        return person

    async def add(self, person: Person) -> Person:
        person_id = await self._added(people.insert().values(self._values(person)))
        return replace(person, id=person_id, chat_ref=self._keys.chat_ref(person.chat_id))

    async def save(self, person: Person) -> None:
        change = people.update().where(people.c.id == person.id).values(self._values(person))
        await self._change_one(change, ("people", person.id))

    async def _one(self, query: Select[Any]) -> Person | None:
        row = (await self._connection.execute(query.with_for_update())).one_or_none()
        return None if row is None else _person(row)

    def _values(self, person: Person) -> dict[str, Any]:
        return {
            "chat_id": person.chat_id,
            "chat_ref": self._keys.chat_ref(person.chat_id),
            "last_seen_at": person.last_seen_at,
            "language": person.language,
            "who": person.who,
            "holder": person.holder.value,
            "case_id": person.case_id,
            "urgency": person.urgency.value,
            "given": list(person.given),
            "blocked": person.blocked,
            "learning": None if person.learning is None else person.learning.value,
            "learning_at": person.learning_at,
            "manner": None if person.manner is None else person.manner.value,
            "region": person.region,
        }


def _person(row: Row[Any]) -> Person:
    return Person(
        id=row.id,
        chat_id=row.chat_id,
        chat_ref=row.chat_ref,
        last_seen_at=row.last_seen_at,
        language=row.language,
        who=row.who,
        holder=Holder(row.holder),
        case_id=row.case_id,
        urgency=Urgency(row.urgency),
        given=tuple(row.given),
        blocked=row.blocked,
        learning=None if row.learning is None else Learning(row.learning),
        learning_at=row.learning_at,
        manner=None if row.manner is None else Manner(row.manner),
        region=row.region,
    )
