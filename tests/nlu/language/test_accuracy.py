"""Language accuracy on reference texts that were held back from counting; skipped where the folder is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlu.language.count_profile import CONFUSERS, is_held_back, read_texts
from nlu.language.identify import identify
from nlu.text.fold import without_kazakh_letters
from nlu.text.latin import typed_in_latin

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="reference texts ../shared/data are not on this machine")


def held_back(name: str, language: str | None = None) -> list[str]:
    return [text for text in read_texts(DATA / name, language) if is_held_back(text)]


def share(texts: list[str], *languages: str) -> float:
    return sum(identify(text).language in languages for text in texts) / len(texts)


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("kk_tatoeba.tsv", 0.95),
        ("kk_commonvoice.tsv", 0.98),
        ("kk_kazsandra_standard.jsonl", 0.98),
        ("kk_kazsandra_nospecial.jsonl", 0.96),
        ("kk_kazsandra_latin.jsonl", 0.95),
    ],
)
def test_kazakh(name: str, least: float) -> None:
    assert share(held_back(name), "kk") >= least


def test_kazakh_without_its_letters() -> None:
    assert share([without_kazakh_letters(text) for text in held_back("kk_tatoeba.tsv")], "kk") >= 0.94


def test_kazakh_in_latin_letters() -> None:
    assert share([typed_in_latin(text) for text in held_back("kk_tatoeba.tsv")], "kk") >= 0.94


@pytest.mark.parametrize(("name", "least"), [("ru_neutral_short.jsonl", 0.96), ("ru_rasa_smalltalk.jsonl", 0.94)])
def test_russian(name: str, least: float) -> None:
    assert share(held_back(name), "ru") >= least


def test_mixed_is_never_other() -> None:
    assert share(held_back("kkru_kazsandra_mixed.jsonl"), "kk", "ru", "mixed") >= 0.99


@pytest.mark.parametrize("language", ["tt", "uk", "tr", "be", "bg"])
def test_neighbours_are_other(language: str) -> None:
    assert share(held_back(CONFUSERS, language), "other") >= 0.75
