"""Words that settle a language where letters cannot: lists written by hand (`profiles/words.yml`) and counted ones."""

from __future__ import annotations

import re
from functools import lru_cache

import yaml

from nlu.language.letter_model import PROFILES
from nlu.language.suffixes import stems
from nlu.text.canonical import canonical_word
from nlu.text.fold import has_kazakh_letters
from nlu.text.lookalikes import has_latin


@lru_cache(maxsize=1)
def _loaded() -> dict[str, dict[str, str]]:
    content: dict[str, dict[str, str]] = yaml.safe_load((PROFILES / "words.yml").read_text(encoding="utf-8"))
    return content


def _lines(name: str) -> list[str]:
    return (PROFILES / "words" / name).read_text(encoding="utf-8").split()


@lru_cache(maxsize=1)
def word_lists() -> dict[str, frozenset[str]]:
    """Return the canonical words written by hand: kk, ru, shared (both, counted loans too), names, alone_ru, interjections."""
    lists = {name: frozenset(map(canonical_word, words.split())) for name, words in _loaded()["words"].items()}
    lists["shared"] |= frozenset(_lines("loans.txt")) - lists["kk"] - lists["ru"]
    either = lists["kk"] & lists["ru"]
    for name in ("kk", "ru"):
        lists[name] -= either | lists["shared"]
    return lists


def russian_by_hand() -> frozenset[str]:
    """Return the Russian words written by hand, as typed."""
    return frozenset(_loaded()["words"]["ru"].split()) | frozenset(_loaded()["telling"]["ru"].split())


@lru_cache(maxsize=1)
def plain_words() -> frozenset[str]:
    """Return Kazakh words, as typed, whose standard spelling needs no Kazakh letter."""
    return frozenset(_lines("kk_plain.txt"))


@lru_cache(maxsize=1)
def typed_in_latin() -> frozenset[str]:
    """Return English words, as typed, that folding would take for Kazakh or Russian ones."""
    return frozenset(_loaded()["typed_in_latin"]["other"].split())


@lru_cache(maxsize=1)
def _telling_endings() -> tuple[str, ...]:
    return tuple(_loaded()["endings"]["kazakh"].split())


@lru_cache(maxsize=1)
def _telling() -> tuple[dict[str, frozenset[str]], re.Pattern[str]]:
    words = {name: frozenset(words.split()) for name, words in _loaded()["telling"].items()}
    return words, re.compile(_loaded()["telling_endings"]["ru"])


@lru_cache(maxsize=1)
def _telling_in_latin() -> dict[str, frozenset[str]]:
    words = {name: frozenset(map(canonical_word, words)) for name, words in _telling()[0].items()}
    return {"kk": words["kk"] - words["ru"], "ru": words["ru"] - words["kk"]}


def tells_the_language(typed: str, canonical: str, language: str) -> bool:
    """Say whether a lower-case word is one that only those use who speak the language: no noun that is borrowed.

    Args:
        typed: the word as typed.
        canonical: its canonical form.
        language: `kk` or `ru`, the likelier one for this word.
    """
    words, russian_ends = _telling()
    if len(typed) == 1:
        # Initials, units and list marks.
        return False
    if has_latin(typed):
        return canonical in _telling_in_latin()[language]
    if language == "kk":
        return typed in words["kk"] or has_kazakh_letters(typed) or ends_as_kazakh_verb(typed)
    return typed in words["ru"] or russian_ends.search(typed) is not None


_LONG_ENOUGH = 6
_LONG_ENDING = 3


def ends_as_kazakh_verb(typed: str) -> bool:
    """Say whether a lower-case word ends as Kazakh verbs do when they are typed without Kazakh letters."""
    return len(typed) >= _LONG_ENOUGH and typed.endswith(_telling_endings())


def is_inflected_loan(typed: str, canonical: str, russian: frozenset[str]) -> bool:
    """Say whether a word is a borrowed one with a Kazakh ending, which makes it Kazakh.

    A short ending decides only after a word known to be borrowed: many Russian words end so too.
    """
    if canonical in russian or _telling()[1].search(typed):
        return False
    shared = word_lists()["shared"]
    return any(
        stem in shared or (len(canonical) - len(stem) >= _LONG_ENDING and stem in russian) for stem in stems(canonical)
    )
