"""Real processes under a keeper, with checks so frequent that no test has to wait for one."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import aiohttp
import psutil
import pytest
import pytest_asyncio

from pana.supervision import keeper as keeping
from pana.supervision.keeper import Keeper
from pana.supervision.service import Service

CHILD = Path(__file__).with_name("child.py")
PATIENCE = 20.0
"""Seconds after which a condition that did not come true fails the test."""


class Lines:
    """What processes said, in order, to be waited for."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, str]] = []
        self._news: asyncio.Queue[str] = asyncio.Queue()

    def say(self, name: str, line: str) -> None:
        """Note a line of a process."""
        self.heard.append((name, line))
        self._news.put_nowait(line)

    async def next(self, part: str) -> str:
        """Return the next line that holds `part`; those before it are passed over."""
        async with asyncio.timeout(PATIENCE):
            while part not in (line := await self._news.get()):
                pass
        return line

    async def pid(self) -> int:
        """Return the process id that the next child tells."""
        return int((await self.next("pid ")).split()[1])


def free_port() -> int:
    """Return a port nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def is_gone(pid: int) -> bool:
    """Wait until a process has ended; False when it does not."""
    try:
        await asyncio.to_thread(psutil.Process(pid).wait, PATIENCE)
    except psutil.NoSuchProcess:
        return True
    except psutil.TimeoutExpired:
        return False
    return True


@pytest.fixture
def lines() -> Lines:
    """What the processes of this test say."""
    return Lines()


@pytest.fixture
def child(tmp_path: Path) -> Callable[..., Service]:
    """Return a maker of services that behave as told."""

    def make(*moods: str, start_limit: float = PATIENCE, name: str = "child") -> Service:
        port = free_port()
        command = [sys.executable, str(CHILD), str(port), str(tmp_path), *moods]
        return Service(name, command, {}, f"http://127.0.0.1:{port}/health", start_limit=start_limit)

    return make


@pytest_asyncio.fixture
async def keep(
    lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Callable[[Service], Awaitable[tuple[Keeper, asyncio.Task[None]]]]]:
    """Return a starter of keepers; all are stopped at the end."""
    monkeypatch.setattr(keeping, "CHECK_EVERY", 0.02)
    monkeypatch.setattr(keeping, "WATCH_EVERY", 0.02)
    monkeypatch.setattr(keeping, "STOP_LIMIT", 1.0)
    monkeypatch.setattr("pana.supervision.backoff.STEPS", (0.01, 0.02, 0.03))
    tasks = []
    async with aiohttp.ClientSession() as session:

        async def start(service: Service) -> tuple[Keeper, asyncio.Task[None]]:
            keeper = Keeper(service, lines.say, session)
            task = asyncio.create_task(keeper.run())
            tasks.append(task)
            return keeper, task

        yield start
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
