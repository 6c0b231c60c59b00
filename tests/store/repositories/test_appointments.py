"""Promises come back at their moment, in order, until they have ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desk.appointments import Purpose, Stage, ended
from store.database import Database
from store.models import appointments
from tests.fakes.clock import START
from tests.store.examples import an_appointment, keep_person

pytestmark = pytest.mark.asyncio

HOUR = timedelta(hours=1)


async def test_is_kept_as_it_was(database: Database) -> None:
    person = await keep_person(database)
    async with database.open_unit() as unit:
        kept = await unit.appointments.add(an_appointment(person, purpose=Purpose.HIDE))
        await unit.commit()
    async with database.open_unit() as unit:
        assert await unit.appointments.of(person.id) == [kept]
        assert kept == replace(an_appointment(person, purpose=Purpose.HIDE), id=kept.id)


async def test_is_due_from_its_moment_on_the_oldest_first(database: Database) -> None:
    person = await keep_person(database)
    async with database.open_unit() as unit:
        later = await unit.appointments.add(an_appointment(person, at=START + 2 * HOUR))
        sooner = await unit.appointments.add(an_appointment(person, at=START + HOUR, stage=Stage.ASKED))
        assert await unit.appointments.due(START + HOUR - timedelta(microseconds=1)) == []
        assert await unit.appointments.due(START + HOUR) == [sooner]
        assert await unit.appointments.due(START + 2 * HOUR) == [sooner, later]


async def test_what_has_ended_never_comes_again(database: Database) -> None:
    person = await keep_person(database)
    async with database.open_unit() as unit:
        kept = await unit.appointments.add(an_appointment(person))
        await unit.appointments.save(ended(kept))
        assert await unit.appointments.due(START + 2 * HOUR) == []
        assert await unit.appointments.of(person.id) == []


async def test_one_person_sees_only_her_own(database: Database) -> None:
    person, other = await keep_person(database), await keep_person(database, chat_id=1002)
    async with database.open_unit() as unit:
        await unit.appointments.add(an_appointment(other))
        assert await unit.appointments.of(person.id) == []


async def test_one_that_was_never_kept_cannot_be_changed(database: Database) -> None:
    person = await keep_person(database)
    async with database.open_unit() as unit:
        with pytest.raises(KeyError):
            await unit.appointments.save(an_appointment(person, id=99))


@pytest.mark.parametrize("column", ["purpose", "stage"])
async def test_one_of_a_newer_version_holds_up_no_other(
    database: Database, caplog: pytest.LogCaptureFixture, column: str
) -> None:
    """After an update was taken back its rows are still there; the log names the row and nothing else."""
    person = await keep_person(database)
    async with database.open_unit() as unit:
        newer = await unit.appointments.add(an_appointment(person))
        known = await unit.appointments.add(an_appointment(person))
        change = appointments.update().where(appointments.c.id == newer.id)
        await unit.connection.execute(change.values({column: "of-a-newer-version"}))
        assert await unit.appointments.due(START + 2 * HOUR) == [known]
        assert await unit.appointments.of(person.id) == [known]
    assert "of-a-newer-version" not in caplog.text
    assert {record.message for record in caplog.records} == {"unknown_appointment"}
