"""Shape and labels of every training example."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pana.checks.breaking import printed_after

BROKEN = [
    pytest.param(
        "data/intents_kk/threat.yml",
        "urgency: high",
        "urgency: highest",
        "threat.yml:6: urgency is not one of",
        id="unknown urgency",
    ),
    pytest.param(
        "data/intents_kk/threat.yml", "who: victim", "who: wife", "threat.yml:6: who is not one of", id="unknown who"
    ),
    pytest.param(
        "data/intents_kk/threat.yml",
        "style: standard",
        "style: fancy",
        "threat.yml:6: style is not one of",
        id="unknown style",
    ),
    pytest.param(
        "data/intents_kk/threat.yml",
        "urgency: high, ",
        "",
        "threat.yml:6: no urgency",
        id="crisis example without urgency",
    ),
    pytest.param(
        "data/intents_ru/greet.yml",
        "urgency: high, ",
        "",
        "greet.yml:6: no urgency",
        id="other example without urgency",
    ),
    pytest.param(
        "data/intents_kk/threat.yml",
        "    metadata: {urgency: high, who: victim, style: standard}\n",
        "",
        "threat.yml:6: no style",
        id="no metadata",
    ),
    pytest.param(
        "data/intents_kk/threat.yml",
        "kind: lookalike",
        "kind: hard",
        "kind is not one of lookalike, negation",
        id="unknown kind",
    ),
    pytest.param(
        "data/intents_kk/threat.yml",
        "who: victim",
        "who: victim, mood: sad",
        "threat.yml:6: unknown label mood",
        id="unknown label",
    ),
    pytest.param(
        "data/intents_kk/threat.yml",
        "сөз threat 0\n",
        "сөз threat 0\n      тағы бір сөз\n",
        "threat.yml:6: an example of several lines",
        id="two lines",
    ),
    pytest.param(
        "data/intents_kk/threat.yml",
        "      сөз threat 0\n",
        "\n",
        "threat.yml:6: an example without text",
        id="no text",
    ),
    pytest.param(
        "data/intents_kk/threat.yml",
        "    metadata",
        "    note: x\n    metadata",
        "threat.yml:6: unknown key note",
        id="unknown key",
    ),
    pytest.param(
        "data/intents_kk/threat.yml",
        "- intent: threat",
        "- intent: greet",
        "threat.yml:4: the intent is not threat",
        id="other intent in the file",
    ),
    pytest.param(
        "data/intents_kk/threat.yml", 'version: "3.1"', 'version: "2.0"', "threat.yml:1: no version", id="other version"
    ),
    pytest.param(
        "data/intents_kk/threat.yml",
        "# What people write: threat\n",
        "",
        "threat.yml:1: no comment at the head",
        id="no comment",
    ),
    pytest.param(
        "data/intents_kk/threat.yml",
        "  examples:\n  - text: |\n      сөз threat 0\n",
        "  examples: |\n    - сөз\n  other:\n  - text: |\n      сөз\n",
        "threat.yml:5: examples is no list",
        id="Rasa short form",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_mistake_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(project, name, old, new)
