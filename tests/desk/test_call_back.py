"""A case that is not urgent waits for the time she chose; danger does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desk.appointments import Purpose, made
from desk.call_back import LATER, WANTED, call, hold
from desk.case import CaseState
from desk.escalation import Finding
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from store.database import Database
from tests.desk.talks import HIGH, actions, held_case, somebody, waiting
from tests.fakes.clock import START

pytestmark = pytest.mark.asyncio

AT = START + timedelta(hours=3)
ASKED = Finding(Urgency.ELEVATED, asked_for_human=True)


async def test_a_case_without_danger_leaves_the_queue(database: Database) -> None:
    """The urgency of the talk stays: nobody said that she is safe."""
    async with database.open_unit() as unit:
        before = await waiting(unit, ASKED)
        person = await hold(unit, before.person, now=START)
        assert (person.holder, person.case_id, person.urgency) == (Holder.BOT, None, Urgency.ELEVATED)
        assert (await unit.cases.get(before.case.id)).state is CaseState.WITHDRAWN
        assert await unit.people.get(person.id) == person
        assert f"person case.held case:{before.case.id}" in await actions(unit)


async def test_a_grave_case_stays_and_says_that_she_asked_for_later(database: Database) -> None:
    async with database.open_unit() as unit:
        before = await waiting(unit, HIGH)
        assert await hold(unit, before.person, now=START) == before.person
        case = await unit.cases.get(before.case.id)
        assert (case.state, case.urgency, case.cues) == (CaseState.WAITING, Urgency.HIGH, (*before.case.cues, LATER))


async def test_what_no_machine_understood_does_not_wait_either(database: Database) -> None:
    """A voice that nobody has heard may be a cry for help."""
    async with database.open_unit() as unit:
        before = await waiting(unit, Finding(Urgency.ELEVATED, understood=False))
        assert await hold(unit, before.person, now=START) == before.person
        case = await unit.cases.get(before.case.id)
        assert (case.state, case.understood, case.cues) == (CaseState.WAITING, False, (LATER,))


async def test_what_an_operator_holds_stays_hers(database: Database) -> None:
    async with database.open_unit() as unit:
        held = await held_case(unit, ASKED)
        assert await hold(unit, held.person, now=START) == held.person
        assert (await unit.cases.get(held.case.id)).state is CaseState.TAKEN


async def test_without_a_case_there_is_nothing_to_hold(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await somebody(unit)
        assert await hold(unit, person, now=START) == person


@pytest.mark.parametrize("urgency", [Urgency.ROUTINE, Urgency.HIGH], ids=lambda level: level.value)
async def test_at_that_time_she_is_brought_in_front_of_the_operators(database: Database, urgency: Urgency) -> None:
    async with database.open_unit() as unit:
        person = await somebody(unit, urgency=urgency)
        promised = await unit.appointments.add(made(person.id, Purpose.CALL_BACK, at=AT, now=START))
        called = await call(unit, person, promised, now=AT)
        assert (called.is_new, called.case.cues) == (True, (WANTED,))
        assert called.case.urgency is max(urgency, Urgency.ELEVATED)
        assert called.person == replace(
            person, holder=Holder.WAITING, case_id=called.case.id, urgency=called.case.urgency
        )
        assert await unit.appointments.of(person.id) == []
