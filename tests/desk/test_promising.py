"""Of each kind one promise, made, replaced, cancelled; and not kept twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk.appointments import BadMoment, Purpose, asked
from desk.promising import cancel, promise, promised, still_due
from store.database import Database
from tests.desk.talks import somebody
from tests.fakes.clock import START

pytestmark = pytest.mark.asyncio

HOUR = timedelta(hours=1)


async def test_a_new_promise_takes_the_place_of_the_old_one(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await somebody(unit)
        call_back = await promise(unit, person, Purpose.CALL_BACK, at=START + HOUR, now=START)
        await promise(unit, person, Purpose.CHECK_IN, at=START + HOUR, now=START)
        new = await promise(unit, person, Purpose.CHECK_IN, at=START + 2 * HOUR, now=START)
        assert await unit.appointments.of(person.id) == [call_back, new]
        assert await promised(unit, person, Purpose.CHECK_IN) == new


async def test_a_moment_that_cannot_be_kept_leaves_the_old_promise(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await somebody(unit)
        old = await promise(unit, person, Purpose.CHECK_IN, at=START + HOUR, now=START)
        with pytest.raises(BadMoment):
            await promise(unit, person, Purpose.CHECK_IN, at=START, now=START)
        assert await unit.appointments.of(person.id) == [old]


async def test_cancelling_says_whether_there_was_one(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await somebody(unit)
        await promise(unit, person, Purpose.CHECK_IN, at=START + HOUR, now=START)
        assert await cancel(unit, person, Purpose.CHECK_IN)
        assert not await cancel(unit, person, Purpose.CHECK_IN)
        assert await promised(unit, person, Purpose.CHECK_IN) is None


async def test_a_promise_that_changed_meanwhile_is_not_due_any_more(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await somebody(unit)
        found = await promise(unit, person, Purpose.CHECK_IN, at=START + HOUR, now=START)
        assert await still_due(unit, found)
        await unit.appointments.save(asked(found, now=START + HOUR))
        assert not await still_due(unit, found)
