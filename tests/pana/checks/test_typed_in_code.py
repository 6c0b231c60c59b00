"""No number that people may dial is typed into code."""

from __future__ import annotations

from pathlib import Path

import pytest

from pana.checks.run import check_everything
from pana.checks.typed_in_code import check_typed_in_code
from pana.texts.told_records import load_records
from tests.pana.checks.small_project import write

TYPED = [
    pytest.param('TEXT = "102"\n', "102", id="short number"),
    pytest.param('TEXT = "қоңырау: 111-ге"\n', "111", id="kk with an ending"),
    pytest.param('def say(name):\n    return f"{name}, звоните 112 или 150"\n', "150", id="ru in an f-string"),
    pytest.param('TEXT = {"line": ["8 701 000 11 22"]}\n', "8 701 000 11 22", id="long, in groups"),
    pytest.param('TEXT = "+77010001122"\n', "+77010001122", id="long, in one"),
]

LEFT = [
    pytest.param('"""Calls 102."""\n', id="docstring"),
    pytest.param('HOST = "127.0.0.1"\n', id="address of a machine"),
    pytest.param('LIMIT = "1024 bytes, 64000"\n', id="other numbers"),
    pytest.param('HASH = "1571fc9827503943b6bb2e2c03c071f7"\n', id="hash"),
    pytest.param('TOKEN = "123456:ABC"\n', id="token"),
    pytest.param("STATUS = 102\n", id="number that is no text"),
    pytest.param('DAY = "2026-11-21 10:15"\n', id="date"),
]


@pytest.mark.parametrize(("code", "number"), TYPED)
@pytest.mark.parametrize("package", ["bot", "actions", "pana"])
def test_a_typed_number_is_found(project: Path, package: str, code: str, number: str) -> None:
    write(project, f"{package}/typed.py", code)
    (problem,) = check_typed_in_code(project, load_records(project))
    assert (problem.file, problem.line) == (project / package / "typed.py", code.count("\n"))
    assert problem.what == f"a number typed into code: {number}"


@pytest.mark.parametrize("code", LEFT)
def test_other_digits_are_left_alone(project: Path, code: str) -> None:
    write(project, "bot/typed.py", code)
    assert check_typed_in_code(project, load_records(project)) == []


def test_pana_check_looks_at_code(project: Path) -> None:
    write(project, "bot/typed.py", 'TEXT = "102"\n')
    printed = [str(problem) for problem in check_everything(project)]
    assert printed == ["bot/typed.py:1: a number typed into code: 102 – take it from data/content"]


def test_the_last_resort_may_hold_numbers(project: Path) -> None:
    assert "102" in (project / "bot" / "failsafe.py").read_text(encoding="utf-8")
    assert check_typed_in_code(project, load_records(project)) == []
