"""Discretion begins with the code word and ends with time, with an operator's word, or with her own."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.person.discreet import danger_is_over, is_discreet, keep, kept_of
from desk.code_word import DISCREET_FOR, CodeWord
from desk.notes import Note, Topic
from desk.people import Person
from store.errors import StoreError
from store.repositories.notes import SqlNotes
from tests.bot.conftest import Stage

pytestmark = pytest.mark.asyncio

WORD = ("кизил", "алма")


async def test_it_lasts_until_the_danger_is_over(idle_stage: Stage) -> None:
    """The word itself stays."""
    now = idle_stage.time.now()
    async with idle_stage.app.services.open_unit() as unit:
        person = await unit.people.add(Person(0, chat_id=1, chat_ref="", last_seen_at=now))
        assert not await is_discreet(unit, person, now=now)
        await keep(unit, person, CodeWord(WORD, said_at=now), now=now)
        assert await is_discreet(unit, person, now=now + DISCREET_FOR - timedelta(seconds=1))
        assert not await is_discreet(unit, person, now=now + DISCREET_FOR)
        await danger_is_over(unit, person, now=now)
        assert not await is_discreet(unit, person, now=now)
        assert await kept_of(unit, person) == CodeWord(WORD)


async def test_the_note_is_as_old_as_its_word(idle_stage: Stage) -> None:
    """A wish to forget means every word that was there by then, however often it was said since."""
    now = idle_stage.time.now()
    later = now + timedelta(hours=1)
    async with idle_stage.app.services.open_unit() as unit:
        person = await unit.people.add(Person(0, chat_id=1, chat_ref="", last_seen_at=now))

        async def made_at() -> datetime | None:
            note = await unit.notes.get(person.id, Topic.CODE_WORD)
            return None if note is None else note.at

        await keep(unit, person, CodeWord(WORD), now=now)
        await keep(unit, person, CodeWord(WORD, said_at=later, line=1), now=later)
        assert await made_at() == now
        await keep(unit, person, CodeWord(("жапырак",)), now=later)
        assert await made_at() == later


async def test_without_a_word_and_a_question_nothing_is_kept(idle_stage: Stage) -> None:
    now = idle_stage.time.now()
    async with idle_stage.app.services.open_unit() as unit:
        person = await unit.people.add(Person(0, chat_id=1, chat_ref="", last_seen_at=now))
        await keep(unit, person, CodeWord(asked=1, asked_at=now), now=now)
        assert await unit.notes.get(person.id, Topic.CODE_WORD) is not None
        await keep(unit, person, CodeWord(), now=now)
        assert await unit.notes.get(person.id, Topic.CODE_WORD) is None


async def test_a_note_that_cannot_be_read_is_none(idle_stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    """And what stands in it reaches no log."""
    now = idle_stage.time.now()
    async with idle_stage.app.services.open_unit() as unit:
        person = await unit.people.add(Person(0, chat_id=1, chat_ref="", last_seen_at=now))
        await unit.notes.put(Note(person.id, Topic.CODE_WORD, "алма", now))
        assert await kept_of(unit, person) is None
    assert "unreadable_note" in caplog.text
    assert "алма" not in caplog.text


async def test_a_new_process_knows_every_word_before_anybody_writes(idle_stage: Stage) -> None:
    """The database may be away when one is said; a note that cannot be read hides no other."""
    now, services = idle_stage.time.now(), idle_stage.app.services
    async with services.open_unit() as unit:
        people = [
            await unit.people.add(Person(0, chat_id=chat_id, chat_ref=f"ref-{chat_id}", last_seen_at=now))
            for chat_id in (1, 2, 3)
        ]
        await unit.notes.put(Note(people[0].id, Topic.CODE_WORD, "{", now))
        await keep(unit, people[1], CodeWord(WORD), now=now)
        await keep(unit, people[2], CodeWord(asked=1, asked_at=now), now=now)
        await unit.commit()
    assert not services.code_words.is_watched(2, None, now=now)
    await idle_stage.app.lanes.recover()
    assert [services.code_words.is_watched(chat_id, None, now=now) for chat_id in (1, 2, 3)] == [False, True, False]


async def test_that_the_words_cannot_be_learned_stops_nothing(
    idle_stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(*_args: object) -> None:
        raise StoreError("a value does not open")

    monkeypatch.setattr(SqlNotes, "everybodys", fail)
    await idle_stage.app.lanes.recover()
    assert "code_words_not_learned" in caplog.messages
