"""Forgetting a person at her word; what an open case needs stays until it is closed, however that happens."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desk.appointments import Appointment, Purpose
from desk.case import Outcome
from desk.escalation import withdraw
from desk.forgetting import LOOK_AGAIN, Forgotten, forget, forget_after_case, known
from desk.message import Kind, Message, Sender
from desk.notes import Note, Topic
from desk.people import Learning, Manner, Person
from desk.ports import Unit
from desk.taking import close
from nlu.urgency.levels import Urgency
from store.database import Database
from tests.desk.talks import actions, held_case, somebody, waiting
from tests.fakes.clock import START

pytestmark = pytest.mark.asyncio

LATER = START + timedelta(hours=1)


async def fill(unit: Unit, person: Person) -> Person:
    """Let Pana keep everything it can of a person."""
    person = replace(
        person, language="kk", who="victim", region="almaty", manner=Manner.QUIET, given=("threat",),
        learning=Learning.YES, learning_at=START,
    )  # fmt: skip
    await unit.people.save(person)
    for body in ("бір", "екі"):
        await unit.messages.add(Message(0, person.id, Sender.PERSON, Kind.TEXT, body, at=START))
    for topic in Topic:
        await unit.notes.put(Note(person.id, topic, "жазба", START))
    for purpose in (Purpose.CHECK_IN, Purpose.FOLLOW_UP, Purpose.CALL_BACK, Purpose.HIDE):
        await unit.appointments.add(Appointment(0, person.id, purpose, at=LATER, made_at=START))
    return person


async def promised(unit: Unit, person: Person) -> set[Purpose]:
    return {one.purpose for one in await unit.appointments.of(person.id)}


async def noted(unit: Unit, person: Person) -> set[Topic]:
    return {topic for topic in Topic if await unit.notes.get(person.id, topic)}


async def test_what_is_known_is_counted_and_never_quoted(database: Database) -> None:
    async with database.open_unit() as unit:
        nobody = await known(unit, await somebody(unit, 1002))
        person = await fill(unit, await somebody(unit))
        found = await known(unit, person)
    assert (nobody.messages, nobody.notes, nobody.appointments, nobody.learns) == (0, frozenset(), 0, False)
    assert (found.messages, found.notes, found.appointments) == (2, frozenset(Topic), 4)
    assert (found.learns, found.will_forget) == (True, False)
    assert "жазба" not in repr(found)


async def test_without_a_case_everything_goes_at_once(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await fill(unit, await somebody(unit))
        assert await forget(unit, person, now=LATER) == Forgotten(2, waits=False)
        assert await known(unit, person) == replace(
            await known(unit, person), messages=0, notes=frozenset(), will_forget=False
        )
        assert await promised(unit, person) == {Purpose.HIDE, Purpose.CHECK_IN}, "an alarm is not called off by it"
        kept = await unit.people.get(person.id)
        assert (kept.given, kept.who, kept.region) == ((), None, None)
        assert kept.manner is Manner.QUIET, "somebody may be near at this very moment"
        assert (kept.language, kept.learning, kept.learning_at) == ("kk", Learning.NO, LATER)
        assert await actions(unit) == [f"person person.forgotten person:{person.id}"]


async def test_urgency_stays(database: Database) -> None:
    """Only a human, or her own "I am safe", lowers it."""
    async with database.open_unit() as unit:
        person = await somebody(unit, urgency=Urgency.HIGH)
        await forget(unit, person, now=LATER)
        assert (await unit.people.get(person.id)).urgency is Urgency.HIGH


async def test_another_persons_things_stay(database: Database) -> None:
    async with database.open_unit() as unit:
        other = await fill(unit, await somebody(unit, 1002))
        before = await known(unit, other)
        await forget(unit, await fill(unit, await somebody(unit)), now=LATER)
        assert await known(unit, await unit.people.get(other.id)) == before


async def test_while_a_case_is_open_nothing_of_it_goes(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await fill(unit, (await waiting(unit)).person)
        assert await forget(unit, person, now=LATER) == Forgotten(0, waits=True)
        found = await known(unit, await unit.people.get(person.id))
        assert (found.messages, found.will_forget, found.learns) == (2, True, False)
        assert await noted(unit, person) == {Topic.DANGER, Topic.CODE_WORD, Topic.REPORT}
        assert await promised(unit, person) == {Purpose.HIDE, Purpose.CHECK_IN, Purpose.FORGET}
        assert (found.person.who, found.person.manner) == ("victim", Manner.QUIET)


async def test_a_second_wish_is_no_second_promise(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await fill(unit, (await waiting(unit)).person)
        await forget(unit, person, now=START)
        await forget(unit, person, now=LATER)
        wishes = [one for one in await unit.appointments.of(person.id) if one.purpose is Purpose.FORGET]
        assert [wish.made_at for wish in wishes] == [LATER]


async def test_an_open_case_is_looked_at_again(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await fill(unit, (await waiting(unit)).person)
        await forget(unit, person, now=START)
        wish = (await unit.appointments.of(person.id))[0]
        assert not await forget_after_case(unit, person, wish, now=LATER)
        assert (await unit.appointments.of(person.id))[-1].at == LATER + LOOK_AGAIN
        assert await unit.messages.count(person.id) == 2


@pytest.mark.parametrize("end", ["closed", "withdrawn"])
async def test_once_the_case_ended_the_rest_goes(database: Database, end: str) -> None:
    """What she wrote down after her wish is not meant by it."""
    async with database.open_unit() as unit:
        handled = await held_case(unit) if end == "closed" else await waiting(unit)
        person = await fill(unit, handled.person)
        await forget(unit, person, now=START)
        await unit.notes.put(Note(person.id, Topic.PLAN, "жаңа", LATER))
        if end == "closed":
            operator = (await unit.operators.all())[0]
            await close(unit, operator, Outcome.HELPED, now=LATER)
        else:
            await withdraw(unit, person, now=LATER)
        person = await unit.people.get(person.id)
        wish = next(one for one in await unit.appointments.of(person.id) if one.purpose is Purpose.FORGET)
        assert await forget_after_case(unit, person, wish, now=LATER)
        assert await unit.messages.count(person.id) == 0
        assert await noted(unit, person) == {Topic.PLAN}
        assert await promised(unit, person) == {Purpose.HIDE, Purpose.CHECK_IN}
        assert (await unit.people.get(person.id)).region is None
