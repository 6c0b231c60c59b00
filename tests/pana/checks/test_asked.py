"""Questions of danger and items of the plan: a text that is missing or needs too much is found, and so is a damaged file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pana.checks.asked import check_asked
from pana.checks.words import load_texts
from pana.places import ROOT
from tests.pana.checks.small_project import change

FILES = ("danger_questions.yml", "plan.yml")
CONTENT = "data/content"
NUMBERS = frozenset({"police", "emergency", "ambulance", "line"})


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """Return a copy of our files and of all texts."""
    shutil.copytree(ROOT / "locales", tmp_path / "locales", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / CONTENT).mkdir(parents=True)
    for name in FILES:
        shutil.copy(ROOT / CONTENT / name, tmp_path / CONTENT / name)
    return tmp_path


def printed(root: Path) -> list[str]:
    texts, broken = load_texts(root)
    assert texts is not None, broken
    return [str(problem) for problem in check_asked(root, texts, NUMBERS)]


def test_ours_are_in_order(ours: Path) -> None:
    assert printed(ours) == []


def test_a_project_that_asks_nothing_has_no_problem(ours: Path) -> None:
    for name in FILES:
        (ours / CONTENT / name).unlink()
    assert printed(ours) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        pytest.param(
            "locales/kk/danger.ftl",
            "danger-ask-weapon =",
            "danger-ask-arms =",
            "no text danger-ask-weapon in kk",
            id="question-missing",
        ),
        pytest.param(
            "locales/ru/operator.ftl",
            "cue-danger-worse =",
            "cue-danger-more =",
            "no text cue-danger-worse in ru",
            id="operators-word-missing",
        ),
        pytest.param(
            "locales/ru/plan.ftl",
            "plan-take-keys = Ключи",
            "plan-take-keys = { $keys }",
            "plan-take-keys needs keys in ru",
            id="button-with-an-argument",
        ),
        pytest.param(
            f"{CONTENT}/plan.yml",
            "code: money, for: adult",
            "code: money, for: all",
            "money: for is none of",
            id="damaged-plan",
        ),
        pytest.param(
            f"{CONTENT}/danger_questions.yml",
            "count: 3",
            "count: many",
            "several: no rule",
            id="damaged-questions",
        ),
    ],
)
def test_every_fault_is_found_at_its_place(ours: Path, file: str, old: str, new: str, what: str) -> None:
    change(ours, file, old, new)
    found = printed(ours)
    assert len(found) == 1
    assert what in found[0]
    assert f"{CONTENT}/" in found[0]


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a: \x00", b"a: [1", b"", b"- 1\n"], ids=repr)
@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_a_problem_and_not_an_exception(ours: Path, name: str, content: bytes) -> None:
    (ours / CONTENT / name).write_bytes(content)
    assert any(line.startswith(str(ours / CONTENT / name)) for line in printed(ours))
