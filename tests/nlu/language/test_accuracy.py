"""Language accuracy on reference texts that were held back from counting; skipped where the folder is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlu.language.identify import identify
from nlu.language.reference import CONFUSERS, texts, word_counts
from nlu.text.fold import without_kazakh_letters
from nlu.text.latin import typed_in_latin

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
MOST = 400
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="reference texts ../shared/data are not on this machine")


def held_back(name: str, language: str | None = None, label: str | None = None) -> list[str]:
    found = texts(DATA / name, held_back=True, language=language, label=label)
    assert len(found) > 30
    return found[:MOST]


def share(messages: list[str], *languages: str) -> float:
    return sum(identify(text).language in languages for text in messages) / len(messages)


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("kk_tatoeba.tsv", 0.985),
        ("kk_commonvoice.tsv", 0.985),
        ("kk_kazsandra_standard.jsonl", 0.985),
        ("kk_oos_questions.jsonl", 0.985),
        ("kk_kazsandra_nospecial.jsonl", 0.985),
        ("kk_kazsandra_latin.jsonl", 0.975),
    ],
)
def test_kazakh(name: str, least: float) -> None:
    assert share(held_back(name), "kk") >= least


def test_kazakh_without_its_letters() -> None:
    assert share([without_kazakh_letters(text) for text in held_back("kk_tatoeba.tsv")], "kk") >= 0.95


def test_kazakh_in_latin_letters() -> None:
    assert share([typed_in_latin(text) for text in held_back("kk_tatoeba.tsv")], "kk") >= 0.95


@pytest.mark.parametrize(
    ("name", "language", "least"),
    [
        ("ru_neutral_short.jsonl", None, 0.985),
        ("ru_rasa_smalltalk.jsonl", None, 0.985),
        (CONFUSERS, "ru", 0.985),
    ],
)
def test_russian(name: str, language: str | None, least: float) -> None:
    assert share(held_back(name, language), "ru") >= least


@pytest.mark.parametrize(
    ("name", "language", "least"),
    [("lex_freq_kk_opensubtitles.tsv", "kk", 0.92), ("lex_freq_ru_opensubtitles_20k.tsv", "ru", 0.8)],
)
def test_single_words_that_no_list_knows(name: str, language: str, least: float) -> None:
    assert share(list(word_counts(DATA / name, held_back=True))[:MOST], language) >= least


@pytest.mark.parametrize(
    ("name", "language", "least"),
    [("lex_freq_kk_opensubtitles.tsv", "kk", 0.96), ("lex_freq_ru_opensubtitles_20k.tsv", "ru", 0.96)],
)
def test_frequent_single_words(name: str, language: str, least: float) -> None:
    assert share(list(word_counts(DATA / name))[:MOST], language) >= least


def test_russian_function_words_in_kazakh_make_it_mixed() -> None:
    assert share(held_back("kkru_kazsandra_mixed.jsonl", label="mixed"), "mixed") >= 0.85


def test_mixed_is_never_other() -> None:
    assert share(held_back("kkru_kazsandra_mixed.jsonl"), "kk", "ru", "mixed") >= 0.99


@pytest.mark.parametrize(
    ("language", "least"),
    [
        ("az", 0.95),
        ("be", 0.92),
        ("bg", 0.88),
        ("mhr", 0.95),
        ("mn", 0.96),
        ("sr", 0.91),
        ("tk", 0.9),
        ("tr", 0.96),
        ("tt", 0.89),
        ("uk", 0.87),
        ("uz", 0.83),
    ],
)
def test_neighbours_are_other(language: str, least: float) -> None:
    assert share(held_back(CONFUSERS, language), "other") >= least
