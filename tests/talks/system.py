"""The whole real system in processes of its own, as `pana up` starts it: simulator, action server, Rasa, bot, SQLite."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from pathlib import Path

import aiohttp
import psutil

from desk.case import Outcome
from desk.joining import invite
from desk.operators import Operator
from desk.taking import Handled, close, take
from locales.render import Words
from pana.places import LOCALES
from pana.secrets import encryption_keys
from pana.services_here import processes
from pana.settings import Settings
from pana.wiring import open_database
from simulator.client import SimulatedChat, Simulator
from store.encryption import KeyRing
from tests.talks.look import Look, Stored

ROOT = Path(__file__).resolve().parents[2]
START_LIMIT = 300.0
"""Seconds until everything must be well; the first start may train the model."""

MODULES = {"bot": "pana bot", "actions": "actions.server", "nlu": "nlu.components.serve", "simulator": "simulator"}


@dataclass
class System:
    """A running Pana. `lines` is everything it printed."""

    settings: Settings
    process: asyncio.subprocess.Process
    simulator: Simulator
    lines: list[str] = field(default_factory=list)

    async def person(self, name: str, language: str) -> SimulatedChat:
        """Return a new chat."""
        return await self.simulator.new_chat(name=name, language_code=language)

    async def operator(self, name: str = "Оператор", *, language: str = "ru") -> SimulatedChat:
        """Return the chat of a new operator who is on shift."""
        async with open_database(self.settings) as database, database.open_unit() as unit:
            code = await invite(unit, name, now=datetime.now(UTC))
            await unit.commit()
        chat = await self.simulator.new_chat(name=name, language_code=language)
        await chat.start(f"op_{code}")
        await chat.wait_for(lambda message: message.from_bot)
        words = _words()
        await chat.press(words.say(language, "operator-key-shift-on"))
        on_shift = words.say(language, "operator-shift-on")
        await chat.wait_for(lambda message: message.from_bot and message.text == on_shift)
        return chat

    async def end_case(self, chat: SimulatedChat) -> None:
        """End the waiting case of a chat behind the scenes: one that nobody takes calls operators again and again."""
        now = datetime.now(UTC)
        async with open_database(self.settings) as database, database.open_unit() as unit:
            person = await unit.people.by_chat(chat.id)
            if person is None or person.case_id is None:
                return
            # On shift for this one transaction only, so that nothing is ever sent to a chat that does not exist.
            hand = Operator(0, -chat.id, "", "-", "ru", joined_at=now, on_shift=True)
            taken = await take(unit, await unit.operators.add(hand), person.case_id, now=now)
            if not isinstance(taken, Handled):
                return
            ended = await close(unit, taken.operator, Outcome.SILENT, now=now)
            assert isinstance(ended, Handled)
            await unit.operators.save(replace(ended.operator, on_shift=False, disabled=True))
            await unit.commit()

    async def settled(self, *chats: SimulatedChat, timeout: float = 180.0) -> None:
        """Wait until everything of these chats (of all, when none is named) is handled and every answer is sent.

        An operator who is called to many cases hears of them at the pace of one message a second.
        """
        wanted = {self.chat_ref(chat.id) for chat in chats}
        async with asyncio.timeout(timeout):
            while True:
                taken_over = (await self.simulator.health())["pending_updates"] == 0
                busy = self.look.busy()
                if taken_over and not (busy & wanted if wanted else busy):
                    return
                await asyncio.sleep(0.1)

    def stored(self, chat: SimulatedChat) -> Stored:
        """Return what the database says of a chat."""
        return self.look.person(self.chat_ref(chat.id))

    @property
    def look(self) -> Look:
        """The bot's database, to look at."""
        return Look(self.settings.var_dir / "pana.db")

    @cached_property
    def chat_ref(self) -> Callable[[int], str]:
        """The keyed hash of a chat, as the bot makes it."""
        return KeyRing.parse(encryption_keys(self.settings)).chat_ref

    def find(self, name: str) -> psutil.Process:
        """Return a running process of the system by its name in the log."""
        for child in psutil.Process(self.process.pid).children(recursive=True):
            if MODULES[name] in " ".join(child.cmdline()):
                return child
        raise AssertionError(f"no process {name} runs")

    def kill(self, name: str) -> None:
        """Kill a process the hard way."""
        self.find(name).send_signal(signal.SIGKILL)

    async def well(self, name: str, *, timeout: float = 90.0) -> None:
        """Wait until a process answers its health check."""
        token = self.settings.nlu_token.get_secret_value() if self.settings.nlu_token else ""
        service = next(one for one in processes(self.settings, nlu_token=token) if one.name == name)
        async with asyncio.timeout(timeout), aiohttp.ClientSession(headers=dict(service.health_headers)) as session:
            while True:
                try:
                    async with session.get(service.health_url) as response:
                        if response.status == 200:
                            return
                except aiohttp.ClientError:
                    pass
                await asyncio.sleep(0.1)


@asynccontextmanager
async def running(folder: Path, *, webhook: bool = False) -> AsyncIterator[System]:
    """Start everything on free ports with its files in `folder`; stop it cleanly at the end."""
    ports = _free_ports(4)
    environment = {
        "PANA_VAR_DIR": str(folder),
        "PANA_BOT_PORT": str(ports[0]),
        "PANA_NLU_PORT": str(ports[1]),
        "PANA_ACTIONS_PORT": str(ports[2]),
        "PANA_SIMULATOR_PORT": str(ports[3]),
        "PANA_NLU_TOKEN": "token-of-the-tests",
    }
    if webhook:
        environment["PANA_WEBHOOK_URL"] = f"http://127.0.0.1:{ports[0]}/telegram"
        environment["PANA_WEBHOOK_SECRET"] = "secret_of_the_tests"
    # Whatever a process writes for itself lies in the folder of this run, where it can be searched.
    scratch = folder / "tmp"
    scratch.mkdir(parents=True, exist_ok=True)
    environment["TMPDIR"] = str(scratch)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PANA_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "pana", "up",
        cwd=ROOT, env=kept | environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        limit=1024 * 1024,
    )  # fmt: skip
    settings = _settings({name: value for name, value in environment.items() if name.startswith("PANA_")})
    lines: list[str] = []
    ready = asyncio.Event()
    reading = asyncio.create_task(_read(process, lines, ready))
    try:
        async with Simulator(settings.simulator_url) as simulator:
            await asyncio.wait_for(ready.wait(), START_LIMIT)
            if process.returncode is not None:
                raise AssertionError("Pana did not start:\n" + "\n".join(lines[-30:]))
            yield System(settings, process, simulator, lines)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGINT)
            await asyncio.wait_for(process.wait(), 30)
        await reading


@lru_cache(maxsize=1)
def _words() -> Words:
    # Read once: it takes seconds, and all conversations of the run would stand still for them.
    return Words.load(LOCALES)


async def _read(process: asyncio.subprocess.Process, lines: list[str], ready: asyncio.Event) -> None:
    while process.stdout is not None and (line := await process.stdout.readline()):
        lines.append(line.decode("utf-8", "replace").rstrip())
        if "Pana is running" in lines[-1]:
            ready.set()
    ready.set()


def _settings(environment: dict[str, str]) -> Settings:
    values = {name.removeprefix("PANA_").lower(): value for name, value in environment.items()}
    return Settings.model_validate(values)


def _free_ports(count: int) -> list[int]:
    probes = [socket.socket() for _ in range(count)]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    ports = [int(probe.getsockname()[1]) for probe in probes]
    for probe in probes:
        probe.close()
    return ports
