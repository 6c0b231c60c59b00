"""What is counted and what is kept back to measure on never meet, and the parts never change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nlu.language.reference import CONFUSERS, is_held_back, texts, word_counts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [f"text {number}\t{'ru' if number % 2 else 'tt'}\tgeneral\there" for number in range(200)]
    for name in ("kk_tatoeba.tsv", CONFUSERS):
        (tmp_path / name).write_text("\n".join(["text\tlang\tlabel\tsource", *rows]) + "\n", encoding="utf-8")
    split = [{"text": f"t{n}", "lang": "kk", "label": "x", "split": "train" if n % 3 else "dev"} for n in range(30)]
    (tmp_path / "split.jsonl").write_text("\n".join(map(json.dumps, split)) + "\n", encoding="utf-8")
    words = [f"word{number}\t{1000 - number}" for number in range(900)]
    (tmp_path / "words.tsv").write_text("\n".join(["word\tcount", *words]) + "\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("name", "share"), [("kk_tatoeba.tsv", 0.2), (CONFUSERS, 0.5), ("split.jsonl", 1 / 3)])
def test_every_text_is_either_counted_or_held_back(folder: Path, name: str, share: float) -> None:
    counted, held = (set(texts(folder / name, held_back=held_back)) for held_back in (False, True))
    assert not counted & held
    assert abs(len(held) / len(counted | held) - share) < 0.1


def test_one_language_of_a_file(folder: Path) -> None:
    both = texts(folder / CONFUSERS, held_back=True)
    assert sorted(both) == sorted(
        text for language in ("ru", "tt") for text in texts(folder / CONFUSERS, held_back=True, language=language)
    )


def test_the_most_frequent_words_are_always_counted(folder: Path) -> None:
    counted, held = word_counts(folder / "words.tsv"), word_counts(folder / "words.tsv", held_back=True)
    assert all(f"word{number}" in counted for number in range(500))
    assert held.keys() == {f"word{number}" for number in range(500, 900)} - counted.keys()
    assert 20 < len(held) < 60


@pytest.mark.parametrize(("text", "held_back"), [("көмек", False), ("помогите", True), ("нет", False)])
def test_the_split_is_the_same_everywhere(text: str, held_back: bool) -> None:
    assert is_held_back(text) is held_back
