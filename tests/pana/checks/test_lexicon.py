"""The urgency lexicon loads, keeps its promises and loses no word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nlu.urgency.lexicon import lexicon
from pana.checks.run import check_everything
from tests.pana.checks.breaking import printed_after

BROKEN = [
    pytest.param(
        "data/lexicon/cues_ru.yml",
        "@motion",
        "@motions",
        "cues_ru.yml:2: weapon.moving: unknown word class @motions",
        id="unknown class of words",
    ),
    pytest.param(
        "data/lexicon/cues_ru.yml",
        "@weapon .. @motion",
        "@weapon & ",
        "cues_ru.yml:2: weapon.moving: empty p",
        id="empty pattern",
    ),
    pytest.param(
        "data/lexicon/cues_ru.yml",
        "level: emergency",
        "level: urgent",
        "cues_ru.yml:2: weapon.moving: level is no level",
        id="unknown level",
    ),
    pytest.param("data/lexicon/cues_kk.yml", "level: high, ", "", "cues_kk.yml:2: weapon.any: no level", id="no level"),
    pytest.param(
        "data/lexicon/cues_kk.yml", "any: ['@weapon'], ", "", "cues_kk.yml:2: weapon.any: no pattern", id="no pattern"
    ),
    pytest.param(
        "data/lexicon/cues_kk.yml", "code: weapon.any, ", "", "cues_kk.yml:2: an entry without code", id="no code"
    ),
    pytest.param(
        "nlu/spacy_kk/tables/stop_words.txt",
        "де",
        "де пышақ",
        "stop_words.txt:2: the stop word",
        id="a stop word that is a sign",
    ),
    pytest.param(
        "nlu/spacy_kk/tables/stop_words.txt",
        "де",
        "де қаруы",
        "stop_words.txt:2: the stop word",
        id="a stop word under a stem",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_mistake_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(project, name, old, new)


PROMISES = [
    pytest.param("cues_ru.yml", "с ножом идёт]", "он ушёл]", "does not find its example", id="example"),
    pytest.param("cues_ru.yml", "наточил нож", "с ножом бежит", "finds its counter-example", id="counter-example"),
    pytest.param("cues_ru.yml", "в кино с ножом идёт", "с ножом идёт", "film does not lower", id="guard's example"),
    pytest.param(
        "cues_ru.yml", "counter: [с ножом идёт]", "counter: [в кино с ножом идёт]", "film lowers", id="guard's counter"
    ),
    pytest.param("cues_ru.yml", "lowers: [weapon]", "lowers: [weapon], colour: red", "cannot be loaded", id="key"),
]


@pytest.fixture
def in_use(project: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let the screen read the small project's lexicon."""
    for module in ("nlu.urgency.lexicon", "pana.checks.lexicon"):
        monkeypatch.setattr(f"{module}.LEXICON", project / "data" / "lexicon")
    lexicon.cache_clear()
    yield project
    lexicon.cache_clear()


def test_a_lexicon_that_keeps_its_promises(in_use: Path) -> None:
    assert check_everything(in_use) == []


@pytest.mark.parametrize(("name", "old", "new", "expected"), PROMISES)
def test_broken_promise_is_found(in_use: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(in_use, f"data/lexicon/{name}", old, new)
