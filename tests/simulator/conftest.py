"""A real simulator on a free loopback port, a real aiogram bot, and people."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from simulator.client import SimulatedChat, Simulator
from simulator.server import serving
from simulator.settings import LimitSettings, Settings, WebhookSettings
from tests.fakes.hand_clock import HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def settings(clock: HandClock) -> Settings:
    return Settings(
        limits=LimitSettings(on=False), webhook=WebhookSettings(first_pause=0.01, longest_pause=0.05), clock=clock
    )


@pytest_asyncio.fixture
async def base_url(settings: Settings) -> AsyncIterator[str]:
    async with serving(settings) as url:
        yield url


@pytest_asyncio.fixture
async def sim(base_url: str) -> AsyncIterator[Simulator]:
    async with Simulator(base_url) as simulator:
        yield simulator


class PlainSession(AiohttpSession):
    """Closes at once: aiogram waits 250 ms for TLS, which a loopback connection does not have."""

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


@pytest_asyncio.fixture
async def bot(base_url: str) -> AsyncIterator[Bot]:
    bot = Bot("1:SIM", session=PlainSession(api=TelegramAPIServer.from_base(base_url)))
    yield bot
    await bot.session.close()


@pytest_asyncio.fixture
async def chat(sim: Simulator) -> SimulatedChat:
    """Aliya, who has pressed "Start"."""
    chat = await sim.new_chat(name="Aliya Serik", language_code="kk")
    await chat.start()
    return chat
