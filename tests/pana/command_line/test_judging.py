"""`pana check` prints every mistake on a line and ends with 1; `pana doctor` ends with 1 when something needed is missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pana import doctor
from pana.command_line import judging
from tests.pana.checks.small_project import build, change
from tests.pana.command_line.conftest import Printed

Pana = Callable[..., Printed]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let `pana check` look at a small project."""
    root = tmp_path / "project"
    build(root)
    monkeypatch.setattr(judging, "ROOT", root)
    return root


def test_check_of_good_data(pana: Pana, project: Path) -> None:
    printed = pana("check")
    assert (printed.status, printed.out) == (0, "pana check: all data and texts are in order\n")


def test_check_prints_every_mistake(pana: Pana, project: Path) -> None:
    change(project, "domain.yml", "- greet\n", "")
    change(project, "data/intents_kk/threat.yml", "who: victim", "who: nobody")
    printed = pana("check")
    assert printed.status == 1
    assert printed.out.splitlines() == [
        "data/intents_kk/threat.yml:6: who is not one of victim, witness, child, aggressor, other"
        " – label the example as in docs/labels.md",
        "domain.yml:1: the intent greet is missing – add it, or take it off data/intents.yml",
    ]
    assert printed.err == "pana: 2 mistakes in the data\n"


def test_doctor_fails_only_for_what_is_needed(pana: Pana, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.touch()
    monkeypatch.setattr(doctor, "NLU_PYTHON", python)
    monkeypatch.setattr(doctor, "is_trained", lambda: False)
    assert pana("doctor").status == 0
    python.unlink()
    printed = pana("doctor")
    assert printed.status == 1
    assert "make setup" in printed.out
