"""Telegram's updates: kept once, handed out in order, wiped when they are handled."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import select

from bot.ports import Received
from store.database import Database
from store.models import inbox
from tests.fakes.clock import START
from tests.store.examples import an_update

pytestmark = pytest.mark.asyncio


async def record(database: Database, *updates: Received) -> list[bool]:
    async with database.open_unit() as unit:
        new = [await unit.inbox.record(update) for update in updates]
        await unit.commit()
    return new


async def test_an_update_comes_back_as_it_was_recorded(database: Database) -> None:
    update = an_update(2**40, chat_id=-100_123, payload='{"half": "\ud83d"}')
    await record(database, update)
    async with database.open_unit() as unit:
        assert await unit.inbox.chats_with_pending() == [-100_123]
        assert await unit.inbox.pending(-100_123) == [update]


async def test_an_id_seen_before_changes_nothing(database: Database) -> None:
    first = an_update(1)
    assert await record(database, first, an_update(1, payload="{}")) == [True, False]
    assert await record(database, an_update(1, chat_id=9)) == [False]
    async with database.open_unit() as unit:
        assert await unit.inbox.pending(1001) == [first]
        assert await unit.inbox.pending(9) == []


async def test_the_same_update_from_two_sides_at_once_is_kept_once(database: Database) -> None:
    results = await asyncio.gather(*(record(database, an_update(1)) for _ in range(5)))
    assert sorted(results) == [[False]] * 4 + [[True]]


async def test_updates_come_in_telegrams_order_and_chats_by_who_waits_longest(database: Database) -> None:
    await record(database, an_update(12), an_update(11, chat_id=1002), an_update(10), an_update(13, chat_id=1002))
    async with database.open_unit() as unit:
        assert await unit.inbox.chats_with_pending() == [1001, 1002]
        assert [update.update_id for update in await unit.inbox.pending(1001)] == [10, 12]
        assert [update.update_id for update in await unit.inbox.pending(1002)] == [11, 13]


async def test_done_wipes_what_was_written_and_keeps_the_id(database: Database) -> None:
    await record(database, an_update(1), an_update(2), an_update(3))
    async with database.open_unit() as unit:
        await unit.inbox.done([1, 2])
        await unit.inbox.done([])
        await unit.commit()
    async with database.open_unit() as unit:
        assert [update.update_id for update in await unit.inbox.pending(1001)] == [3]
        kept = select(inbox.c.update_id, inbox.c.payload, inbox.c.chat_id).order_by(inbox.c.update_id)
        rows = (await unit.connection.execute(kept)).all()
        assert [tuple(row) for row in rows[:2]] == [(1, None, None), (2, None, None)]
        assert rows[2].payload is not None
    assert await record(database, an_update(1)) == [False]


async def test_failures_are_counted_and_the_update_stays(database: Database) -> None:
    await record(database, an_update(1))
    async with database.open_unit() as unit:
        assert [await unit.inbox.failed(1, START), await unit.inbox.failed(1, START)] == [1, 2]
        await unit.commit()
    async with database.open_unit() as unit:
        assert await unit.inbox.failed(1, START) == 3
        assert await unit.inbox.pending(1001) == [an_update(1)]
        with pytest.raises(KeyError):
            await unit.inbox.failed(404, START)
