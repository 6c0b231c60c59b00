"""No word of two alphabets by accident; the style fits the letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pana.checks.breaking import printed_after

BROKEN = [
    pytest.param(
        "data/intents_ru/threat.yml",
        "слово threat 0\n",
        "слoво threat 0\n",
        "threat.yml:6: a word of Latin and Cyrillic letters",
        id="Latin letter in an example",
    ),
    pytest.param(
        "data/intents_ru/threat.yml",
        "слово threat 0\n",
        "сл0во threat 0\n",
        "threat.yml:6: a digit inside a word",
        id="zero for a letter in an example",
    ),
    pytest.param(
        "data/intents_kk/threat.yml",
        "style: standard",
        "style: latin",
        "threat.yml:6: style latin with Cyrillic letters",
        id="latin that is not",
    ),
    pytest.param(
        "data/intents_kk/threat.yml",
        "style: standard",
        "style: russified",
        "threat.yml:6: style russified does not fit",
        id="russified with Kazakh letters",
    ),
    pytest.param(
        "data/intents_ru/threat.yml",
        "style: standard",
        "style: russified",
        "threat.yml:6: style russified does not fit",
        id="russified Russian",
    ),
    pytest.param(
        "locales/ru/talk.ftl",
        "hello = слово",
        "hello = слoво",
        "locales/ru/talk.ftl:1: mixed alphabets",
        id="in a text",
    ),
    pytest.param(
        "data/content/trust_lines.yml",
        "who: families",
        "who: cемьи",
        "trust_lines.yml:4: mixed alphabets",
        id="in the content",
    ),
    pytest.param(
        "data/lexicon/words_ru.yml", "нож ножом", "нoж ножом", "words_ru.yml:1: mixed alphabets", id="in the lexicon"
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_mistake_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(project, name, old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("слово threat 0\n", "слово в whatsapp 2 раза\n", id="a brand beside Russian words"),
        pytest.param("слово threat 0\n", "уже 10км отсюда\n", id="a number with its unit"),
        pytest.param(
            "слово threat 0\n    metadata: {urgency: high, who: victim, style: standard}",
            "сл0во threat 0\n    metadata: {urgency: high, who: victim, style: typo}",
            id="a slip that is labelled as one",
        ),
    ],
)
def test_allowed(project: Path, old: str, new: str) -> None:
    assert printed_after(project, "data/intents_ru/threat.yml", old, new) == ""
