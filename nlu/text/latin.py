"""Latin letters to Cyrillic: Kazakh (free, official 2018 and 2021) and Russian, and back as people type it."""

from __future__ import annotations

import re
from functools import lru_cache

from nlu.text.tables import letters

_VOWELS = "aeiouyáäóöúüýı"


@lru_cache(maxsize=1)
def _reader() -> tuple[re.Pattern[str], dict[str, str]]:
    table = letters("latin")
    readings = {**table["free"], **table["official_2018"], **table["official_2021"]}
    longest_first = sorted(readings, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), readings


# "yo" is ё: after a consonant it also softens (byot), elsewhere it is ё alone. "ng" closing a syllable is ң.
_YO_SOFT = re.compile(rf"(?<=[^\W{_VOWELS}])yo")
_NG = re.compile(rf"ng(?![{_VOWELS}])")
_SOFT_BEFORE_VOWEL = re.compile("[ьъ](?=[аеёиоуыэюя])")


def to_cyrillic(word: str) -> str:
    """Return a lower-case Latin word in Cyrillic letters; letters of other alphabets stay as they are."""
    pattern, readings = _reader()
    word = _YO_SOFT.sub("ье", word).replace("yo", "ё")
    word = _NG.sub("ң", word)
    return pattern.sub(lambda found: readings[found.group()], word)


@lru_cache(maxsize=1)
def _typed() -> dict[int, str]:
    return str.maketrans(letters("latin")["typed"])


def typed_in_latin(text: str) -> str:
    """Return a Cyrillic text in lower case as people type it with Latin letters."""
    return _SOFT_BEFORE_VOWEL.sub("i", text.lower()).translate(_typed())
