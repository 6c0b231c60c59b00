"""Labelled messages and conversations that can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pana.checks.breaking import printed_after

BROKEN = [
    pytest.param(
        "tests/labelled/small.jsonl",
        '"threat"',
        '"menace"',
        "small.jsonl:1: intent is missing or unknown",
        id="unknown intent",
    ),
    pytest.param(
        "tests/labelled/small.jsonl", '"lang"', '"language"', "small.jsonl:1: lang is not one of", id="no language"
    ),
    pytest.param("tests/labelled/small.jsonl", "{", "", "small.jsonl:1: not JSON", id="not JSON"),
    pytest.param(
        "tests/labelled/small.jsonl", "никто не учил", "", "small.jsonl:1: text is missing or empty", id="empty text"
    ),
    pytest.param(
        "tests/talks/ru/small.yml", "turns:", "turn:", "small.yml:1: a conversation without turns", id="no turns"
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_mistake_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(project, name, old, new)
