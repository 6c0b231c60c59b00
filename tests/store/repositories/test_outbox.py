"""Calls to Telegram: in order within a chat, urgent chats first, wiped when they are made."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.ports import ToSend
from store.database import Database
from store.models import outbox
from tests.fakes.clock import START
from tests.store.examples import a_call

pytestmark = pytest.mark.asyncio

LATER = START + timedelta(seconds=30)


async def keep(database: Database, *calls: ToSend) -> list[ToSend]:
    async with database.open_unit() as unit:
        kept = [await unit.outbox.add(call) for call in calls]
        await unit.commit()
    return kept


async def due(database: Database, now: datetime = START, limit: int = 100) -> list[ToSend]:
    async with database.open_unit() as unit:
        return await unit.outbox.due(now, limit=limit)


async def test_a_call_comes_back_as_it_was_kept(database: Database) -> None:
    payload = {"text": "қауіпсіз орын 🏠", "reply_markup": {"inline_keyboard": [[{"text": "а", "n": 1.5}]]}, "x": None}
    call = a_call(chat_id=-100_5, payload=payload, urgent=True, attempts=2)
    kept = await keep(database, call)
    assert await due(database) == [replace(call, id=kept[0].id)]


async def test_of_each_chat_only_the_oldest_call_is_due(database: Database) -> None:
    first, _, other = await keep(database, a_call(), a_call(), a_call(chat_id=1002))
    assert await due(database) == [first, other]


async def test_the_next_call_follows_the_one_that_was_made_or_is_impossible(database: Database) -> None:
    first, second, third = await keep(database, a_call(), a_call(), a_call())
    async with database.open_unit() as unit:
        await unit.outbox.sent(first.id)
        await unit.commit()
    assert await due(database) == [second]
    async with database.open_unit() as unit:
        await unit.outbox.failed(second.id, "403")
        await unit.commit()
    assert await due(database) == [third]


async def test_a_call_that_must_wait_blocks_its_chat_and_no_other(database: Database) -> None:
    _, _, other = await keep(database, a_call(not_before=LATER), a_call(urgent=True), a_call(chat_id=1002))
    assert await due(database) == [other]
    assert [call.chat_id for call in await due(database, LATER)] == [1001, 1002]


async def test_urgent_chats_come_first_then_the_oldest(database: Database) -> None:
    await keep(
        database,
        a_call(chat_id=1, created_at=LATER),
        a_call(chat_id=2),
        a_call(chat_id=3),
        a_call(chat_id=3, urgent=True),
        a_call(chat_id=4, urgent=True),
    )
    # What is urgent in chat 3 stands behind another call: that one goes first, so that the urgent one comes soon.
    assert [call.chat_id for call in await due(database, LATER)] == [3, 4, 2, 1]
    assert [call.chat_id for call in await due(database, LATER, limit=2)] == [3, 4]


async def test_postpone_sets_the_moment_and_counts(database: Database) -> None:
    kept = (await keep(database, a_call()))[0]
    async with database.open_unit() as unit:
        await unit.outbox.postpone(kept.id, LATER)
        await unit.commit()
    assert await due(database) == []
    assert await due(database, LATER) == [replace(kept, not_before=LATER, attempts=1)]


async def test_next_at_is_the_soonest_that_is_not_behind_another(database: Database) -> None:
    async with database.open_unit() as unit:
        assert await unit.outbox.next_at() is None
    behind = START + timedelta(seconds=1)
    await keep(database, a_call(not_before=LATER), a_call(not_before=behind))
    async with database.open_unit() as unit:
        assert await unit.outbox.next_at() == LATER
    await keep(database, a_call(chat_id=1002, not_before=LATER - timedelta(seconds=5)))
    async with database.open_unit() as unit:
        assert await unit.outbox.next_at() == LATER - timedelta(seconds=5)


async def test_what_is_over_loses_its_words(database: Database) -> None:
    first, second, _ = await keep(database, a_call(), a_call(), a_call())
    async with database.open_unit() as unit:
        await unit.outbox.sent(first.id)
        await unit.outbox.failed(second.id, "403")
        rows = (await unit.connection.execute(select(outbox).order_by(outbox.c.id))).all()
    assert [(row.state, row.failure, row.payload, row.chat_id) for row in rows[:2]] == [
        ("sent", None, None, None),
        ("failed", "403", None, None),
    ]
    assert rows[2].payload == a_call().payload


async def test_an_unknown_call_is_an_error(database: Database) -> None:
    async with database.open_unit() as unit:
        with pytest.raises(KeyError):
            await unit.outbox.sent(404)
        with pytest.raises(KeyError):
            await unit.outbox.failed(404, "403")
        with pytest.raises(KeyError):
            await unit.outbox.postpone(404, LATER)
