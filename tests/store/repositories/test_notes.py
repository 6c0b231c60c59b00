"""One note for each person and topic; the newest counts."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk.notes import Topic
from store.database import Database
from tests.fakes.clock import START
from tests.store.examples import a_note, keep_person

pytestmark = pytest.mark.asyncio


async def test_the_newest_note_takes_the_place_of_the_older(database: Database) -> None:
    person = await keep_person(database)
    newer = a_note(person, body="көршіге барамын", at=START + timedelta(days=1))
    async with database.open_unit() as unit:
        await unit.notes.put(a_note(person))
        await unit.notes.put(newer)
        await unit.commit()
    async with database.open_unit() as unit:
        assert await unit.notes.get(person.id, Topic.PLAN) == newer


async def test_topics_and_people_do_not_meet(database: Database) -> None:
    person, other = await keep_person(database), await keep_person(database, chat_id=1002)
    async with database.open_unit() as unit:
        await unit.notes.put(a_note(person))
        assert await unit.notes.get(person.id, Topic.CODE_WORD) is None
        assert await unit.notes.get(other.id, Topic.PLAN) is None


async def test_a_removed_note_is_gone_and_removing_twice_is_no_fault(database: Database) -> None:
    person = await keep_person(database)
    async with database.open_unit() as unit:
        await unit.notes.put(a_note(person))
        await unit.notes.remove(person.id, Topic.PLAN)
        await unit.notes.remove(person.id, Topic.PLAN)
        assert await unit.notes.get(person.id, Topic.PLAN) is None


async def test_the_notes_of_everybody_about_one_topic_come_with_their_chats(database: Database) -> None:
    person, other = await keep_person(database), await keep_person(database, chat_id=1002)
    words = [a_note(one, topic=Topic.CODE_WORD) for one in (person, other)]
    async with database.open_unit() as unit:
        for note in (*words, a_note(person)):
            await unit.notes.put(note)
        await unit.commit()
    async with database.open_unit() as unit:
        found = await unit.notes.everybodys(Topic.CODE_WORD)
    assert found == [(person.chat_id, words[0]), (1002, words[1])]
