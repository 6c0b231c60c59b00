"""Every case, and the two who want it at once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from desk.case import Case, CaseState, Outcome, closed, judged, postponed, raised, released, taken, withdrawn
from desk.ports import StaleCase
from nlu.urgency.levels import Urgency
from store.database import Database
from tests.fakes.clock import START
from tests.store.examples import a_case, keep_case, keep_operator, keep_person

pytestmark = pytest.mark.asyncio

LATER = START + timedelta(hours=1)


async def test_comes_back_as_it_was_kept(database: Database) -> None:
    person, operator = await keep_person(database), await keep_operator(database)
    full = Case(
        id=0,
        person_id=person.id,
        urgency=Urgency.EMERGENCY,
        opened_at=START,
        waiting_since=START + timedelta(seconds=1),
        deadline_at=START + timedelta(seconds=2),
        state=CaseState.CLOSED,
        score=0.123456789012345,
        cues=("threat.kill", "weapon.knife"),
        intent="threat",
        understood=False,
        owner_id=operator.id,
        taken_at=START + timedelta(seconds=3),
        closed_at=START + timedelta(seconds=4),
        outcome=Outcome.POLICE_CALLED,
        deadlines_passed=3,
        version=9,
        who="child",
        judged_urgency=Urgency.ROUTINE,
        judged_intent="out_of_scope",
    )
    for case in (a_case(person), full):
        kept = await keep_case(database, person, **vars(case))
        async with database.open_unit() as unit:
            assert await unit.cases.get(kept.id) == replace(case, id=kept.id)


async def test_every_step_of_a_case_is_saved(database: Database) -> None:
    person, operator = await keep_person(database), await keep_operator(database)
    case = await keep_case(database, person)
    steps: tuple[Callable[[Case], Case], ...] = (
        lambda c: raised(c, Urgency.EMERGENCY, score=0.9, cues=("weapon.gun",), understood=True),
        lambda c: postponed(c, deadline_at=LATER),
        lambda c: taken(c, owner_id=operator.id, at=LATER, deadline_at=LATER),
        lambda c: released(c, deadline_at=LATER),
        lambda c: taken(c, owner_id=operator.id, at=LATER, deadline_at=LATER),
        lambda c: closed(c, outcome=Outcome.HELPED, at=LATER, who="witness"),
        lambda c: judged(c, urgency=Urgency.ELEVATED),
        lambda c: judged(c, intent="stalking"),
    )
    for step in steps:
        async with database.open_unit() as unit:
            changed = step(await unit.cases.get(case.id))
            await unit.cases.save(changed)
            await unit.commit()
        async with database.open_unit() as unit:
            assert await unit.cases.get(case.id) == changed


async def test_an_unknown_case_is_an_error(database: Database) -> None:
    person = await keep_person(database)
    async with database.open_unit() as unit:
        with pytest.raises(KeyError):
            await unit.cases.get(404)
        with pytest.raises(StaleCase):
            await unit.cases.save(a_case(person, id=404, version=2))


async def test_an_old_copy_is_refused_and_changes_nothing(database: Database) -> None:
    person, operator = await keep_person(database), await keep_operator(database)
    case = await keep_case(database, person)
    first = taken(case, owner_id=operator.id, at=START, deadline_at=LATER)
    async with database.open_unit() as unit:
        await unit.cases.save(first)
        await unit.commit()
    async with database.open_unit() as unit:
        with pytest.raises(StaleCase):
            await unit.cases.save(withdrawn(case, at=LATER))
        await unit.commit()
    async with database.open_unit() as unit:
        assert await unit.cases.get(case.id) == first


async def test_of_many_who_take_at_once_one_wins_and_the_others_are_told(database: Database) -> None:
    case = await keep_case(database, await keep_person(database))
    operators = [await keep_operator(database, chat_id=chat_id) for chat_id in range(2001, 2006)]

    async def take(operator_id: int) -> int:
        async with database.open_unit() as unit:
            await unit.cases.save(taken(case, owner_id=operator_id, at=START, deadline_at=LATER))
            await asyncio.sleep(0)
            await unit.commit()
        return operator_id

    results = await asyncio.gather(*(take(operator.id) for operator in operators), return_exceptions=True)
    winners = [result for result in results if isinstance(result, int)]
    assert len(winners) == 1
    assert [type(result) for result in results if not isinstance(result, int)] == [StaleCase] * 4
    async with database.open_unit() as unit:
        assert (await unit.cases.get(case.id)).owner_id == winners[0]


async def test_a_winner_who_rolls_back_leaves_the_case_to_the_next(database: Database) -> None:
    person, operator = await keep_person(database), await keep_operator(database)
    case = await keep_case(database, person)
    mine = taken(case, owner_id=operator.id, at=START, deadline_at=LATER)
    async with database.open_unit() as unit:
        await unit.cases.save(mine)
    async with database.open_unit() as unit:
        await unit.cases.save(mine)
        await unit.commit()
    async with database.open_unit() as unit:
        assert await unit.cases.get(case.id) == mine


async def test_lists_hold_what_they_say(database: Database) -> None:
    person = await keep_person(database)
    ours, other = await keep_operator(database), await keep_operator(database, chat_id=2002)
    soon, late = START + timedelta(minutes=1), START + timedelta(hours=2)
    waiting = await keep_case(database, person, deadline_at=soon)
    waits_long = await keep_case(database, person, deadline_at=late)
    held = {"state": CaseState.TAKEN, "owner_id": ours.id}
    await keep_case(database, person, **held, taken_at=LATER, deadline_at=late)
    first = await keep_case(database, person, **held, taken_at=START, deadline_at=START)
    await keep_case(database, person, state=CaseState.TAKEN, owner_id=other.id, taken_at=START, deadline_at=late)
    await keep_case(database, person, state=CaseState.CLOSED, owner_id=ours.id, deadline_at=START)
    await keep_case(database, person, state=CaseState.WITHDRAWN, deadline_at=START)
    async with database.open_unit() as unit:
        assert {case.id for case in await unit.cases.waiting()} == {waiting.id, waits_long.id}
        assert [case.id for case in await unit.cases.due(soon)] == [first.id, waiting.id]
        assert await unit.cases.due(START - timedelta(seconds=1)) == []


async def test_judged_cases_are_the_ended_ones_with_an_operators_word(database: Database) -> None:
    """In the order of their numbers; what is still open is nobody's lesson."""
    person, operator = await keep_person(database), await keep_operator(database)
    ended = {"state": CaseState.CLOSED, "owner_id": operator.id}
    topic = await keep_case(database, person, **ended, judged_intent="threat")
    level = await keep_case(database, person, **ended, judged_urgency=Urgency.HIGH)
    await keep_case(database, person, **ended)
    await keep_case(database, person, state=CaseState.WITHDRAWN, judged_intent="threat")
    await keep_case(database, person, judged_urgency=Urgency.HIGH)
    async with database.open_unit() as unit:
        assert await unit.cases.judged() == [topic, level]


async def test_the_ended_cases_of_one_person_oldest_first(database: Database) -> None:
    person, other = await keep_person(database), await keep_person(database, chat_id=1002)
    closed_one = await keep_case(database, person, state=CaseState.CLOSED, closed_at=LATER)
    for state in (CaseState.WAITING, CaseState.TAKEN):
        await keep_case(database, person, state=state)
    withdrawn_one = await keep_case(database, person, state=CaseState.WITHDRAWN, closed_at=START)
    await keep_case(database, other, state=CaseState.CLOSED)
    async with database.open_unit() as unit:
        assert await unit.cases.ended(person.id) == [closed_one, withdrawn_one]
        assert await unit.cases.ended(404) == []
