"""Kazakh endings on foreign words: телефонымды is Kazakh, телефон is either."""

from __future__ import annotations

from functools import lru_cache

import yaml

from nlu.language.letter_model import PROFILES
from nlu.text.fold import fold

_LEAST_STEM = 4


@lru_cache(maxsize=1)
def _endings() -> tuple[str, ...]:
    """Return canonical endings of nouns, longest first: plural, possessive and case, in that order, each optional."""
    loaded = yaml.safe_load((PROFILES / "endings.yml").read_text(encoding="utf-8"))
    plural, possessive, case = (["", *(fold(one) for one in loaded[name].split())] for name in _ORDER)
    joined = {many + whose + where for many in plural for whose in possessive for where in case}
    return tuple(sorted((ending for ending in joined if len(ending) > 1), key=lambda ending: (-len(ending), ending)))


_ORDER = ("plural", "possessive", "case")


@lru_cache(maxsize=1)
def _ending_set() -> tuple[frozenset[str], int]:
    return frozenset(_endings()), len(_endings()[0])


def stems(word: str) -> list[str]:
    """Return what may be left of a canonical word without Kazakh endings, the longest stem first."""
    endings, longest = _ending_set()
    least = max(_LEAST_STEM, len(word) - longest)
    return [word[:at] for at in range(len(word) - 2, least - 1, -1) if word[at:] in endings]


def without_kazakh_ending(word: str) -> str:
    """Return the shortest stem that is left of a canonical word without Kazakh endings; empty when there is none."""
    found = stems(word)
    return found[-1] if found else ""
