"""The real bot against the real simulator and a real SQLite file; only understanding is scripted."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest_asyncio
from pydantic import SecretStr

from bot.intake.polling import poll
from desk.joining import invite
from nlu.urgency.screen import screen
from pana.settings import Settings
from pana.wiring import App, now, open_app
from simulator.client import SimulatedChat, Simulator
from simulator.server import serving
from simulator.settings import Settings as SimulatorSettings
from tests.fakes.understanding import ScriptedUnderstanding

TOKEN = "1:TEST"


@dataclass
class Stage:
    """A running bot, its simulator, and its scripted understanding."""

    app: App
    simulator: Simulator
    understanding: ScriptedUnderstanding

    async def person(self, name: str = "А.", language: str = "ru") -> SimulatedChat:
        """Return a new chat of somebody who never wrote."""
        return await self.simulator.new_chat(name=name, language_code=language)

    async def operator(self, name: str = "Оператор", *, on_shift: bool = True) -> SimulatedChat:
        """Return the chat of a new operator."""
        async with self.app.services.open_unit() as unit:
            code = await invite(unit, name, now=now())
            await unit.commit()
        chat = await self.simulator.new_chat(name=name, language_code="ru")
        await chat.start(f"op_{code}")
        await chat.wait_for(lambda message: message.from_bot and name in message.text)
        if on_shift:
            await chat.press(self.say("operator-key-shift-on"))
            await chat.wait_for(lambda message: message.from_bot and message.text == self.say("operator-shift-on"))
        return chat

    def say(self, key: str, **args: str | int) -> str:
        """Return a text in Russian."""
        return self.app.services.words.say("ru", key, {**self.app.services.numbers, **args})

    async def handled(self) -> None:
        """Wait until every update is handled and every call is made."""
        async with asyncio.timeout(10):
            while True:
                async with self.app.services.open_unit() as unit:
                    pending = await unit.inbox.chats_with_pending()
                    waiting = await unit.outbox.next_at()
                if not pending and waiting is None:
                    return
                await asyncio.sleep(0.02)


def settings_for(folder: Path, api: str) -> Settings:
    """Return settings of a bot that keeps everything in `folder`."""
    return Settings(bot_token=SecretStr(TOKEN), telegram_api=api, var_dir=folder, _env_file=None)


@pytest_asyncio.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A bot that runs as in production, in this process."""
    screen("")  # the lexicon is read once, before anybody waits for an answer
    understanding = ScriptedUnderstanding()
    async with (
        serving(SimulatorSettings(token=TOKEN)) as address,
        Simulator(address) as simulator,
        open_app(settings_for(tmp_path, address), understanding=understanding) as app,
    ):
        await simulator.limits(on=False)
        tasks = [asyncio.create_task(app.sender.run()), asyncio.create_task(poll(app.bot, app.recorder, app.direct))]
        await app.lanes.recover()
        yield Stage(app, simulator, understanding)
        await app.lanes.close()
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task
