"""No phone number, address or account of anybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pana.checks.breaking import printed_after

BROKEN = [
    pytest.param(
        "data/intents_ru/threat.yml",
        "слово threat 0\n",
        "звоните +7 701 000 00 00\n",
        "threat.yml:6: a number as long as a phone",
        id="phone with spaces",
    ),
    pytest.param(
        "data/intents_ru/threat.yml",
        "слово threat 0\n",
        "звоните 8(701)0000000\n",
        "threat.yml:6: a number as long as a phone",
        id="phone with brackets",
    ),
    pytest.param(
        "data/intents_ru/threat.yml",
        "слово threat 0\n",
        "иин 000000000000\n",
        "threat.yml:6: a number as long as a phone",
        id="document",
    ),
    pytest.param(
        "data/intents_ru/threat.yml",
        "слово threat 0\n",
        "пишите na.me@example.org\n",
        "threat.yml:6: an e-mail address",
        id="e-mail",
    ),
    pytest.param(
        "data/intents_ru/threat.yml",
        "слово threat 0\n",
        "найди его @somebody\n",
        "threat.yml:6: a name of an account",
        id="account",
    ),
    pytest.param(
        "data/intents_ru/threat.yml",
        "слово threat 0\n",
        "t.me/somebody вот он\n",
        "threat.yml:6: a name of an account",
        id="link to an account",
    ),
    pytest.param(
        "tests/labelled/small.jsonl",
        "никто не учил",
        "мой номер 87010000000",
        "small.jsonl:1: a number as long as a phone",
        id="in a labelled message",
    ),
    pytest.param(
        "tests/talks/ru/small.yml",
        "разговор",
        "87010000000",
        "small.yml:1: a number as long as a phone",
        id="anywhere in a conversation",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_mistake_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(project, name, old, new)


@pytest.mark.parametrize("text", ["с 2019 по 2024", "2 000 000 тенге", "в 23:40", "24/7 дома", "квартира 12, дом 5"])
def test_other_numbers_are_allowed(project: Path, text: str) -> None:
    assert printed_after(project, "data/intents_ru/threat.yml", "слово threat 0\n", f"{text}\n") == ""
