"""The spellings people use for a canonical word, and the endings of Kazakh words: tables counted from word lists.

The tables are in `data/spellings`, counted by `nlu/language/count_spellings.py`; sources and licences are named there.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from nlu.text.languages import KAZAKH, RUSSIAN
from nlu.text.letter_contexts import Contexts, spelt_by_context

SPELLINGS = Path(__file__).resolve().parents[2] / "data" / "spellings"
# A shorter beginning of a word says nothing about the word; only a longer one says how it is spelt.
LEAST_STEM = 3
_TRUSTED_STEM = 5
LONGEST_ENDING = 14
LONGEST_WORD = 40
_UNSEEN = 0.5
# In a million words: rarer ones also are what words of other languages look like.
_COMMON = 10.0


@dataclass(frozen=True)
class Spelled:
    """A canonical word in one language: its commonest spelling, and how many of a million words it is."""

    spelling: str
    share: float


@dataclass(frozen=True)
class Table:
    """The words of one language: by canonical form, and all spellings that stay as they are."""

    words: dict[str, Spelled]
    spellings: frozenset[str]


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def read_table(path: Path) -> Table:
    """Read a table of lines `canonical word, spelling, share`, the commonest spelling of a word first.

    Raises:
        ValueError: a line has other columns.
    """
    words: dict[str, Spelled] = {}
    spellings = set()
    for canonical, spelling, share in _rows(path):
        words.setdefault(canonical, Spelled(spelling, float(share)))
        spellings.add(spelling)
    return Table(words, frozenset(spellings))


@lru_cache(maxsize=2)
def spellings(language: str) -> Table:
    """Return the table of `kk` or `ru`, read once."""
    return read_table(SPELLINGS / f"{language}.tsv")


@lru_cache(maxsize=2)
def _contexts(language: str) -> Contexts:
    return {context: letter for context, letter in _rows(SPELLINGS / f"letters_{language}.tsv")}  # noqa: C416 - rows are lists


@lru_cache(maxsize=1)
def _endings() -> frozenset[str]:
    return frozenset(ending for (ending,) in _rows(SPELLINGS / "endings_kk.tsv"))


def as_spelt(canonical: str, language: str) -> str:
    """Return a word of `kk` or `ru` that no table knows as its longest known stem and the likeliest letters after it.

    Without a known stem every letter is spelt as it mostly is among its neighbours. Very long words are noise and stay.
    """
    if len(canonical) > LONGEST_WORD:
        return canonical
    known = spellings(language).words
    for at in range(len(canonical) - 1, _TRUSTED_STEM - 1, -1):
        stem = known.get(canonical[:at])
        if stem is not None:
            return stem.spelling + spelt_by_context(canonical, _contexts(language), at)
    return spelt_by_context(canonical, _contexts(language))


def is_inflected(canonical: str) -> bool:
    """Say whether a canonical word is a known Kazakh word with an ending that Kazakh words have."""
    known, endings = spellings(KAZAKH).words, _endings()
    shortest = max(LEAST_STEM, len(canonical) - LONGEST_ENDING)
    return any(
        canonical[at:] in endings and canonical[:at] in known for at in range(len(canonical) - 1, shortest - 1, -1)
    )


def is_ours(canonical: str) -> bool:
    """Say whether a canonical word is common in Kazakh or Russian, or a known Kazakh word with an ending."""
    known = (spellings(language).words.get(canonical) for language in (KAZAKH, RUSSIAN))
    if any(spelled is not None and spelled.share >= _COMMON for spelled in known):
        return True
    return len(canonical) > LEAST_STEM + 1 and is_inflected(canonical)


def leaning(canonical: str) -> float:
    """Return how much likelier the canonical word is Kazakh (above 0) than Russian, as a logarithm; 0 for unknown ones."""
    kazakh, russian = (spellings(language).words.get(canonical) for language in (KAZAKH, RUSSIAN))
    return math.log((kazakh.share if kazakh else 0) + _UNSEEN) - math.log((russian.share if russian else 0) + _UNSEEN)
