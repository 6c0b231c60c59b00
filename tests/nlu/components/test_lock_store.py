"""One message of a talk at a time, in order, without waiting longer than needed."""

from __future__ import annotations

import asyncio

import pytest
from rasa.core.lock_store import LockError

from nlu.components.lock_store import PromptLockStore


@pytest.mark.asyncio
async def test_one_after_the_other_in_order() -> None:
    store, seen, inside = PromptLockStore(), [], 0

    async def handle(number: int) -> None:
        nonlocal inside
        async with store.lock("a"):
            inside += 1
            assert inside == 1
            await asyncio.sleep(0)
            seen.append(number)
            inside -= 1

    await asyncio.gather(*(handle(number) for number in range(20)))
    assert seen == list(range(20))
    assert store._locks == {}


@pytest.mark.asyncio
async def test_other_talks_do_not_wait() -> None:
    store = PromptLockStore()
    async with store.lock("a"), store.lock("b"):
        assert set(store._locks) == {"a", "b"}
    assert store._locks == {}


@pytest.mark.asyncio
async def test_waiting_ends() -> None:
    store = PromptLockStore()
    async with store.lock("a"):
        with pytest.raises(LockError):
            async with store.lock("a", lock_lifetime=0.01):
                pytest.fail("two messages of one talk at once")
    async with store.lock("a"):
        assert set(store._locks) == {"a"}


@pytest.mark.asyncio
async def test_lock_is_free_after_an_error() -> None:
    store = PromptLockStore()
    with pytest.raises(ZeroDivisionError):
        async with store.lock("a"):
            raise ZeroDivisionError
    assert store._locks == {}
