"""An operator takes, gives back and ends cases; the loser of a race is told so and changes nothing."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from desk.case import CaseState, Outcome
from desk.deadlines import ANSWER_WITHIN, TAKE_WITHIN
from desk.escalation import withdraw
from desk.operators import Operator
from desk.queue import in_order
from desk.taking import IDLE_AFTER_ANSWER, Handled, Refusal, answered, close, held, release, spoken_to, take
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from store.database import Database
from tests.desk.talks import EMERGENCY, HIGH, actions, an_operator, held_case, waiting
from tests.fakes.clock import START

pytestmark = pytest.mark.asyncio

LATER = START + timedelta(minutes=2)


async def test_a_waiting_case_is_hers(database: Database) -> None:
    async with database.open_unit() as unit:
        opened, operator = await waiting(unit), await an_operator(unit)
        handled = await take(unit, operator, opened.case.id, now=LATER)
        assert isinstance(handled, Handled)
        assert (handled.case.state, handled.case.owner_id) == (CaseState.TAKEN, operator.id)
        assert handled.case.deadline_at == LATER + ANSWER_WITHIN[Urgency.HIGH]
        assert (handled.person.holder, handled.operator.case_id) == (Holder.OPERATOR, opened.case.id)
        assert await unit.cases.get(opened.case.id) == handled.case
        assert await unit.people.get(opened.person.id) == handled.person
        assert await unit.operators.get(operator.id) == handled.operator
        assert await held(unit, handled.operator) == (handled.case, handled.person)
        assert (await actions(unit))[-1] == f"operator:{operator.id} case.taken case:{opened.case.id}"


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"on_shift": False}, Refusal.OFF_SHIFT),
        ({"disabled": True}, Refusal.OFF_SHIFT),
        ({"case_id": 99}, Refusal.ONE_AT_A_TIME),
    ],
    ids=["off-shift", "disabled", "has-one"],
)
async def test_who_may_not_take(database: Database, changes: dict[str, Any], refusal: Refusal) -> None:
    async with database.open_unit() as unit:
        opened = await waiting(unit)
        assert await take(unit, await an_operator(unit, **changes), opened.case.id, now=LATER) is refusal
        assert await unit.cases.get(opened.case.id) == opened.case


async def test_what_cannot_be_taken(database: Database) -> None:
    async with database.open_unit() as unit:
        handled, other = await held_case(unit), await an_operator(unit, chat_id=2002)
        withdrawn = await waiting(unit, chat_id=1002)
        await withdraw(unit, withdrawn.person, now=LATER)
        assert await take(unit, other, handled.case.id, now=LATER) is Refusal.ALREADY_TAKEN
        assert await take(unit, other, withdrawn.case.id, now=LATER) is Refusal.NOT_WAITING
        assert await take(unit, other, 404, now=LATER) is Refusal.NOT_WAITING


async def test_of_five_who_take_at_once_one_gets_it_and_the_others_are_told(database: Database) -> None:
    async with database.open_unit() as unit:
        case = (await waiting(unit)).case
        operators = [await an_operator(unit, chat_id=chat_id) for chat_id in range(2001, 2006)]
        await unit.commit()

    async def try_to_take(operator: Operator) -> Handled | Refusal:
        async with database.open_unit() as unit:
            result = await take(unit, operator, case.id, now=LATER)
            await unit.commit()
        return result

    results = await asyncio.gather(*(try_to_take(operator) for operator in operators))
    winners = [result.operator.id for result in results if isinstance(result, Handled)]
    assert len(winners) == 1
    assert results.count(Refusal.ALREADY_TAKEN) == 4
    async with database.open_unit() as unit:
        owners = [operator.id for operator in await unit.operators.all() if operator.case_id == case.id]
        assert owners == winners == [(await unit.cases.get(case.id)).owner_id]


async def test_a_case_given_back_waits_at_its_old_rank(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit)
        behind = await waiting(unit, chat_id=1002)
        back = await release(unit, handled.operator, now=LATER)
        assert isinstance(back, Handled)
        assert (back.case.state, back.case.owner_id, back.operator.case_id) == (CaseState.WAITING, None, None)
        assert (back.person.holder, back.case.deadline_at) == (Holder.WAITING, LATER + TAKE_WITHIN[Urgency.HIGH])
        assert [case.id for case in in_order(await unit.cases.waiting())] == [handled.case.id, behind.case.id]
        assert await held(unit, back.operator) is None


async def test_closing_ends_the_case_and_only_then_the_talk_is_routine_again(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit, EMERGENCY)
        ended = await close(unit, handled.operator, Outcome.POLICE_CALLED, now=LATER)
        assert isinstance(ended, Handled)
        assert (ended.case.state, ended.case.outcome) == (CaseState.CLOSED, Outcome.POLICE_CALLED)
        assert ended.case.closed_at == LATER
        assert ended.case.urgency is Urgency.EMERGENCY
        person = await unit.people.get(handled.person.id)
        assert (person.holder, person.case_id, person.urgency) == (Holder.CLOSED, None, Urgency.ROUTINE)
        assert (await unit.operators.get(handled.operator.id)).case_id is None
        assert (await actions(unit))[-1].endswith(f"case.closed.police_called case:{ended.case.id}")


async def test_without_a_case_in_her_hands_nothing_is_given_back_or_ended(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit)
        # She still remembers a case that somebody else took back meanwhile.
        stranger = await an_operator(unit, chat_id=2002, case_id=handled.case.id)
        for operator in (replace(stranger, case_id=None), stranger):
            assert await release(unit, operator, now=LATER) is Refusal.NOT_YOURS
            assert await close(unit, operator, Outcome.HELPED, now=LATER) is Refusal.NOT_YOURS
        assert await unit.cases.get(handled.case.id) == handled.case


@pytest.mark.parametrize("is_kept", [True, False], ids=["ended", "deleted"])
async def test_a_case_that_is_gone_locks_nobody_out_of_the_queue(database: Database, is_kept: bool) -> None:
    async with database.open_unit() as unit:
        withdrawn = await waiting(unit, chat_id=1002)
        await withdraw(unit, withdrawn.person, now=LATER)
        operator = await an_operator(unit, case_id=withdrawn.case.id if is_kept else 404)
        assert await held(unit, operator) is None
        assert await release(unit, operator, now=LATER) is Refusal.NOT_YOURS
        freed = await unit.operators.get(operator.id)
        assert freed.case_id is None
        assert isinstance(await take(unit, freed, (await waiting(unit)).case.id, now=LATER), Handled)


async def test_the_deadline_of_a_case_follows_who_wrote_last(database: Database) -> None:
    async with database.open_unit() as unit:
        case = (await held_case(unit, HIGH)).case
        await answered(unit, case, now=LATER)
        case = await unit.cases.get(case.id)
        assert case.deadline_at == LATER + IDLE_AFTER_ANSWER
        await spoken_to(unit, case, now=LATER)
        case = await unit.cases.get(case.id)
        assert case.deadline_at == LATER + ANSWER_WITHIN[Urgency.HIGH]
        await spoken_to(unit, case, now=LATER + timedelta(minutes=1))
        assert (await unit.cases.get(case.id)).deadline_at == LATER + ANSWER_WITHIN[Urgency.HIGH]
