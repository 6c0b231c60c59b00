from __future__ import annotations

import asyncio
import time

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError

from simulator.client import SimulatedChat, Simulator, SimulatorError


async def _texts(chat: SimulatedChat) -> list[str]:
    return [message.text for message in await chat.messages()]


@pytest.mark.asyncio
async def test_429_for_the_next_calls_of_one_method(bot: Bot, sim: Simulator, chat: SimulatedChat) -> None:
    await sim.fault("too_many_requests", method="sendMessage", times=2, seconds=7)
    for _ in range(2):
        with pytest.raises(TelegramRetryAfter) as refused:
            await bot.send_message(chat.id, "a")
        assert refused.value.retry_after == 7
        await bot.get_me()
    await bot.send_message(chat.id, "b")
    assert await _texts(chat) == ["/start", "b"]


@pytest.mark.asyncio
async def test_500_for_any_method(bot: Bot, sim: Simulator) -> None:
    await sim.fault("server_error")
    with pytest.raises(TelegramServerError):
        await bot.get_me()
    await bot.get_me()


@pytest.mark.asyncio
async def test_cut_before_nothing_is_delivered(bot: Bot, sim: Simulator, chat: SimulatedChat) -> None:
    await sim.fault("cut_before", method="sendMessage")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(chat.id, "a")
    assert await _texts(chat) == ["/start"]


@pytest.mark.asyncio
async def test_cut_after_the_message_is_there(bot: Bot, sim: Simulator, chat: SimulatedChat) -> None:
    await sim.fault("cut_after", method="sendMessage")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(chat.id, "a")
    assert await _texts(chat) == ["/start", "a"]
    await bot.send_message(chat.id, "b")
    assert await _texts(chat) == ["/start", "a", "b"]


@pytest.mark.asyncio
async def test_a_hang_delays_the_call(bot: Bot, sim: Simulator, chat: SimulatedChat) -> None:
    await sim.fault("hang", method="sendMessage", seconds=0.3)
    began = time.monotonic()
    await bot.send_message(chat.id, "a")
    assert time.monotonic() - began >= 0.3
    await sim.fault("hang", method="sendMessage", seconds=30)
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(chat.id, "b", request_timeout=1)
    assert await _texts(chat) == ["/start", "a"]


@pytest.mark.asyncio
async def test_the_same_update_twice(bot: Bot, sim: Simulator, chat: SimulatedChat) -> None:
    await sim.fault("duplicate_update")
    await chat.say("a")
    await chat.say("b")
    updates = await bot.get_updates()
    assert [update.message.text for update in updates if update.message] == ["/start", "a", "a", "b"]
    assert updates[1].update_id == updates[2].update_id
    assert await bot.get_updates(offset=updates[1].update_id + 1) == updates[3:]


@pytest.mark.asyncio
async def test_planned_faults_are_listed_and_cleared(bot: Bot, sim: Simulator) -> None:
    await sim.fault("server_error", method="getMe", times=3)
    assert (await sim.ask("GET", "/sim/faults"))["faults"] == [
        {"number": 1, "kind": "server_error", "method": "getme", "times": 3, "seconds": 1.0}
    ]
    await sim.clear_faults()
    await bot.get_me()


@pytest.mark.parametrize("told", [{"kind": "rain"}, {"kind": "hang", "times": 0}, {"kind": "hang", "seconds": -1}, {}])
@pytest.mark.asyncio
async def test_unknown_faults_are_refused(sim: Simulator, told: dict[str, object]) -> None:
    with pytest.raises(SimulatorError) as refused:
        await sim.ask("POST", "/sim/faults", told)
    assert refused.value.code == 400


@pytest.mark.asyncio
async def test_faults_meet_polling_too(bot: Bot, sim: Simulator, chat: SimulatedChat) -> None:
    await sim.fault("cut_after", method="getUpdates")
    with pytest.raises(TelegramNetworkError):
        await asyncio.wait_for(bot.get_updates(), 10)
    assert len(await bot.get_updates()) == 1
