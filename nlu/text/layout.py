"""Decide whether a message was typed on the wrong keyboard layout, and read it on the right one."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from nlu.text.fold import fold
from nlu.text.latin import to_cyrillic
from nlu.text.lookalikes import has_cyrillic
from nlu.text.tables import letters

_CHUNK = re.compile(r"\S+")
_LATIN_WORD = re.compile(r"[a-z]+")
_KEYS = re.compile(r"^[\x21-\x7e]*[a-z][\x21-\x7e]*$")
_ADDRESS = re.compile(r"://|@|www\.|\.(?:com|kz|ru|org|net)\b")
_WORD = re.compile(r"[^\W\d_]+")
_AROUND = ".,!?:;()\"'/&"
_LETTERS_READ = 400
# Least gain per letter pair (in nats) before a message is taken for the wrong layout: long messages need less.
_MARGIN = 0.5
_MARGIN_SHORT = 1.0


@lru_cache(maxsize=1)
def _keys() -> tuple[dict[int, str], dict[str, str]]:
    table = letters("layout")
    return str.maketrans(table["keys"]), table["kazakh_row"]


@lru_cache(maxsize=1)
def _pairs() -> dict[str, float]:
    counts = {pair: int(count) for pair, count in letters("pairs")["counts"].items()}
    firsts: dict[str, int] = {}
    for pair, count in counts.items():
        firsts[pair[0]] = firsts.get(pair[0], 0) + count
    return {pair: math.log(count / firsts[pair[0]]) for pair, count in counts.items()}


_UNSEEN = -9.0
_WITHOUT_VOWEL = -4.0
_VOWELS = frozenset("аеиоу")


def _plausibility(words: list[str]) -> float:
    """Return the mean logarithm of the chance of a letter after the one before it, in Kazakh or Russian words."""
    pairs = _pairs()
    total, number = 0.0, 0
    for word in words:
        framed = f"_{word}_"
        number += len(framed) - 1
        total += sum(pairs.get(framed[at : at + 2], _UNSEEN) for at in range(len(framed) - 1))
        if len(word) > 1 and _VOWELS.isdisjoint(word):
            total += _WITHOUT_VOWEL
    return total / number if number else _UNSEEN


def _read_chunk(chunk: str) -> str:
    keys, row = _keys()
    out = list(chunk.translate(keys))
    if any(sign in row for sign in chunk) and _LATIN_WORD.search(chunk):
        for at, sign in enumerate(chunk):
            if sign in row:
                out[at] = row[sign]
    return "".join(out)


def read_on_right_layout(text: str) -> str:
    """Return the text with every Latin key replaced by the Cyrillic letter on it, position for position."""
    return _CHUNK.sub(lambda chunk: _read_chunk(chunk.group()), text.lower())


def _latin_words(chunk: str) -> list[str]:
    return [word.replace("4", "ch") for word in chunk.strip(_AROUND).split("-") if word]


def is_wrong_layout(text: str) -> bool:
    """Say whether a text of Latin letters makes sense only when read on the Russian or Kazakh layout.

    Compares how plausible the letters are after one another in both readings. A text with Cyrillic letters is
    never taken for the wrong layout.
    """
    lowered = text[:_LETTERS_READ].lower()
    if has_cyrillic(lowered) or not _LATIN_WORD.search(lowered):
        return False
    chunks = [chunk for chunk in lowered.split() if _KEYS.match(chunk) and not _ADDRESS.search(chunk)]
    if not chunks:
        return False
    # A punctuation key inside a word stays in the Latin reading, where no letter pair excuses it.
    in_latin = [fold(to_cyrillic(word)) for chunk in chunks for word in _latin_words(chunk)]
    right = [fold(word) for chunk in chunks for word in _WORD.findall(_read_chunk(chunk.rstrip(_AROUND)))]
    gain = _plausibility(right) - _plausibility(in_latin)
    long_enough = sum(map(len, right)) >= 8
    return gain > (_MARGIN if long_enough else _MARGIN_SHORT)


@lru_cache(maxsize=1)
def _typed() -> dict[int, str]:
    table = letters("layout")
    back = {letter: key for key, letter in reversed(list(table["keys"].items()))}
    return str.maketrans({**back, **{letter: key for key, letter in table["kazakh_row"].items()}})


def typed_on_wrong_layout(text: str) -> str:
    """Return a Cyrillic text in lower case as it comes out when the English layout is on."""
    return text.lower().translate(_typed())
