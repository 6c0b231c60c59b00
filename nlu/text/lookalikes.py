"""Decide the alphabet of one word and mend letters borrowed from the other one because they look the same."""

from __future__ import annotations

import re
from functools import lru_cache

from nlu.text.tables import letters

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]")
_OTHER_LETTER = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=1)
def _pairs() -> tuple[dict[int, str], dict[int, str]]:
    table = letters("lookalikes")
    to_cyrillic = {**table["latin"], **table["greek"]}
    to_latin = {cyrillic: latin for latin, cyrillic in table["latin"].items() if latin.isascii()}
    to_latin |= {greek: to_latin.get(same, same) for greek, same in table["greek"].items()}
    return str.maketrans(to_cyrillic), str.maketrans(to_latin)


def mend(word: str) -> str:
    """Return the word in its main alphabet if every foreign letter in it is a look-alike, else unchanged.

    The main alphabet is the one with more letters; on a tie it is Cyrillic, in which most people here write.
    """
    if word.isascii():
        return word
    cyrillic = len(_CYRILLIC.findall(word))
    foreign = len(_OTHER_LETTER.findall(word)) - cyrillic
    if not cyrillic or not foreign:
        return word
    to_cyrillic, to_latin = _pairs()
    if cyrillic >= foreign:
        mended = word.translate(to_cyrillic)
        return mended if len(_CYRILLIC.findall(mended)) == cyrillic + foreign else word
    mended = word.translate(to_latin)
    return word if _CYRILLIC.search(mended) else mended


def has_cyrillic(text: str) -> bool:
    """Say whether any letter of the text is Cyrillic."""
    return _CYRILLIC.search(text) is not None


def has_latin(text: str) -> bool:
    """Say whether any letter of the text is Latin."""
    return _LATIN.search(text) is not None


def mixes_alphabets(word: str) -> bool:
    """Say whether the word mixes Cyrillic with Latin letters (for checking the words we ship)."""
    return has_cyrillic(word) and has_latin(word)
