"""Sees digits however they are written: full-width, circled, as keycap pictures, in Arabic script, split by what is invisible."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_INVISIBLE = ("Mn", "Me", "Cf")

_GROUP = re.compile(r"\d(?:[\s()./\u2010-\u2014-]{0,2}\d)*")
_RUN = re.compile(r"\d+")

SHORTEST = 3
"""Digits of the shortest telephone number."""

SHORTEST_SPLIT = 5
"""Digits of the shortest number that is written in groups."""


def plain(text: str) -> str:
    """Return the text with every digit as 0-9, and without combining and invisible marks."""
    folded = unicodedata.normalize("NFKC", text)
    kept = (letter for letter in folded if unicodedata.category(letter) not in _INVISIBLE)
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in kept)


def like_telephones(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what may be dialled: the digits of a group (`8 (701) 000`) and its single runs (`8`, `701`, `000`).

    A group of fewer than three digits is none, nor is one of small numbers (`1-2`).
    """
    for group in _GROUP.findall(plain(text)):
        runs = tuple(_RUN.findall(group))
        whole = "".join(runs)
        if len(whole) >= SHORTEST_SPLIT or max(map(len, runs)) >= SHORTEST:
            yield whole, runs
