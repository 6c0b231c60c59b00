"""Runs all processes under one roof until Ctrl-C: each kept alive, each line of log prefixed, a clean stop."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable, Sequence

import aiohttp

from pana.supervision.keeper import Keeper, Say, unfailing
from pana.supervision.service import Service

KEEPER_PAUSE = 1.0
"""Seconds before a keeper that failed starts again."""


async def supervise(services: Sequence[Service], *, say: Say, on_ready: Callable[[], Awaitable[None]]) -> None:
    """Run until SIGINT, SIGTERM or SIGHUP. `on_ready` is called once, when every process was well for the first time."""
    say = unfailing(say)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, stop.set)
    async with aiohttp.ClientSession() as session:
        keepers = [Keeper(service, say, session) for service in services]
        tasks = [asyncio.create_task(_kept(keeper, say)) for keeper in keepers]
        welcome = asyncio.create_task(_when_ready(keepers, on_ready, say))
        await stop.wait()
        welcome.cancel()
        # The last one first: the bot, which takes messages in, ends before those that answer them.
        for task in reversed(tasks):
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        await asyncio.gather(welcome, return_exceptions=True)


async def _kept(keeper: Keeper, say: Say) -> None:
    """Run a keeper; when it fails itself, start it again, for a process that nobody keeps alive falls silent for good."""
    while True:
        try:
            await keeper.run()
        except Exception as error:  # noqa: BLE001 - whatever it was: somebody must keep the process alive
            say(keeper.service.name, f"its keeper failed ({type(error).__name__}); starts again in {KEEPER_PAUSE:g} s")
        await asyncio.sleep(KEEPER_PAUSE)


async def _when_ready(keepers: Sequence[Keeper], on_ready: Callable[[], Awaitable[None]], say: Say) -> None:
    await asyncio.gather(*(keeper.ready.wait() for keeper in keepers))
    try:
        await on_ready()
    except Exception as error:  # noqa: BLE001 - everything runs; only the word about it failed
        say("pana", f"running, but the welcome failed ({type(error).__name__})")
