"""A person comes in front of a human; urgency only rises; her own word ends what waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desk.case import CaseState
from desk.deadlines import ANSWER_WITHIN, TAKE_WITHIN
from desk.escalation import Finding, escalate, withdraw
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from store.database import Database
from tests.desk.talks import EMERGENCY, HIGH, actions, held_case, somebody, waiting
from tests.fakes.clock import START

LATER = START + timedelta(seconds=20)


@pytest.mark.parametrize(
    ("finding", "needs_human"),
    [
        (Finding(Urgency.ROUTINE), False),
        (Finding(Urgency.ELEVATED), False),
        (Finding(Urgency.HIGH), True),
        (Finding(Urgency.EMERGENCY), True),
        (Finding(Urgency.ROUTINE, asked_for_human=True), True),
        (Finding(Urgency.ROUTINE, understood=False), True),
    ],
    ids=["routine", "elevated", "high", "emergency", "asked", "not-understood"],
)
def test_who_belongs_in_the_queue(finding: Finding, needs_human: bool) -> None:
    assert finding.needs_human is needs_human


@pytest.mark.asyncio
async def test_the_first_grave_message_opens_a_case(database: Database) -> None:
    async with database.open_unit() as unit:
        opened = await waiting(unit)
        case = opened.case
        assert (opened.is_new, opened.rose) == (True, False)
        assert (case.state, case.urgency, case.score, case.cues) == (CaseState.WAITING, Urgency.HIGH, 0.8, HIGH.cues)
        assert (case.intent, case.deadline_at) == ("threat", START + TAKE_WITHIN[Urgency.HIGH])
        assert (opened.person.holder, opened.person.case_id) == (Holder.WAITING, case.id)
        assert await unit.people.get(opened.person.id) == opened.person
        assert await unit.cases.get(case.id) == case
        assert await actions(unit) == [f"pana case.opened.high case:{case.id}"]


@pytest.mark.asyncio
async def test_a_graver_message_raises_the_case_and_shortens_its_deadline(database: Database) -> None:
    async with database.open_unit() as unit:
        opened = await waiting(unit)
        raised = await escalate(unit, opened.person, EMERGENCY, now=LATER)
        assert (raised.is_new, raised.rose, raised.case.id) == (False, True, opened.case.id)
        assert (raised.case.urgency, raised.case.cues) == (Urgency.EMERGENCY, ("threat.kill", "weapon.knife"))
        assert raised.case.deadline_at == LATER + TAKE_WITHIN[Urgency.EMERGENCY]
        assert raised.case.waiting_since == START
        assert (await unit.people.get(opened.person.id)).urgency is Urgency.EMERGENCY


@pytest.mark.asyncio
async def test_a_calmer_message_lowers_nothing(database: Database) -> None:
    async with database.open_unit() as unit:
        opened = await waiting(unit, EMERGENCY)
        after = await escalate(unit, opened.person, Finding(Urgency.ROUTINE, asked_for_human=True), now=LATER)
        assert after.rose is False
        assert (after.case.urgency, after.person.urgency) == (Urgency.EMERGENCY, Urgency.EMERGENCY)
        assert after.case.deadline_at == opened.case.deadline_at


@pytest.mark.asyncio
async def test_a_case_is_as_grave_as_the_talk_was_before(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await somebody(unit, urgency=Urgency.HIGH)
        opened = await escalate(unit, person, Finding(Urgency.ROUTINE, asked_for_human=True), now=START)
        assert opened.case.urgency is Urgency.HIGH


@pytest.mark.asyncio
async def test_a_case_in_an_operators_hands_stays_there_and_must_be_answered_sooner(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit)
        raised = await escalate(unit, handled.person, EMERGENCY, now=LATER)
        assert (raised.case.state, raised.case.owner_id) == (CaseState.TAKEN, handled.operator.id)
        assert raised.person.holder is Holder.OPERATOR
        assert raised.case.deadline_at == LATER + ANSWER_WITHIN[Urgency.EMERGENCY]


@pytest.mark.asyncio
async def test_a_closed_talk_must_be_reopened_first(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await somebody(unit, holder=Holder.CLOSED)
        with pytest.raises(ValueError, match="reopened"):
            await escalate(unit, person, HIGH, now=START)


@pytest.mark.asyncio
async def test_her_own_word_ends_what_waits(database: Database) -> None:
    async with database.open_unit() as unit:
        opened = await waiting(unit, EMERGENCY)
        asked = replace(opened.person, given=("violence-now",))
        person = await withdraw(unit, asked, now=LATER)
        assert (person.holder, person.case_id, person.urgency) == (Holder.BOT, None, Urgency.ROUTINE)
        assert person.given == ()
        assert await unit.people.get(person.id) == person
        case = await unit.cases.get(opened.case.id)
        assert (case.state, case.closed_at) == (CaseState.WITHDRAWN, LATER)
        assert (await actions(unit))[-1] == f"person case.withdrawn case:{case.id}"


@pytest.mark.asyncio
async def test_her_own_word_takes_nothing_out_of_an_operators_hands(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit, EMERGENCY)
        person = await withdraw(unit, handled.person, now=LATER)
        assert (person.holder, person.urgency) == (Holder.OPERATOR, Urgency.EMERGENCY)
        assert await unit.cases.get(handled.case.id) == handled.case


@pytest.mark.asyncio
async def test_her_own_word_lowers_a_talk_with_the_bot(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await somebody(unit, urgency=Urgency.ELEVATED, given=("a",))
        person = await withdraw(unit, person, now=LATER)
        assert (person.holder, person.urgency, person.given) == (Holder.BOT, Urgency.ROUTINE, ())
        assert await unit.people.get(person.id) == person
