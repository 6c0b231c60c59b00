"""Discretion begins with the code word and ends with time, with an operator's word, or with her own."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.person.discreet import danger_is_over, is_discreet, keep, kept_of
from desk.code_word import DISCREET_FOR, CodeWord
from desk.notes import Note, Topic
from desk.people import Person
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
