"""Too few examples of an intent, of an urgency or of what is hard to tell are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pana.checks.breaking import printed_after
from tests.pana.checks.small_project import LEAST, examples, write

BROKEN = [
    pytest.param(
        "data/intents_ru/greet.yml",
        "  - text: |\n      слово greet 0\n    metadata: {urgency: high, who: victim, style: standard}\n",
        "",
        "greet.yml:1: 29 examples – write at least 30",
        id="one too few",
    ),
    pytest.param(
        "data/intents_kk/threat.yml",
        "сөз threat 1\n    metadata: {urgency: elevated,",
        "сөз threat 1\n    metadata: {urgency: high,",
        "threat.yml:1: 9 examples that are elevated – write at least 10",
        id="an urgency too rare",
    ),
    pytest.param(
        "data/intents.yml",
        "lookalike: 2",
        "lookalike: 11",
        "data/intents.yml:1: 10 examples of kind lookalike – write at least 11",
        id="too few look-alikes",
    ),
    pytest.param(
        "data/intents.yml",
        "negation: 2",
        "negation: 11",
        "data/intents.yml:1: 10 examples of kind negation – write at least 11",
        id="too few negations",
    ),
    pytest.param("data/intents.yml", LEAST, "", "data/intents.yml:1: no numbers under least", id="no numbers"),
    pytest.param("data/intents.yml", "crisis: 30", "crisis: many", "no numbers under least", id="a word for a number"),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_mistake_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(project, name, old, new)


def test_a_greeting_need_not_show_every_urgency(project: Path) -> None:
    content = examples("kk", "greet").replace("emergency", "routine").replace("elevated", "routine")
    write(project, "data/intents_kk/greet.yml", content)
    assert printed_after(project, "data/intents_ru/greet.yml", "слово greet 0\n", "слово другое\n") == ""
