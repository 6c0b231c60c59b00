"""The tables: readable, and the stop words never hide what happened."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from spacy.language import Language

from nlu.spacy_kk import example_sentences, tables
from nlu.spacy_kk.language import like_num
from nlu.text.canonical import canonical_words
from nlu.urgency.levels import Urgency
from nlu.urgency.screen import screen

LEXICON = Path(__file__).parents[3] / "data" / "lexicon"
GRAVE_WORDS = (
    "өлім",
    "қылмыс",
    "пышақ",
    "қан",
    "зорлау",
    "ұрды",
    "қорқамын",
    "көмек",
    "жоқ",
    "ешкім",
    "мен",
    "маған",
    "бала",
)


@pytest.mark.parametrize("word", GRAVE_WORDS)
def test_no_grave_word_is_a_stop_word(word: str, kk: Language) -> None:
    assert word not in kk.Defaults.stop_words


@pytest.mark.parametrize("word", sorted(tables.words("stop_words.txt")))
def test_no_stop_word_is_urgent(word: str) -> None:
    assert screen(word).level is Urgency.ROUTINE


def test_stop_words_never_meet_the_word_groups_of_the_lexicon() -> None:
    grave = {
        word.canonical
        for path in LEXICON.glob("words_kk.yml")
        for text in _texts(yaml.safe_load(path.read_text(encoding="utf-8")))
        for word in canonical_words(text)
        if len(canonical_words(text)) == 1
    }
    assert grave
    stop = {word.canonical for text in tables.words("stop_words.txt") for word in canonical_words(text)}
    assert not {word for word in stop & grave if screen(word).cues}


def _texts(content: object) -> list[str]:
    if isinstance(content, str):
        return [content]
    if isinstance(content, dict):
        return [text for value in content.values() for text in _texts(value)]
    if isinstance(content, list):
        return [text for value in content for text in _texts(value)]
    return []


@pytest.mark.parametrize(
    "word", ["5", "1,5", "10.000", "1/2", "+7", "бір", "Бір", "жиырма", "МЫҢ", "5-ші", "6-шы", "2-інші", "үшінші"]
)
def test_number(word: str, kk: Language) -> None:
    assert like_num(word)


@pytest.mark.parametrize("word", ["үй", "бірге", "1/а", "-", "", "5-үй", "онда"])
def test_no_number(word: str) -> None:
    assert not like_num(word)


def test_examples_are_calm_enough_for_a_warm_up() -> None:
    assert len(example_sentences()) >= 8


@pytest.mark.parametrize("line", ["бір", "бір=екі"])
def test_broken_pairs_say_what_to_write(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "TABLES", tmp_path)
    (tmp_path / f"{hash(line)}.txt").write_text(line, encoding="utf-8")
    with pytest.raises(tables.BrokenTable, match="form = meaning"):
        tables.pairs(f"{hash(line)}.txt")


@pytest.mark.parametrize("line", ["class: а", "[noun]\nбез двоеточия"])
def test_broken_chains_say_what_to_write(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "TABLES", tmp_path)
    (tmp_path / f"{hash(line)}.txt").write_text(line, encoding="utf-8")
    with pytest.raises(tables.BrokenTable, match="class: suffixes"):
        tables.chains(f"{hash(line)}.txt")
