"""Latin letters to Cyrillic: Kazakh (free, official 2018 and 2021) and Russian, and back as people type it."""

from __future__ import annotations

import re
from functools import lru_cache

from nlu.text.tables import letters

_VOWELS = "aeiouyáäóöúüýı"


@lru_cache(maxsize=1)
def _reader() -> tuple[re.Pattern[str], dict[str, str], dict[int, str]]:
    """Return what is spelt with several letters, longest first, and what with one."""
    table = letters("latin")
    readings = {**table["free"], **table["official_2018"], **table["official_2021"]}
    several = sorted((typed for typed in readings if len(typed) > 1), key=len, reverse=True)
    single = {typed: meant for typed, meant in readings.items() if len(typed) == 1}
    return re.compile("|".join(map(re.escape, several))), readings, str.maketrans(single)


# "yo" is ё: after a consonant it also softens (byot), elsewhere it is ё alone. "ng" closing a syllable is ң, but "ngh" is нғ.
_YO_SOFT = re.compile(rf"(?<=[^\W{_VOWELS}])yo")
_NG = re.compile(rf"ng(?![{_VOWELS}h])")
_SOFT_BEFORE_VOWEL = re.compile("[ьъ](?=[аеёиоуыэюя])")


def to_cyrillic(word: str) -> str:
    """Return a lower-case Latin word in Cyrillic letters; letters of other alphabets stay as they are."""
    several, readings, single = _reader()
    if "yo" in word:
        word = _YO_SOFT.sub("ье", word).replace("yo", "ё")
    if "ng" in word:
        word = _NG.sub("ң", word)
    return several.sub(lambda found: readings[found.group()], word).translate(single)


@lru_cache(maxsize=1)
def _typed() -> dict[int, str]:
    return str.maketrans(letters("latin")["typed"])


def typed_in_latin(text: str) -> str:
    """Return a Cyrillic text in lower case as people type it with Latin letters."""
    return _SOFT_BEFORE_VOWEL.sub("i", text.lower()).translate(_typed())
