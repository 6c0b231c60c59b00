"""An invitation is used once, and in time."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from desk.operators import Invitation
from store.database import Database
from tests.fakes.clock import START
from tests.store.examples import an_invitation

pytestmark = pytest.mark.asyncio

LAST_MOMENT = an_invitation().expires_at - timedelta(microseconds=1)


async def keep(database: Database, invitation: Invitation) -> None:
    async with database.open_unit() as unit:
        await unit.invitations.add(invitation)
        await unit.commit()


async def use(database: Database, code_hash: str) -> Invitation | None:
    async with database.open_unit() as unit:
        used = await unit.invitations.use(code_hash, LAST_MOMENT)
        await asyncio.sleep(0)
        await unit.commit()
    return used


async def test_is_returned_once(database: Database) -> None:
    await keep(database, an_invitation())
    assert await use(database, "a" * 64) == an_invitation()
    assert await use(database, "a" * 64) is None


async def test_of_many_who_use_it_at_once_one_gets_it(database: Database) -> None:
    await keep(database, an_invitation())
    results = await asyncio.gather(*(use(database, "a" * 64) for _ in range(5)))
    assert [result for result in results if result is not None] == [an_invitation()]


async def test_is_worth_nothing_when_its_time_is_over(database: Database) -> None:
    await keep(database, an_invitation())
    async with database.open_unit() as unit:
        assert await unit.invitations.use("a" * 64, an_invitation().expires_at) is None
        assert await unit.invitations.use("b" * 64, START) is None


async def test_is_not_spent_by_a_unit_that_fails(database: Database) -> None:
    await keep(database, an_invitation())
    async with database.open_unit() as unit:
        assert await unit.invitations.use("a" * 64, START) is not None
    assert await use(database, "a" * 64) is not None


async def test_one_code_is_one_invitation(database: Database) -> None:
    await keep(database, an_invitation())
    with pytest.raises(IntegrityError):
        await keep(database, an_invitation(name="somebody else"))
