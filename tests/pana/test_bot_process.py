"""The bot's process while its database is away: people get the numbers, nothing is confirmed, and nobody is forgotten."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from pydantic import SecretStr

from bot.failsafe import LAST_RESORT
from pana import database_gate
from pana.bot_process import run_bot
from pana.settings import Settings
from simulator.client import SimulatedChat, Simulator
from simulator.server import serving
from simulator.settings import Settings as SimulatorSettings
from store.encryption import new_key

pytestmark = pytest.mark.asyncio

TOKEN = "1:TEST"


@pytest_asyncio.fixture
async def simulator() -> AsyncIterator[Simulator]:
    """Telegram on this machine."""
    async with serving(SimulatorSettings(token=TOKEN)) as address, Simulator(address) as running:
        await running.limits(on=False)
        yield running


def free_port() -> int:
    """Return a port nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def settings(simulator: Simulator, env_file: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of a bot whose database nobody has made."""
    monkeypatch.setattr(database_gate, "PAUSES", (0.05,))
    return Settings(
        bot_token=SecretStr(TOKEN),
        telegram_api=simulator.base_url,
        secret_key=SecretStr(new_key()),
        var_dir=env_file.parent / "var",
        nlu_token=SecretStr("between-us-and-nobody"),
        nlu_port=free_port(),
        bot_port=free_port(),
    )


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[asyncio.Task[None]]:
    """Run the bot; end it as a supervisor does."""
    task = asyncio.create_task(run_bot(settings))
    await until_health(settings, "gone", "ok")
    yield task
    os.kill(os.getpid(), signal.SIGTERM)
    async with asyncio.timeout(20):
        await task


async def until_health(settings: Settings, *wanted: str) -> dict[str, Any]:
    """Ask the health page until it says one of the wanted things of the database."""
    async with asyncio.timeout(20), aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(f"http://127.0.0.1:{settings.bot_port}/health") as response:
                    assert response.status == 200, "the supervisor would kill the bot"
                    said: dict[str, Any] = await response.json()
            except aiohttp.ClientConnectionError:
                said = {"database": ""}
            if said["database"] in wanted:
                return said
            await asyncio.sleep(0.02)


async def told(chat: SimulatedChat) -> list[str]:
    """Return what the bot told a chat."""
    return [message.text for message in await chat.messages() if message.from_bot]


async def test_people_get_the_numbers_once_while_the_database_is_away(
    settings: Settings, simulator: Simulator, tmp_path: Path
) -> None:
    settings = settings.model_copy(update={"database_url": SecretStr(f"postgresql://u@/pana?host={tmp_path}")})
    first, second = await simulator.new_chat(name="A"), await simulator.new_chat(name="B")
    await first.say("помогите")
    async with running(settings) as task:
        assert (await first.wait_reply()).text == LAST_RESORT
        await first.say("вы где")
        await second.say("көмектесіңіздерші")
        assert (await second.wait_reply()).text == LAST_RESORT
        assert await told(first) == [LAST_RESORT]
        assert await until_health(settings, "gone") == {"status": "ok", "database": "gone"}
        assert (await simulator.health())["pending_updates"] == 3, "what is not on disk is not confirmed"
        assert not task.done()


async def test_when_the_database_comes_back_everything_is_handled(settings: Settings, simulator: Simulator) -> None:
    in_the_way = settings.var_dir / "pana.db"
    in_the_way.mkdir(parents=True)
    chat = await simulator.new_chat(name="A", language_code="ru")
    async with running(settings):
        await chat.say("он бьёт меня, помогите")
        assert (await chat.wait_reply()).text == LAST_RESORT
        in_the_way.rmdir()
        assert (await until_health(settings, "ok"))["status"] == "ok"
        card = await chat.wait_for(lambda message: message.from_bot and message.text != LAST_RESORT, timeout=20)
        assert "102" in card.text
        async with asyncio.timeout(20):
            while (await simulator.health())["pending_updates"]:  # noqa: ASYNC110 - the simulator tells nobody
                await asyncio.sleep(0.02)


async def test_with_another_key_nothing_is_written(settings: Settings, simulator: Simulator) -> None:
    async with running(settings):
        await until_health(settings, "ok")
    before = (settings.var_dir / "pana.db").read_bytes()
    chat = await simulator.new_chat(name="A")
    await chat.say("помогите")
    async with running(settings.model_copy(update={"secret_key": SecretStr(new_key())})):
        assert (await chat.wait_reply()).text == LAST_RESORT
        assert (await simulator.health())["pending_updates"] == 1
    assert (settings.var_dir / "pana.db").read_bytes() == before
