"""Everybody who wrote."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from desk.people import Learning, Person
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from store.database import Database
from tests.fakes.clock import START
from tests.store.examples import a_person, keep_person

pytestmark = pytest.mark.asyncio

FULL = Person(
    id=0,
    chat_id=-1_009_999_999_999,
    chat_ref="",
    last_seen_at=START,
    language="kk",
    who="child",
    holder=Holder.OPERATOR,
    case_id=77,
    urgency=Urgency.EMERGENCY,
    given=("violence-now", "child-alone"),
    blocked=True,
    learning=Learning.YES,
    learning_at=START,
)


@pytest.mark.parametrize("person", [a_person(), FULL], ids=["new", "full"])
async def test_comes_back_as_it_was_kept(database: Database, person: Person) -> None:
    kept = await keep_person(database, **vars(person))
    async with database.open_unit() as unit:
        assert await unit.people.get(kept.id) == kept
        assert await unit.people.by_chat(person.chat_id) == kept
    assert kept == replace(person, id=kept.id, chat_ref=database.keys.chat_ref(person.chat_id))


async def test_save_keeps_every_change(database: Database) -> None:
    first = await keep_person(database)
    changed = replace(FULL, id=first.id, chat_id=first.chat_id, chat_ref=first.chat_ref)
    async with database.open_unit() as unit:
        await unit.people.save(changed)
        await unit.commit()
    async with database.open_unit() as unit:
        assert await unit.people.get(first.id) == changed


async def test_a_stranger_is_nobody(database: Database) -> None:
    async with database.open_unit() as unit:
        assert await unit.people.by_chat(5) is None
        with pytest.raises(KeyError):
            await unit.people.get(5)
        with pytest.raises(KeyError):
            await unit.people.save(a_person(id=5))


async def test_a_moment_comes_back_in_utc(database: Database) -> None:
    in_almaty = datetime(2026, 3, 1, 14, 0, 0, 250, tzinfo=timezone(timedelta(hours=5)))
    kept = await keep_person(database, last_seen_at=in_almaty)
    async with database.open_unit() as unit:
        seen = (await unit.people.get(kept.id)).last_seen_at
    assert seen == in_almaty
    assert seen.utcoffset() == timedelta(0)


async def test_a_person_is_locked_until_the_unit_ends(database: Database) -> None:
    """Ten units that read, change and save one person at once lose no change."""
    await keep_person(database)

    async def give(name: str) -> None:
        async with database.open_unit() as unit:
            person = await unit.people.by_chat(1001)
            assert person is not None
            await asyncio.sleep(0)
            await unit.people.save(replace(person, given=(*person.given, name)))
            await unit.commit()

    names = {f"algorithm-{number}" for number in range(10)}
    await asyncio.gather(*(give(name) for name in names))
    async with database.open_unit() as unit:
        person = await unit.people.by_chat(1001)
    assert person is not None
    assert set(person.given) == names


async def test_two_first_messages_at_once_make_one_person(database: Database) -> None:
    async def meet() -> int:
        async with database.open_unit() as unit:
            person = await unit.people.by_chat(1001) or await unit.people.add(a_person())
            await unit.commit()
            return person.id

    assert len(set(await asyncio.gather(*(meet() for _ in range(6))))) == 1
