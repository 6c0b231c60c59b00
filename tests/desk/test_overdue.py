"""A deadline that passes always leads to something."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desk.case import CaseState
from desk.deadlines import TAKE_WITHIN
from desk.overdue import TakenBack, Unanswered, expire
from desk.taking import release
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from store.database import Database
from tests.desk.talks import held_case, waiting
from tests.fakes.clock import START

pytestmark = pytest.mark.asyncio

LATE = START + timedelta(hours=1)


async def test_a_case_nobody_took_is_paged_again_and_again(database: Database) -> None:
    async with database.open_unit() as unit:
        case = (await waiting(unit)).case
        for passed in (1, 2, 3):
            now = LATE + passed * TAKE_WITHIN[Urgency.HIGH]
            assert await unit.cases.due(now) == [case]
            result = await expire(unit, case, now=now)
            assert isinstance(result, Unanswered)
            case = result.case
            assert (case.state, case.deadlines_passed) == (CaseState.WAITING, passed)
            assert case.deadline_at == now + TAKE_WITHIN[Urgency.HIGH]
            assert case.waiting_since == START


async def test_a_silent_owner_loses_the_case(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit)
        result = await expire(unit, handled.case, now=LATE)
        assert isinstance(result, TakenBack)
        assert result.owner_id == handled.operator.id
        assert (result.case.state, result.case.waiting_since) == (CaseState.WAITING, START)
        assert result.person.holder is Holder.WAITING
        assert (await unit.operators.get(handled.operator.id)).case_id is None


async def test_a_case_that_somebody_moved_first_is_left_alone(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit)
        before = (await waiting(unit, chat_id=1002)).case
        await unit.cases.save(replace(before, version=before.version + 1))
        assert await expire(unit, before, now=LATE) is None
        await release(unit, handled.operator, now=START)
        assert await expire(unit, handled.case, now=LATE) is None
        assert (await unit.cases.get(handled.case.id)).deadlines_passed == 0
