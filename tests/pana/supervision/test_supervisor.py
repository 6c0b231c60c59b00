"""All processes under one roof, as a process of its own: lines with their names, one welcome, and a clean stop."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator

import psutil
import pytest

from pana.places import ROOT
from pana.supervision.service import Service

PROGRAM = """\
import asyncio, json, os, sys
from pana.supervision.service import Service
from pana.supervision.supervisor import supervise

def say(name, line):
    print(f"{name} | {line}", flush=True)

async def welcome():
    say("pana", "welcome")

services = [Service(name, command, dict(os.environ), url) for name, command, url in json.loads(sys.argv[1])]
asyncio.run(supervise(services, say=say, on_ready=welcome))
say("pana", "stopped")
"""


class Supervised:
    """A supervisor at work and what it printed."""

    def __init__(self, services: list[Service], program: str = PROGRAM) -> None:
        described = json.dumps([(one.name, list(one.command), one.health_url) for one in services])
        self.process = subprocess.Popen(
            [sys.executable, "-c", program, described],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.printed: list[str] = []

    def until(self, part: str) -> str:
        """Read on until a line holds `part`."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.printed.append(line.rstrip())
            if part in line:
                return self.printed[-1]
        raise AssertionError(self.printed)

    def pids(self, name: str = "") -> list[int]:
        """Return the ids of the processes, as they told; only those of one service when it is named."""
        return [int(line.split()[-1]) for line in self.printed if line.startswith(name) and "| pid " in line]


@pytest.fixture
def supervised(child: Callable[..., Service]) -> Iterator[Supervised]:
    """Supervise two processes, one of them with a child of its own."""
    running = Supervised([child(name="first"), child("with-child", name="second")])
    yield running
    if running.process.poll() is None:
        running.process.terminate()
    running.process.communicate(timeout=30)


def test_each_line_is_prefixed_and_the_welcome_comes_once_all_are_well(supervised: Supervised) -> None:
    supervised.until("welcome")
    assert supervised.printed[-1] == "pana | welcome"
    assert {line.split(" | ")[0] for line in supervised.printed} == {"first", "second", "pana"}
    assert len(supervised.pids()) == 3


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP], ids=["SIGTERM", "Ctrl-C", "terminal closed"]
)
def test_stop_leaves_no_process(supervised: Supervised, number: signal.Signals) -> None:
    supervised.until("welcome")
    started = [psutil.Process(pid) for pid in supervised.pids()]
    supervised.process.send_signal(number)
    supervised.until("pana | stopped")
    assert supervised.process.wait(timeout=30) == 0
    _, alive = psutil.wait_procs(started, timeout=20)
    assert alive == []


def test_a_fallen_process_comes_back_and_the_welcome_does_not(supervised: Supervised) -> None:
    supervised.until("welcome")
    os.kill(supervised.pids("first")[0], signal.SIGKILL)
    supervised.until("starts again in 0.2 s")
    supervised.until("first | pid ")
    supervised.process.terminate()
    supervised.until("pana | stopped")
    assert supervised.printed.count("pana | welcome") == 1


@pytest.mark.timeout(60)
def test_welcome_that_fails_is_said_and_everything_runs_on(child: Callable[..., Service]) -> None:
    running = Supervised([child()], PROGRAM.replace('say("pana", "welcome")', 'raise OSError("no database")'))
    try:
        assert running.until("| running, but the welcome failed").endswith("(OSError)")
    finally:
        running.process.terminate()
        running.process.communicate(timeout=30)
    assert running.process.returncode == 0


def test_a_keeper_that_fails_is_started_again(child: Callable[..., Service]) -> None:
    broken = """
from pana.supervision import keeper, supervisor
supervisor.KEEPER_PAUSE = 0.01
once, failed = keeper.Keeper._once, []
async def fails_once(self):
    if not failed:
        failed.append(True)
        raise RuntimeError("a fault of the keeper")
    return await once(self)
keeper.Keeper._once = fails_once
"""
    running = Supervised([child()], PROGRAM.replace("services =", f"{broken}\nservices ="))
    running.until("its keeper failed (RuntimeError); starts again")
    running.until("welcome")
    running.process.terminate()
    running.process.communicate(timeout=30)
    assert running.process.returncode == 0


def test_stop_before_anything_is_well(child: Callable[..., Service]) -> None:
    running = Supervised([child("silent")])
    running.until("| pid ")
    silent = psutil.Process(running.pids()[0])
    running.process.terminate()
    running.until("pana | stopped")
    assert running.process.wait(timeout=30) == 0
    assert psutil.wait_procs([silent], timeout=20)[1] == []
    running.process.communicate()
