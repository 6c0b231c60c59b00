"""Short sentences, a reviewer, no typed number."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pana.checks.breaking import printed_after

BROKEN = [
    pytest.param(
        "locales/ru/safety.ftl",
        "danger = слово.",
        "danger = слово слово слово слово слово слово слово слово слово слово слово слово слово слово слово .",
        "locales/ru/safety.ftl:4: danger: a sentence of 15 words",
        id="long sentence",
    ),
    pytest.param(
        "locales/kk/safety.ftl",
        "danger = сөз. { $police },",
        "danger = сөз сөз сөз сөз сөз сөз сөз сөз сөз сөз сөз сөз сөз { $police } { $police },",
        "danger: a sentence of 16 words",
        id="arguments count as words",
    ),
    pytest.param(
        "locales/ru/safety.ftl",
        "2026-11-21",
        "lately",
        "locales/ru/safety.ftl:1: no reviewer and date",
        id="no date of the review",
    ),
    pytest.param(
        "locales/ru/safety.ftl",
        "{ $line }",
        "111",
        "locales/ru/safety.ftl:3: emergency-card: a number typed",
        id="typed number",
    ),
    pytest.param(
        "locales/ru/talk.ftl",
        "*[other] слово",
        "*[other] слово 8 701 000",
        "locales/ru/talk.ftl:3: waiting: a number typed",
        id="typed number inside a choice",
    ),
    pytest.param(
        "locales/ru/talk.ftl",
        "hello = слово!",
        'hello = слово { "1" }02!',
        "locales/ru/talk.ftl:1: hello: a number typed",
        id="typed number, a part of it in quotes",
    ),
    pytest.param(
        "locales/kk/talk.ftl",
        "hello = сөз!",
        "hello = сөз { 102 }!",
        "locales/kk/talk.ftl:1: hello: a number typed",
        id="typed number as a placeable",
    ),
    pytest.param(
        "locales/ru/talk.ftl",
        "hello = слово!",
        "-police = 102\nhello = слово { -police }!",
        "locales/ru/talk.ftl:1: police: a number typed",
        id="typed number in a term",
    ),
    pytest.param(
        "locales/kk/talk.ftl",
        "hello = сөз!",
        "hello = сөз!\n    .title = сөз 102",
        "locales/kk/talk.ftl:1: hello: a number typed",
        id="typed number in an attribute",
    ),
    pytest.param(
        "locales/kk/talk.ftl",
        "hello = сөз!",
        "hello = сөз １０２!",
        "locales/kk/talk.ftl:1: hello: a number typed",
        id="typed number in other digits",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_mistake_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(project, name, old, new)


def test_two_short_sentences_are_allowed(project: Path) -> None:
    two = "слово " * 14 + ". " + "слово " * 14 + "."
    assert printed_after(project, "locales/ru/safety.ftl", "danger = слово.", f"danger = {two}") == ""


def test_other_files_may_have_longer_sentences(project: Path) -> None:
    assert printed_after(project, "locales/ru/talk.ftl", "hello = слово", "hello = " + "слово " * 20) == ""
