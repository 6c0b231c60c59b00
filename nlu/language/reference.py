"""Read the reference texts and word lists that profiles are counted from, and keep a fixed part of them out.

What is kept out of all counts is there to measure on: a text by a checksum of itself, so that the parts never change.
"""

from __future__ import annotations

import csv
import json
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

KAZAKH = ("kk_tatoeba.tsv", "kk_commonvoice.tsv", "kk_kazsandra_standard.jsonl")
KAZAKH_FOLDED = ("kk_kazsandra_nospecial.jsonl",)
KAZAKH_LATIN = ("kk_kazsandra_latin.jsonl",)
RUSSIAN = ("ru_neutral_short.jsonl", "ru_rasa_smalltalk.jsonl")
CONFUSERS = "multi_tatoeba_confusers.tsv"
KAZAKH_WORDS = ("lex_freq_kk_opensubtitles.tsv", "lex_freq_kk_informal_kazsandra_train.tsv")
RUSSIAN_WORDS = ("lex_freq_ru_opensubtitles_20k.tsv",)
_TEXTS_HELD_BACK = 5
_CONFUSERS_HELD_BACK = 2
_WORDS_HELD_BACK = 10
# The words that everybody uses most are always counted: short messages are made of them.
_ALWAYS_COUNTED = 500


def is_held_back(text: str, one_in: int = _TEXTS_HELD_BACK) -> bool:
    """Say whether the text or word is kept out of all counts, so that accuracy can be measured on it."""
    return zlib.crc32(text.encode("utf-8")) % one_in == 0


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        if path.suffix == ".tsv":
            yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        else:
            for line in lines:
                yield json.loads(line)


def texts(path: Path, *, held_back: bool, language: str | None = None, label: str | None = None) -> list[str]:
    """Return the texts of one `.tsv` or `.jsonl` file that are held back, or those that are not.

    Where the source has a training part of its own (`split`), everything else is held back; of the neighbours'
    languages one half is, of all other files every fifth text.
    """
    one_in = _CONFUSERS_HELD_BACK if path.name == CONFUSERS else _TEXTS_HELD_BACK
    return [
        row["text"]
        for row in _rows(path)
        if (language is None or row["lang"] == language)
        and (label is None or row["label"] == label)
        and (row["split"] != "train" if "split" in row else is_held_back(row["text"], one_in)) == held_back
    ]


def counted_texts(folder: Path, names: Iterable[str], language: str | None = None) -> list[str]:
    """Return the lower-case texts of the files that are not held back."""
    return [text.lower() for name in names for text in texts(folder / name, held_back=False, language=language)]


def word_counts(path: Path, *, held_back: bool = False) -> dict[str, int]:
    """Return the words of a frequency list with their counts: those held back, or those that are not."""
    rows = [(row["word"], int(row["count"])) for row in _rows(path)]
    return {
        word: count
        for at, (word, count) in enumerate(rows)
        if (at >= _ALWAYS_COUNTED and is_held_back(word, _WORDS_HELD_BACK)) == held_back
    }
