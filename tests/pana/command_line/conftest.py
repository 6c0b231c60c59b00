"""The command `pana` as a person starts it, on a database of the test's own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from pana.command_line.app import main


@dataclass(frozen=True)
class Printed:
    """What a command printed, and its status."""

    status: int
    out: str
    err: str


@pytest.fixture
def pana(var_dir: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., Printed]:
    """Return the command; its database is a SQLite file that does not exist yet."""
    monkeypatch.setenv("PANA_DATABASE_URL", f"sqlite:///{var_dir / 'test.db'}")
    monkeypatch.setenv("COLUMNS", "200")

    def run(*arguments: str) -> Printed:
        monkeypatch.setattr(sys, "argv", ["pana", *arguments])
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capfd.readouterr()
        return Printed(int(ended.value.code or 0), out, err)

    return run
