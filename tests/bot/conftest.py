"""The real bot against the real simulator and a real SQLite file; only understanding is scripted.

What is the same for every test is made once a session: the texts, the facts, a migrated database, the lexicon. The
pauses of a burst and the limits of sending are off here; their own tests switch them on.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.types import Update
from pydantic import SecretStr

from actions.content import Content, load_content
from bot import burst
from bot.intake.polling import poll
from bot.person import handover
from bot.sending import limits
from desk.case import Case
from desk.message import Message
from desk.operators import Operator
from desk.people import Person
from locales.render import Words
from nlu.language.identify import identify
from nlu.urgency.screen import screen
from pana import wiring
from pana.places import CONTENT, LOCALES
from pana.settings import Settings
from pana.wiring import App, wire_app
from simulator.client import SimulatedChat, Simulator
from simulator.server import serving
from simulator.settings import Settings as SimulatorSettings
from store.database import Database
from store.encryption import KeyRing, new_key
from tests.fakes.moved_time import MovedTime
from tests.fakes.understanding import ScriptedUnderstanding

TOKEN = "1:TEST"


async def until(holds: Callable[[], Awaitable[bool]], *, seconds: float = 10) -> None:
    """Wait until a condition holds; TimeoutError when it does not in time."""
    async with asyncio.timeout(seconds):
        while not await holds():  # noqa: ASYNC110 - the database and the simulator tell nobody that they changed
            await asyncio.sleep(0.01)


@dataclass(repr=False)
class Stage:
    """A running bot, its simulator, its clock, and its scripted understanding."""

    app: App
    simulator: Simulator
    understanding: ScriptedUnderstanding
    time: MovedTime
    is_polling: bool = True

    async def person(self, name: str = "А.", language: str = "ru") -> SimulatedChat:
        """Return a new chat of somebody who never wrote."""
        chat = await self.simulator.new_chat(name=name, language_code=language)
        if not self.is_polling:  # nobody would fetch what she sends; the bot may write to her all the same
            await chat.start()
            updates = await self.app.bot.get_updates(timeout=0)
            await self.app.bot.get_updates(offset=updates[-1].update_id + 1, timeout=0)
        return chat

    async def operator(self, name: str = "Оператор", *, on_shift: bool = True) -> SimulatedChat:
        """Return the chat of a new operator, with the keyboard on her phone."""
        chat = await self.simulator.new_chat(name=name, language_code="ru")
        async with self.app.services.open_unit() as unit:
            now = self.time.now()
            new = Operator(0, chat_id=chat.id, chat_ref="", name=name, language="ru", joined_at=now, on_shift=on_shift)
            await unit.operators.add(new)
            await unit.commit()
        await chat.start()
        await chat.wait_state(lambda state: bool(state.reply_keyboard))
        return chat

    def say(self, key: str, language: str = "ru", **args: str | int) -> str:
        """Return a text."""
        return self.app.services.words.say(language, key, {**self.app.services.numbers, **args})

    async def handled(self) -> None:
        """Wait until every update is handled and every call is made."""
        await until(self._is_idle)

    async def _is_idle(self) -> bool:
        # What the phones did may still be on its way to the inbox.
        if self.is_polling and (await self.simulator.health())["pending_updates"]:
            return False
        async with self.app.services.open_unit() as unit:
            return not await unit.inbox.chats_with_pending() and await unit.outbox.next_at() is None

    async def feed(self, *updates: Update) -> None:
        """Give the bot updates that no phone can send."""
        await self.app.recorder.record(updates)

    async def record_of(self, chat: SimulatedChat) -> Person:
        """Return what the bot keeps of a person."""
        async with self.app.services.open_unit() as unit:
            person = await unit.people.by_chat(chat.id)
        assert person is not None, "the person was never kept"
        return person

    async def case_of(self, chat: SimulatedChat) -> Case | None:
        """Return the person's open case."""
        case_id = (await self.record_of(chat)).case_id
        if case_id is None:
            return None
        async with self.app.services.open_unit() as unit:
            return await unit.cases.get(case_id)

    async def kept_of(self, chat: SimulatedChat) -> list[Message]:
        """Return the messages of a talk as they are kept."""
        person = await self.record_of(chat)
        async with self.app.services.open_unit() as unit:
            return await unit.messages.latest(person.id, limit=1000)

    async def told(self, chat: SimulatedChat) -> list[str]:
        """Return everything the bot said in a chat, once all is handled."""
        await self.handled()
        return [message.text for message in await chat.messages() if message.from_bot]


@dataclass(frozen=True)
class Once:
    """What is made once a session."""

    words: Words
    content: Content
    database: Path
    key: str


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Make what every stage has in common; the lexicon and the languages are read too, before anybody waits."""
    screen("")
    identify("")
    file, key = tmp_path_factory.mktemp("bot") / "pana.db", new_key()

    async def migrate() -> None:
        database = Database.open(f"sqlite:///{file}", KeyRing.parse(key))
        await database.migrate()
        await database.close()

    asyncio.run(migrate())
    return Once(Words.load(LOCALES), load_content(CONTENT), file, key)


@pytest.fixture
def words(once: Once) -> Words:
    """All texts."""
    return once.words


@pytest.fixture
def at_once(once: Once, monkeypatch: pytest.MonkeyPatch) -> Once:
    """Nobody waits for the end of a burst or for Telegram's limits, and nothing is read twice."""
    monkeypatch.setattr(burst, "QUIET", timedelta(0))
    monkeypatch.setattr(limits, "PER_CHAT", (1e6, 1e6))
    monkeypatch.setattr(limits, "IN_ALL", (1e6, 1e6))
    monkeypatch.setattr(
        handover, "is_night", lambda _moment: False
    )  # whenever the tests run; one of them says otherwise
    monkeypatch.setattr(Words, "load", lambda _root: once.words)
    monkeypatch.setattr(wiring, "load_content", lambda _folder: once.content)
    monkeypatch.setattr(Database, "migrate", _nothing)
    monkeypatch.setattr(AiohttpSession, "close", _close_at_once)
    return once


async def _close_at_once(session: AiohttpSession) -> None:
    """The library waits a quarter of a second for TLS to end; here is none."""
    if session._session is not None:
        await session._session.close()


async def _nothing(_database: Any) -> None:
    """The file is a copy of a migrated one."""


@pytest.fixture
def settings(at_once: Once, tmp_path: Path) -> Settings:
    """Settings of a bot that keeps everything in the test's own folder."""
    shutil.copy(at_once.database, tmp_path / "pana.db")
    return Settings(
        bot_token=SecretStr(TOKEN),
        secret_key=SecretStr(at_once.key),
        var_dir=tmp_path,
        log_level="DEBUG",
        _env_file=None,  # type: ignore[call-arg]  # pydantic-settings takes it, its stubs do not say so
    )


@pytest_asyncio.fixture
async def idle_stage(settings: Settings) -> AsyncIterator[Stage]:
    """A bot that is wired and sends, but whose intake has not begun."""
    understanding, time = ScriptedUnderstanding(), MovedTime()
    async with serving(SimulatorSettings(token=TOKEN)) as address, Simulator(address) as simulator:
        settings = settings.model_copy(update={"telegram_api": address})
        async with wire_app(settings, understanding=understanding, clock=time.now) as app:
            await app.gate.open()
            await simulator.limits(on=False)
            sending = asyncio.create_task(app.sender.run())
            yield Stage(app, simulator, understanding, time, is_polling=False)
            if understanding.gate is not None:
                understanding.gate.set()
            await app.lanes.close()
            await ended(sending)


@pytest_asyncio.fixture
async def stage(idle_stage: Stage) -> AsyncIterator[Stage]:
    """A bot that runs as in production, in this process."""
    app = idle_stage.app
    polling = asyncio.create_task(poll(app.bot, app.recorder, app.direct))
    await app.lanes.recover()
    idle_stage.is_polling = True
    yield idle_stage
    await ended(polling)


async def ended(task: asyncio.Task[None]) -> None:
    """Cancel a task and wait for its end."""
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
