"""Fold a Cyrillic word so that Kazakh with and without its own letters, and careless Russian, look the same."""

from __future__ import annotations

import re
from functools import lru_cache

from nlu.text.tables import letters

_SOFT_BEFORE_VOWEL = re.compile(r"[ьъ](?=[аеёиіоөуұүыэюяә])")
_DOUBLED = re.compile(r"([^\W\d_])\1+")


@lru_cache(maxsize=1)
def _folding() -> dict[int, str]:
    table = letters("fold")
    return str.maketrans({**table["kazakh"], **table["shared"], **table["neighbours"], "ь": ""})


@lru_cache(maxsize=1)
def _russified() -> dict[int, str]:
    kazakh = letters("fold")["kazakh"]
    return str.maketrans({**kazakh, **{letter.upper(): folded.upper() for letter, folded in kazakh.items()}})


def fold(word: str) -> str:
    """Return the folded form of a lower-case Cyrillic word; doubled letters become one."""
    if "ь" in word or "ъ" in word:
        word = _SOFT_BEFORE_VOWEL.sub("и", word)
    return _DOUBLED.sub(r"\1", word.translate(_folding()))


def without_kazakh_letters(text: str) -> str:
    """Return the text as typed on a Russian keyboard: every Kazakh letter replaced, the rest untouched."""
    return text.translate(_russified())


def has_kazakh_letters(text: str) -> bool:
    """Say whether the text holds a letter that Kazakh has and Russian has not."""
    return not _kazakh_letters().isdisjoint(text)


@lru_cache(maxsize=1)
def _kazakh_letters() -> frozenset[str]:
    kazakh = "".join(letters("fold")["kazakh"])
    return frozenset(kazakh + kazakh.upper())
