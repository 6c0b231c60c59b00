from __future__ import annotations

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter

from simulator.client import SimulatedChat, Simulator
from simulator.limits import Limits
from simulator.refusal import RefusalError
from simulator.settings import LimitSettings, Settings
from tests.fakes.hand_clock import HandClock


@pytest.fixture
def settings(clock: HandClock) -> Settings:
    return Settings(clock=clock)


@pytest.mark.asyncio
async def test_a_chat_takes_five_at_once_then_one_a_second(bot: Bot, chat: SimulatedChat, clock: HandClock) -> None:
    for number in range(5):
        await bot.send_message(chat.id, str(number))
    with pytest.raises(TelegramRetryAfter) as refused:
        await bot.send_message(chat.id, "5")
    assert refused.value.retry_after == 1
    clock.advance(1)
    await bot.send_message(chat.id, "6")
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(chat.id, "7")
    assert [message.text for message in await chat.messages()] == ["/start", "0", "1", "2", "3", "4", "6"]


@pytest.mark.asyncio
async def test_limits_are_switched_off(bot: Bot, chat: SimulatedChat, sim: Simulator) -> None:
    await sim.limits(on=False)
    for number in range(8):
        await bot.send_message(chat.id, str(number))
    assert (await chat.last()).text == "7"


def test_the_bot_sends_thirty_a_second_in_all(clock: HandClock) -> None:
    limits = Limits(LimitSettings(), clock)
    for chat_id in range(30):
        limits.take(chat_id)
    with pytest.raises(RefusalError) as refused:
        limits.take(31)
    assert (refused.value.code, refused.value.retry_after) == (429, 1)
    clock.advance(0.5)
    for chat_id in range(15):
        limits.take(100 + chat_id)
    with pytest.raises(RefusalError):
        limits.take(200)


def test_a_refused_message_costs_nothing(clock: HandClock) -> None:
    limits = Limits(LimitSettings(chat_burst=1, chat_per_second=0.25), clock)
    limits.take(1)
    waits = []
    for _ in range(3):
        with pytest.raises(RefusalError) as refused:
            limits.take(1)
        waits.append(refused.value.retry_after)
        clock.advance(1)
    assert waits == [4, 3, 2]
