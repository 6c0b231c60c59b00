"""How hard the safety texts are to read, in figures; the real ones keep their limits."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.known import Known
from locales.render import LANGUAGES, Words
from pana.places import ROOT
from pana.texts.figures import Spread, first_answers, sentences
from pana.texts.told_records import load_records
from tests.pana.checks.small_project import change


@pytest.mark.parametrize(
    ("lengths", "share", "value"),
    [((1, 2, 3, 4), 0.5, 2), ((1, 2, 3), 0.5, 2), ((7,), 0.95, 7), (tuple(range(1, 101)), 0.95, 95), ((), 0.5, 0)],
)
def test_nearest_rank(lengths: tuple[int, ...], share: float, value: int) -> None:
    assert Spread(lengths, 14, {}).at(share) == value


def test_counted_in_steps() -> None:
    spread = Spread((1, 50, 51, 100, 101), 350, {})
    assert spread.counted(50) == {50: 2, 100: 2, 150: 1}
    assert Spread((2, 2, 3), 14, {}).counted() == {2: 2, 3: 1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_real_texts_keep_their_limits(words: Words, records: Known, language: str) -> None:
    of_sentences, of_answers = sentences(ROOT, words, records)[language], first_answers(words, records)[language]
    assert (of_sentences.broken, of_answers.broken) == ({}, {})
    assert len(of_sentences.lengths) > 1000
    assert of_sentences.lengths[-1] <= 14
    assert len(of_answers.lengths) == len({one.texts[0] for one in records.content.algorithms.values()})
    assert of_answers.lengths[-1] <= 350


@pytest.mark.parametrize(
    ("language", "first"), [pytest.param("kk", "сөз", id="kk"), pytest.param("ru", "слово", id="ru")]
)
def test_what_breaks_a_limit_is_named(project: Path, language: str, first: str) -> None:
    long = f"danger = {(first + ' ') * 15}. " + f"{first}. " * 100
    change(project, f"locales/{language}/safety.ftl", f"danger = {first}.", long)
    words, records = Words.load(project / "locales"), load_records(project)
    assert sentences(project, words, records)[language].broken == {"danger": 15}
    assert first_answers(words, records)[language].broken.keys() == {"danger"}
    other = next(one for one in LANGUAGES if one != language)
    assert first_answers(words, records)[other].broken == {}
