"""Everyday words of both languages in their folded form: what people write anyway (`data/lexicon/everyday.yml`)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from nlu.text.canonical import canonical_word
from nlu.text.tables import read_groups

EVERYDAY = Path(__file__).resolve().parents[2] / "data" / "lexicon" / "everyday.yml"


@cache
def everyday_words() -> frozenset[str]:
    """Return the words, folded as `nlu.text.canonical` folds a message.

    Raises:
        ValueError: the file is not a table of words.
    """
    groups = read_groups(EVERYDAY)
    return frozenset(
        canonical_word(word) for words in groups.values() for line in words.values() for word in line.split()
    )
