"""There are enough examples, and enough careless ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from pana.checks.run import check_everything
from tests.pana.checks.breaking import printed_after

BROKEN = [
    pytest.param(
        "data/intents_ru/greet.yml",
        "  - text: |\n      слово greet 0\n    metadata: {urgency: high, who: victim, style: standard}\n",
        "",
        "greet.yml:1: 29 examples – write at least 30",
        id="one too few",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_mistake_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(project, name, old, new)


def test_a_crisis_intent_needs_careless_writing(project: Path) -> None:
    path = project / "data/intents_kk/threat.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("casual", "standard"), encoding="utf-8")
    assert "threat.yml:1: only 0 of 30 examples" in "\n".join(map(str, check_everything(project)))


def test_a_greeting_need_not_be_careless(project: Path) -> None:
    path = project / "data/intents_kk/greet.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("casual", "standard"), encoding="utf-8")
    assert check_everything(project) == []
