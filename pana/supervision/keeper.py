"""Keeps one process alive: starts it, passes its log on, watches its health, starts it again when it falls or hangs."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress

import aiohttp

from pana.supervision.backoff import Backoff
from pana.supervision.service import Service

CHECK_EVERY = 0.3
"""Seconds between health checks while a process starts."""
WATCH_EVERY = 3.0
"""Seconds between health checks of a process that is well."""
SICK_AFTER = 5
"""Health checks in a row that must fail before a living process is taken for hung."""
STOP_LIMIT = 8.0
"""Seconds a process has to end by itself before it is killed."""
LONGEST_LINE = 64 * 1024

Say = Callable[[str, str], None]
"""Prints a line of a process: name, line."""


class Keeper:
    """One process and its fate."""

    def __init__(self, service: Service, say: Say, session: aiohttp.ClientSession) -> None:
        self.service = service
        self.ready = asyncio.Event()
        self._say = unfailing(say)
        self._session = session
        self._backoff = Backoff()
        self._process: asyncio.subprocess.Process | None = None

    async def run(self) -> None:
        """Keep the process alive until cancelled; then stop it cleanly."""
        try:
            while True:
                started = time.monotonic()
                try:
                    end = f"ended with status {await self._once()}"
                except OSError as error:
                    end = f"cannot be started ({type(error).__name__})"
                self.ready.clear()
                wait = self._backoff.fell(lived=time.monotonic() - started)
                self._say(self.service.name, f"{end}; starts again in {wait:g} s")
                await asyncio.sleep(wait)
        finally:
            await self._end()

    async def _once(self) -> int:
        process = await asyncio.create_subprocess_exec(
            *self.service.command,
            cwd=self.service.directory,
            env=dict(self.service.environment),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            # A group of its own: Ctrl-C reaches only the supervisor, which stops the others in order.
            start_new_session=True,
            limit=LONGEST_LINE,
        )
        self._process = process
        reading = asyncio.create_task(self._read(process))
        watching = asyncio.create_task(self._watch(process))
        try:
            return await process.wait()
        finally:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)
            if process.returncode is not None:
                await asyncio.gather(reading, return_exceptions=True)

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        if process.stdout is None:
            return
        while True:
            try:
                line = await process.stdout.readline()
            except ValueError:  # a line longer than the limit: asyncio dropped it, the next one can be read
                continue
            if not line:
                return
            self._say(self.service.name, line.decode("utf-8", "replace").rstrip())

    async def _watch(self, process: asyncio.subprocess.Process) -> None:
        """Set `ready` when the process is well; end it when it does not become well, or stops being it."""
        deadline = time.monotonic() + self.service.start_limit
        while not await self._is_well():
            if time.monotonic() > deadline:
                self._say(self.service.name, f"is not ready after {self.service.start_limit:g} s; starts again")
                await _kill(process)
                return
            await asyncio.sleep(CHECK_EVERY)
        self.ready.set()
        sick = 0
        while sick < SICK_AFTER:
            await asyncio.sleep(WATCH_EVERY)
            sick = 0 if await self._is_well() else sick + 1
        self._say(self.service.name, "does not answer its health check; starts again")
        await _kill(process)

    async def _is_well(self) -> bool:
        try:
            async with self._session.get(
                self.service.health_url,
                headers=dict(self.service.health_headers),
                timeout=aiohttp.ClientTimeout(total=3),
            ) as response:
                return response.status == 200
        except (aiohttp.ClientError, OSError):  # TimeoutError is an OSError
            return False

    async def _end(self) -> None:
        process = self._process
        if process is None or process.returncode is not None:
            return
        _signal(process, signal.SIGTERM)
        try:
            await asyncio.wait_for(process.wait(), STOP_LIMIT)
        except TimeoutError:
            await _kill(process)


def unfailing(say: Say) -> Say:
    """Return `say` that loses a line rather than fail: keeping people's bot alive matters more than its log."""

    def said(name: str, line: str) -> None:
        # OSError: the terminal or pipe is gone. ValueError: closed, or a character that its encoding does not know.
        with suppress(OSError, ValueError):
            say(name, line)

    return said


async def _kill(process: asyncio.subprocess.Process) -> None:
    _signal(process, signal.SIGKILL)
    await process.wait()


def _signal(process: asyncio.subprocess.Process, number: signal.Signals) -> None:
    try:
        os.killpg(process.pid, number)
    except ProcessLookupError:
        return
