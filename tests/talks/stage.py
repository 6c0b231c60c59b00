"""All conversations at once on one system, as people really write: side by side, each in its own chat."""

from __future__ import annotations

import asyncio
from pathlib import Path

from locales.render import Words
from tests.talks.play import Player, read_talk
from tests.talks.system import System

FOLDER = Path(__file__).parent
TALKS = sorted([*FOLDER.glob("kk/*.yml"), *FOLDER.glob("ru/*.yml")])
AT_ONCE = 8
"""Conversations that go on at the same time."""


class AllTalks:
    """Starts every conversation with the first question, and gives the faults of one when it is over."""

    def __init__(self, system: System, words: Words) -> None:
        self._system = system
        self._words = words
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._plays: dict[Path, asyncio.Task[list[str]]] = {}

    async def faults(self, path: Path) -> list[str]:
        """Return what was wrong in a conversation, empty when nothing was."""
        if not self._plays:
            self._plays = {talk: asyncio.create_task(self._play(talk)) for talk in TALKS}
        return await self._plays[path]

    async def close(self) -> None:
        """End the conversations that nobody asked about, before the system they run on is stopped."""
        for play in self._plays.values():
            play.cancel()
        await asyncio.gather(*self._plays.values(), return_exceptions=True)

    async def _play(self, path: Path) -> list[str]:
        async with self._gate:
            return await Player(self._system, self._words, read_talk(path)).play()
