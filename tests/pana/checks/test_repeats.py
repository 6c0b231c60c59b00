"""No example twice, none of them in a test."""

from __future__ import annotations

from pathlib import Path

import pytest

from pana.checks.repeats import words_alone
from tests.pana.checks.breaking import printed_after
from tests.pana.checks.small_project import change

BROKEN = [
    pytest.param(
        "data/intents_kk/threat.yml",
        "сөз threat 1\n",
        "Сөз, threat 0!!\n",
        "threat.yml:9: the same example as intents_kk/threat.yml:6",
        id="within an intent, other case and punctuation",
    ),
    pytest.param(
        "data/intents_ru/greet.yml",
        "слово greet 0\n",
        "слово threat 7\n",
        "threat.yml:27: the same example as intents_ru/greet.yml:6",
        id="between intents",
    ),
    pytest.param(
        "data/intents_ru/threat.yml",
        "слово threat 0\n",
        "сөз threat 0\n",
        "the same example as intents_kk/threat.yml:6",
        id="between languages",
    ),
    pytest.param(
        "data/intents_ru/threat.yml",
        "слово threat 0\n",
        "никто не учил.\n",
        "threat.yml:6: this example is also tested (small.jsonl:1)",
        id="also a labelled message",
    ),
    pytest.param(
        "data/intents_ru/threat.yml",
        "слово threat 0\n",
        "Это тоже  новое\n",
        "threat.yml:6: this example is also tested (small.yml:3)",
        id="also said in a conversation",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_mistake_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(project, name, old, new)


def test_a_short_turn_may_be_an_example_too(project: Path) -> None:
    change(project, "tests/talks/ru/small.yml", "это тоже новое", "добрый вечер")
    assert printed_after(project, "data/intents_ru/greet.yml", "слово greet 0\n", "добрый вечер\n") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Помогите!!!", "помогите"), ("да  ,  да", "да да"), ("👍", "👍"), ("...", "."), ("", "")],
)
def test_words_alone(text: str, expected: str) -> None:
    assert words_alone(text) == expected
