"""Two processes that find the same promise due keep it once, on both databases."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from desk.appointments import Appointment, Purpose, asked
from desk.check_in import raise_alarm
from desk.people import Person
from desk.promising import promise, still_due
from store.database import Database
from tests.fakes.clock import START

pytestmark = pytest.mark.asyncio

AT = START + timedelta(hours=1)


async def keep(database: Database, appointment: Appointment, *, both: asyncio.Barrier) -> bool:
    """Do what a watch does with a promise that it has found due."""
    await both.wait()
    async with database.open_unit() as unit:
        person = await unit.people.get(appointment.person_id)
        if not await still_due(unit, appointment):
            return False
        await raise_alarm(unit, person, appointment, now=AT)
        await unit.commit()
        return True


async def test_the_alarm_is_raised_once(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await unit.people.add(Person(0, chat_id=1, chat_ref="", last_seen_at=START))
        made = await promise(unit, person, Purpose.CHECK_IN, at=AT, now=START)
        await unit.appointments.save(asked(made, now=AT))
        (due,) = await unit.appointments.due(AT + timedelta(hours=1))
        await unit.commit()
    both = asyncio.Barrier(2)
    kept = await asyncio.gather(*(keep(database, due, both=both) for _ in range(2)))
    assert sorted(kept) == [False, True]
    async with database.open_unit() as unit:
        assert len(await unit.cases.waiting()) == 1
        assert await unit.appointments.of(person.id) == []
