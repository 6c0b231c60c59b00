"""All conversations at once on one system, as people really write: side by side, each in its own chat."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from locales.render import Words
from tests.talks.play import Player, needs_empty_desk, read_talk
from tests.talks.system import System

FOLDER = Path(__file__).parent
TALKS = sorted([*FOLDER.glob("kk/*.yml"), *FOLDER.glob("ru/*.yml")])
BY_WEBHOOK = TALKS[::5]
"""What is played by webhook too: only the way in differs there, so every fifth conversation shows it."""
AT_ONCE = 12
"""Conversations that go on at the same time."""


class AllTalks:
    """Starts every conversation with the first question, and gives the faults of one when it is over."""

    def __init__(self, system: System, words: Words, paths: Sequence[Path]) -> None:
        self._system = system
        self._words = words
        self._paths = paths
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._alone = asyncio.Lock()
        self._plays: dict[Path, asyncio.Task[list[str]]] = {}
        self._alone_first: list[asyncio.Task[list[str]]] = []

    async def faults(self, path: Path) -> list[str]:
        """Return what was wrong in a conversation, empty when nothing was."""
        if not self._plays:
            talks = {one: read_talk(one) for one in self._paths}
            alone = [one for one, talk in talks.items() if needs_empty_desk(talk)]
            self._plays = {one: asyncio.create_task(self._play_alone(talks[one])) for one in alone}
            self._alone_first = list(self._plays.values())
            self._plays |= {one: asyncio.create_task(self._play(talks[one])) for one in talks if one not in alone}
        return await self._plays[path]

    async def close(self) -> None:
        """End the conversations that nobody asked about, before the system they run on is stopped."""
        for play in self._plays.values():
            play.cancel()
        await asyncio.gather(*self._plays.values(), return_exceptions=True)

    async def _play(self, talk: dict[str, Any]) -> list[str]:
        await asyncio.gather(*self._alone_first, return_exceptions=True)
        async with self._gate:
            return await Player(self._system, self._words, talk).play()

    async def _play_alone(self, talk: dict[str, Any]) -> list[str]:
        """Play a conversation that needs an empty desk; each goes home before the next, and all before the others."""
        async with self._alone:
            return await Player(self._system, self._words, talk).play()
