"""One process is kept alive: started, started again when it falls or hangs, and ended without leaving anything behind."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from pana.supervision import keeper as keeping
from pana.supervision.keeper import Keeper
from pana.supervision.service import Service
from tests.pana.supervision.conftest import PATIENCE, Lines, is_gone

Keep = Callable[[Service], Awaitable[tuple[Keeper, asyncio.Task[None]]]]
Child = Callable[..., Service]


async def end(task: asyncio.Task[None]) -> None:
    """Stop a keeper as the supervisor does."""
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def ready(keeper: Keeper) -> None:
    """Wait until the process is well."""
    async with asyncio.timeout(PATIENCE):
        await keeper.ready.wait()


@pytest.mark.asyncio
async def test_ready_when_the_health_check_answers(keep: Keep, child: Child, lines: Lines) -> None:
    keeper, _ = await keep(child())
    assert not keeper.ready.is_set()
    await ready(keeper)
    assert [line for line in lines.heard if line[0] != "child"] == []


@pytest.mark.asyncio
async def test_not_ready_while_the_health_check_says_no(keep: Keep, child: Child, lines: Lines, tmp_path: Path) -> None:
    (tmp_path / "sick").touch()
    keeper, _ = await keep(child(start_limit=1.0))
    await lines.next("is not ready after 1 s; starts again")
    assert not keeper.ready.is_set()


@pytest.mark.asyncio
async def test_killed_process_starts_again_each_time_a_little_later(keep: Keep, child: Child, lines: Lines) -> None:
    keeper, _ = await keep(child())
    for wait in ("0.01", "0.02", "0.03", "0.03"):
        pid = await lines.pid()
        await ready(keeper)
        os.kill(pid, signal.SIGKILL)
        await lines.next(f"ended with status -9; starts again in {wait} s")
    await lines.pid()
    await ready(keeper)


@pytest.mark.asyncio
async def test_process_that_falls_at_once_is_tried_again(keep: Keep, lines: Lines) -> None:
    keeper, _ = await keep(Service("faller", [sys.executable, "-c", "raise SystemExit(3)"], {}, "http://127.0.0.1:1/"))
    for _ in range(3):
        await lines.next("ended with status 3")
    assert not keeper.ready.is_set()


@pytest.mark.asyncio
async def test_hung_process_is_killed_and_started_again(keep: Keep, child: Child, lines: Lines, tmp_path: Path) -> None:
    keeper, _ = await keep(child("deaf"))
    pid = await lines.pid()
    await ready(keeper)
    (tmp_path / "sick").touch()
    await lines.next("does not answer its health check; starts again")
    assert await is_gone(pid)
    (tmp_path / "sick").unlink()
    assert await lines.pid() != pid
    await ready(keeper)


@pytest.mark.asyncio
async def test_process_that_never_listens_is_started_again(keep: Keep, child: Child, lines: Lines) -> None:
    await keep(child("silent", start_limit=0.5))
    pid = await lines.pid()
    await lines.next("is not ready after 0.5 s")
    assert await is_gone(pid)


@pytest.mark.asyncio
async def test_stop_leaves_neither_process_nor_its_children(keep: Keep, child: Child, lines: Lines) -> None:
    keeper, task = await keep(child("with-child"))
    grandchild, pid = await lines.pid(), await lines.pid()
    await ready(keeper)
    await end(task)
    assert await is_gone(pid)
    assert await is_gone(grandchild)


@pytest.mark.asyncio
async def test_process_that_does_not_stop_is_killed(
    keep: Keep, child: Child, lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "STOP_LIMIT", 0.2)
    keeper, task = await keep(child("deaf"))
    pid = await lines.pid()
    await ready(keeper)
    await end(task)
    assert await is_gone(pid)


@pytest.mark.asyncio
async def test_last_words_are_heard(keep: Keep, child: Child, lines: Lines) -> None:
    keeper, task = await keep(child("last-words"))
    await ready(keeper)
    await end(task)
    assert ("child", "last words") in lines.heard


@pytest.mark.asyncio
async def test_line_that_is_too_long_does_not_deafen(keep: Keep, child: Child, lines: Lines) -> None:
    await keep(child("long-line"))
    await lines.pid()


@pytest.mark.asyncio
async def test_program_that_is_not_there_is_said(keep: Keep, lines: Lines) -> None:
    await keep(Service("absent", ["/nowhere/python"], {}, "http://127.0.0.1:1/"))
    await lines.next("cannot be started")


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "error", [BrokenPipeError(), UnicodeEncodeError("ascii", "ұ", 0, 1, "not known"), ValueError("closed file")]
)
async def test_log_that_cannot_be_printed_does_not_end_the_keeping(
    keep: Keep, child: Child, lines: Lines, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    heard = lines.say

    def broken(name: str, line: str) -> None:
        heard(name, line)
        raise error

    monkeypatch.setattr(lines, "say", broken)
    keeper, task = await keep(child())
    os.kill(await lines.pid(), signal.SIGKILL)
    await lines.next("starts again in")
    await lines.pid()
    await ready(keeper)
    assert not task.done()
