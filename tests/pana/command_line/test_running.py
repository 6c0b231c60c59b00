"""Commands that run one process become it, and `pana up` begins without a database."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil
import pytest

from pana.places import ROOT
from pana.supervision.service import Service
from tests.pana.command_line.conftest import Printed

Pana = Callable[..., Printed]

NLU = """\
import sys
from pathlib import Path
from pana import services_here
from pana.command_line import running
services_here.NLU_PYTHON = Path(sys.argv[1])
running.is_trained = lambda: True
running.nlu()
"""


def test_the_action_server_takes_the_place_of_the_command() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {"PATH": os.environ["PATH"], "PANA_ACTIONS_PORT": str(port), "PANA_SECRET_KEY": "canary-5e5e"}
    with subprocess.Popen(
        [sys.executable, "-m", "pana", "actions"], cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        assert f":{port}" in process.stderr.readline()
        running = psutil.Process(process.pid)
        assert "actions.server" in running.cmdline()
        assert running.children() == []
        assert "canary-5e5e" not in str(running.environ())
        process.terminate()
        assert process.wait(timeout=20) == 0


def test_the_rasa_server_takes_the_place_of_the_command(tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\necho "$$ $PANA_NLU_TOKEN $PANA_SECRET_KEY $@"\n', encoding="utf-8")
    python.chmod(0o755)
    environment = {"PATH": os.environ["PATH"], "PANA_NLU_TOKEN": "between-us", "PANA_SECRET_KEY": "canary-5e5e"}
    with subprocess.Popen(
        [sys.executable, "-c", NLU, str(python)], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        said, _ = process.communicate(timeout=30)
    assert said.split() == [str(process.pid), "between-us", "-m", "nlu.components.serve"]


def test_everything_is_started_while_the_database_is_away(
    pana: Pana, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    started: list[str] = []

    async def supervise(services: Sequence[Service], **_more: object) -> None:
        started.extend(service.name for service in services)

    monkeypatch.setattr("pana.command_line.running.supervise", supervise)
    monkeypatch.setattr("pana.command_line.running.is_trained", lambda: True)
    monkeypatch.setattr("pana.command_line.running.require_free", lambda _settings: None)
    monkeypatch.setenv("PANA_DATABASE_URL", f"postgresql://u:canary-5e5e@/pana?host={tmp_path}")
    printed = pana("up")
    assert printed.status == 0
    assert "people get only the emergency numbers" in printed.err
    assert "canary-5e5e" not in printed.err + printed.out
    assert "bot" in started
