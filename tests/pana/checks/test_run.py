"""All checks together: silent on a good project, every mistake at once on a bad one, no exception for any of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pana.checks.run import check_everything
from tests.pana.checks.small_project import change

FILES = (
    "data/intents.yml",
    "domain.yml",
    "data/dialogue/rules.yml",
    "data/intents_kk/threat.yml",
    "data/content/trust_lines.yml",
    "data/content/algorithms.yml",
    "data/content/answers.yml",
    "data/lexicon/words_kk.yml",
    "data/lexicon/cues_ru.yml",
    "tests/talks/ru/small.yml",
)

TEXTS = "locales/ru/talk.ftl"


def test_good_project_has_no_problem(project: Path) -> None:
    assert check_everything(project) == []


def test_all_problems_are_collected_in_order_with_relative_paths(project: Path) -> None:
    change(project, "domain.yml", "- greet\n", "- chat\n")
    change(project, "data/intents_ru/threat.yml", "who: victim", "who: nobody")
    change(project, "locales/kk/talk.ftl", "hello =", "hello-there =")
    problems = check_everything(project)
    assert {problem.file.as_posix() for problem in problems} >= {
        "domain.yml",
        "data/intents_ru/threat.yml",
        "locales/kk/talk.ftl",
        "bot/says.py",
    }
    assert problems == sorted(problems)
    assert all(re.fullmatch(r"[\w./]+:\d+: .+ – .+", str(problem)) for problem in problems)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("content", [b"a: [1", b"", b"\xff\xfe", b"- 1\n- [2]\n", b"a: \x00"], ids=repr)
def test_a_damaged_file_is_a_problem_and_not_an_exception(project: Path, name: str, content: bytes) -> None:
    (project / name).write_bytes(content)
    assert check_everything(project)


def test_texts_that_are_not_utf8_are_a_problem(project: Path) -> None:
    (project / TEXTS).write_bytes(b"hello = \xff")
    assert "locales:1: a file of texts is not UTF-8" in "\n".join(map(str, check_everything(project)))


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_a_problem(project: Path, name: str) -> None:
    (project / name).unlink()
    found = check_everything(project)
    assert found or name.startswith("tests/talks")


def test_our_own_data_is_in_order() -> None:
    root = Path(__file__).resolve().parents[3]
    assert [str(problem) for problem in check_everything(root)] == []
