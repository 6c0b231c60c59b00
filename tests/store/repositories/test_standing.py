"""Which messages stand in a chat, for as long as they can be taken away."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.ports import InChat
from store.database import Database
from tests.fakes.clock import START

pytestmark = pytest.mark.asyncio

FIRST, SECOND = InChat(1001, 10, START), InChat(1001, 11, START + timedelta(hours=1))


async def test_are_returned_from_a_moment_on_oldest_first(database: Database) -> None:
    async with database.open_unit() as unit:
        for message in (SECOND, FIRST, FIRST, InChat(1002, 10, START)):
            await unit.standing.add(message)
        await unit.commit()
    async with database.open_unit() as unit:
        assert await unit.standing.since(1001, START) == [FIRST, SECOND]
        assert await unit.standing.since(1001, SECOND.at) == [SECOND]


async def test_what_is_gone_is_forgotten_in_this_chat_only(database: Database) -> None:
    other = InChat(1002, 10, START)
    async with database.open_unit() as unit:
        for message in (FIRST, SECOND, other):
            await unit.standing.add(message)
        await unit.standing.removed(1001, [10, 99])
        assert await unit.standing.since(1001, START) == [SECOND]
        assert await unit.standing.since(1002, START) == [other]
