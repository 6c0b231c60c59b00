"""The system that random conversations are held on: one for all of them, in one event loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from locales.render import Words
from pana.wiring import open_database
from store.database import Database
from tests.talks.any_talk.figures import Figures
from tests.talks.any_talk.judge import Judge
from tests.talks.any_talk.language import Languages
from tests.talks.system import System, running

Result = TypeVar("Result")


@dataclass
class Stage:
    """What every conversation needs. Hypothesis is no coroutine: `do` has one step of a conversation run in the loop."""

    loop: asyncio.AbstractEventLoop
    system: System
    database: Database
    words: Words
    judge: Judge
    languages: Languages
    figures: Figures = field(default_factory=Figures)

    def do(self, step: Coroutine[Any, Any, Result]) -> Result:
        """Run a step to its end, from any thread but the loop's."""
        return asyncio.run_coroutine_threadsafe(step, self.loop).result()


@contextmanager
def set_up(folder: Path, words: Words) -> Iterator[Stage]:
    """Start the system with its files in `folder`; stop it at the end."""
    with _loop() as loop:

        def do(step: Coroutine[Any, Any, Result]) -> Result:
            return asyncio.run_coroutine_threadsafe(step, loop).result()

        rooms = AsyncExitStack()
        try:
            system = do(rooms.enter_async_context(running(folder)))
            do(system.simulator.limits(on=False))
            database = do(rooms.enter_async_context(open_database(system.settings)))
            yield Stage(loop, system, database, words, Judge(words), Languages(words))
        finally:
            do(rooms.aclose())


@contextmanager
def _loop() -> Iterator[asyncio.AbstractEventLoop]:
    """Run an event loop in a thread of its own, so that several conversations go on at the same time."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="conversations")
    thread.start()
    try:
        yield loop
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
