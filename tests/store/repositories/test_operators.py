"""Everybody who answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from store.database import Database
from tests.store.examples import an_operator, keep_operator

pytestmark = pytest.mark.asyncio


async def test_comes_back_as_it_was_kept(database: Database) -> None:
    operator = an_operator(on_shift=True, disabled=True, case_id=5)
    kept = await keep_operator(database, **vars(operator))
    async with database.open_unit() as unit:
        assert await unit.operators.get(kept.id) == kept
        assert await unit.operators.by_chat(operator.chat_id) == kept
    assert kept == replace(operator, id=kept.id, chat_ref=database.keys.chat_ref(operator.chat_id))


async def test_save_keeps_every_change(database: Database) -> None:
    kept = await keep_operator(database)
    changed = replace(kept, name="Ольга", language="ru", on_shift=True, disabled=True, case_id=9)
    async with database.open_unit() as unit:
        await unit.operators.save(changed)
        await unit.commit()
    async with database.open_unit() as unit:
        assert await unit.operators.get(kept.id) == changed


async def test_a_stranger_is_no_operator(database: Database) -> None:
    async with database.open_unit() as unit:
        assert await unit.operators.by_chat(5) is None
        with pytest.raises(KeyError):
            await unit.operators.get(5)
        with pytest.raises(KeyError):
            await unit.operators.save(an_operator(id=5))


async def test_on_shift_are_those_who_are_there_and_allowed(database: Database) -> None:
    off = await keep_operator(database, chat_id=1)
    on = await keep_operator(database, chat_id=2, on_shift=True)
    gone = await keep_operator(database, chat_id=3, on_shift=True, disabled=True)
    async with database.open_unit() as unit:
        assert await unit.operators.all() == [off, on, gone]
        assert await unit.operators.on_shift() == [on]
