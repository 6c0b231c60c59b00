"""A unit of work keeps everything or nothing, and units queue instead of failing."""

from __future__ import annotations

import asyncio

import pytest

from bot.ports import OpenUnit
from store.database import Database
from store.encryption import KeyRing
from store.errors import StoreError
from store.unit import SqlUnit
from tests.store.examples import a_call, a_person, an_update, keep_person

pytestmark = pytest.mark.asyncio


async def is_empty(database: Database) -> bool:
    async with database.open_unit() as unit:
        nobody = await unit.people.by_chat(1001) is None
        return nobody and await unit.outbox.next_at() is None and await unit.inbox.chats_with_pending() == []


async def fill(unit: SqlUnit) -> None:
    await unit.people.add(a_person())
    await unit.outbox.add(a_call())
    await unit.inbox.record(an_update(1))


async def test_it_is_the_unit_that_bot_and_desk_ask_for(database: Database) -> None:
    """The assignment is checked by mypy; the call shows that it is more than a shape."""
    open_unit: OpenUnit = database.open_unit
    async with open_unit() as unit:
        assert await unit.cases.waiting() == []


async def test_what_is_not_committed_is_not_kept(database: Database) -> None:
    async with database.open_unit() as unit:
        await fill(unit)
    assert await is_empty(database)


async def test_what_is_committed_is_kept_in_all_collections(database: Database) -> None:
    async with database.open_unit() as unit:
        await fill(unit)
        await unit.commit()
    async with database.open_unit() as unit:
        assert await unit.people.by_chat(1001) is not None
        assert len(await unit.outbox.due(a_call().not_before, limit=9)) == 1
        assert await unit.inbox.pending(1001) == [an_update(1)]


async def test_an_error_rolls_back_and_the_next_unit_works(database: Database) -> None:
    async def fail() -> None:
        async with database.open_unit() as unit:
            await fill(unit)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await is_empty(database)


async def test_a_cancelled_unit_rolls_back_and_the_next_unit_works(database: Database) -> None:
    inside = asyncio.Event()

    async def never_ends() -> None:
        async with database.open_unit() as unit:
            await fill(unit)
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(never_ends())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await is_empty(database)


async def test_only_what_follows_the_commit_is_lost(database: Database) -> None:
    async with database.open_unit() as unit:
        await unit.people.add(a_person())
        await unit.commit()
        await unit.people.add(a_person(chat_id=1002))
    async with database.open_unit() as unit:
        assert await unit.people.by_chat(1001) is not None
        assert await unit.people.by_chat(1002) is None


async def test_outside_of_its_block_it_is_refused(database: Database) -> None:
    unit = database.open_unit()
    with pytest.raises(StoreError, match="outside"):
        await unit.people.by_chat(1001)
    async with unit:
        await unit.people.by_chat(1001)
    with pytest.raises(StoreError, match="outside"):
        await unit.commit()


async def test_many_writers_queue_and_all_are_kept(database: Database) -> None:
    await asyncio.gather(*(keep_person(database, chat_id=chat_id) for chat_id in range(40)))
    async with database.open_unit() as unit:
        assert [chat_id for chat_id in range(40) if await unit.people.by_chat(chat_id) is None] == []


async def test_writers_of_two_processes_queue_too(database: Database, address: str, keys: KeyRing) -> None:
    """Two engines share no lock of ours, like two processes: BEGIN IMMEDIATE and the busy timeout must do it."""
    other = Database.open(address, keys)
    await asyncio.gather(
        *(keep_person(database, chat_id=chat_id) for chat_id in range(10)),
        *(keep_person(other, chat_id=chat_id) for chat_id in range(10, 20)),
    )
    async with other.open_unit() as unit:
        assert [chat_id for chat_id in range(20) if await unit.people.by_chat(chat_id) is None] == []
    await other.close()


async def test_a_turn_that_never_comes_is_an_error_and_no_silence(database: Database, keys: KeyRing) -> None:
    turn = asyncio.Lock()
    async with turn:
        with pytest.raises(StoreError, match="busy"):
            await SqlUnit(database.engine, keys, turn, 0.01).__aenter__()
    async with SqlUnit(database.engine, keys, turn, 0.01) as unit:
        assert await unit.cases.waiting() == []
    assert not turn.locked()
