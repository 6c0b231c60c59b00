"""How long a frightened message takes: to the first answer, and to an operator's screen; a plain echo bot is the peer.

Run: `make bench`. The whole real system, the real Bot API over HTTP (simulated on this machine), SQLite on disk.
The peer is aiogram's own polling with an echo handler: no disk, no understanding, no operators.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

from nlu.evaluation.intervals import percentile
from simulator.client import Simulator
from simulator.server import serving
from simulator.settings import Settings
from tests.talks.system import System, running

ONE_BY_ONE = 50
CHATS, EACH = 20, 5
WORDS = ("куйеуим урып жатыр комектесиндерши", "муж ломает дверь, мы с детьми в ванной")
TOKEN = "1:ECHO"  # noqa: S105 - the made-up bot of the simulator


async def main() -> None:
    """Measure and print one table."""
    print(f"{'':44}{'p50':>8}{'p95':>8}{'max':>8}   ms")
    echo = await _echo()
    _row("peer: aiogram echo bot, first answer", echo)
    with tempfile.TemporaryDirectory() as folder:
        async with running(Path(folder)) as system:
            await system.simulator.limits(on=False)
            answers, pages = await _one_by_one(system)
            _row("Pana: first answer", answers)
            _row("Pana: on the operator's screen", pages)
            seconds = await _side_by_side(system)
    ratio = (percentile(answers, 50) or 0) / (percentile(echo, 50) or 1)
    print(f"Pana's median is {ratio:.1f} times the echo bot's")
    print(
        f"{CHATS} chats × {EACH} messages side by side: all handled in {seconds:.1f} s, {CHATS * EACH / seconds:.1f} messages/s"
    )


async def _echo() -> list[float]:
    async with serving(Settings(token=TOKEN)) as address, Simulator(address) as simulator:
        await simulator.limits(on=False)
        bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(address)))
        dispatcher = Dispatcher()

        @dispatcher.message()
        async def echo(message: Message) -> None:
            await message.answer(message.text or "")

        polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
        try:
            return [await _timed(_one_answer(simulator, number)) for number in range(ONE_BY_ONE)]
        finally:
            await dispatcher.stop_polling()
            await polling


async def _one_by_one(system: System) -> tuple[list[float], list[float]]:
    operator = await system.operator("Оператор")
    answers, pages = [], []
    for number in range(ONE_BY_ONE):
        seen = (await operator.last()).id
        person = await system.person("А.", "kk")
        started = time.perf_counter()
        said = await person.say(WORDS[number % len(WORDS)])
        await person.wait_reply(after=said)
        answers.append((time.perf_counter() - started) * 1000)
        await operator.wait_for(lambda message, seen=seen: message.from_bot and message.id > seen)  # type: ignore[misc]
        pages.append((time.perf_counter() - started) * 1000)
        await system.settled()
    return answers, pages


async def _side_by_side(system: System) -> float:
    people = [await system.person(str(number), "ru") for number in range(CHATS)]
    started = time.perf_counter()
    for _ in range(EACH):
        await asyncio.gather(*(person.say("он опять пьёт и кричит на меня") for person in people))
    await system.settled(timeout=240)
    return time.perf_counter() - started


def _one_answer(simulator: Simulator, number: int) -> Callable[[], Awaitable[None]]:
    async def ask() -> None:
        chat = await simulator.new_chat(name=str(number), language_code="kk")
        said = await chat.say(WORDS[number % len(WORDS)])
        await chat.wait_reply(after=said)

    return ask


async def _timed(act: Callable[[], Awaitable[None]]) -> float:
    started = time.perf_counter()
    await act()
    return (time.perf_counter() - started) * 1000


def _row(name: str, values: list[float]) -> None:
    print(f"{name:44}{percentile(values, 50):8.0f}{percentile(values, 95):8.0f}{max(values):8.0f}")


if __name__ == "__main__":
    asyncio.run(main())
