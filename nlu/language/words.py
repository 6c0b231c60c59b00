"""Decide the language of one word: by the word lists, by Kazakh letters, else by its n-grams."""

from __future__ import annotations

from functools import lru_cache

import yaml

from nlu.language.evidence import PROFILES, kazakh_over_russian
from nlu.text.canonical import canonical_word
from nlu.text.fold import has_kazakh_letters

_SURE = 0.9
_SHORT = 3
_LONG_ENOUGH = 6
_CASE_WEIGHT = 1.5


@lru_cache(maxsize=1)
def _loaded() -> dict[str, dict[str, str]]:
    content: dict[str, dict[str, str]] = yaml.safe_load((PROFILES / "words.yml").read_text(encoding="utf-8"))
    return content


@lru_cache(maxsize=1)
def _endings() -> dict[str, tuple[str, ...]]:
    return {name: tuple(row.split()) for name, row in _loaded()["endings"].items()}


@lru_cache(maxsize=1)
def _typed_in_latin() -> frozenset[str]:
    return frozenset(_loaded()["typed_in_latin"]["other"].split())


@lru_cache(maxsize=1)
def word_lists() -> dict[str, frozenset[str]]:
    """Return the canonical words that tell a language: kk, ru, shared (both) and other (neither); interjections apart."""
    loaded = _loaded()
    by_hand = {name: frozenset(map(canonical_word, words.split())) for name, words in loaded["words"].items()}
    shared, either = by_hand["shared"], by_hand["kk"] & by_hand["ru"]
    lists = {name: by_hand[name] for name in ("shared", "alone_ru", "interjections")}
    lists["other"] = by_hand["other"] - by_hand["kk"] - by_hand["ru"]
    for name, foreign in (("kk", "ru"), ("ru", "kk")):
        counted = frozenset((PROFILES / f"words_{name}.txt").read_text(encoding="utf-8").split())
        lists[name] = (by_hand[name] | (counted - by_hand[foreign])) - either - shared
    return lists


def language_of_word(typed: str, canonical: str, script: str) -> tuple[str, bool]:
    """Return kk, ru, shared, other or unknown for one word, and whether a list says so rather than its n-grams.

    Args:
        typed: the word as typed, in the script named.
        canonical: its canonical form.
        script: `cyrillic` or `latin`.
    """
    lists = word_lists()
    lowered = typed.lower()
    if canonical in lists["interjections"]:
        return "unknown", False
    if script == "latin" and lowered in _typed_in_latin():
        return "other", True
    for name in ("shared", "kk", "ru", "other"):
        if canonical in lists[name]:
            return name, True
    if script == "cyrillic" and has_kazakh_letters(lowered):
        return "kk", False
    if len(canonical) < _SHORT or not canonical.isalpha():
        return "unknown", False
    ratio = kazakh_over_russian(lowered, script)
    if len(lowered) >= _LONG_ENOUGH:
        if lowered.endswith(_endings()["kazakh"]):
            return "kk", True
        ratio += _CASE_WEIGHT * lowered.endswith(_endings()["rather_kazakh"])
    if abs(ratio) <= _SURE:
        return "unknown", False
    return ("kk" if ratio > 0 else "ru"), False


@lru_cache(maxsize=1)
def plain_words() -> frozenset[str]:
    """Return Kazakh words, as typed, whose standard spelling needs no Kazakh letter."""
    return frozenset((PROFILES / "words_kk_plain.txt").read_text(encoding="utf-8").split())
