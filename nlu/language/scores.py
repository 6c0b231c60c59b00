"""How well each word of a message fits Kazakh, Russian and every other language: letters, word lists, endings."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from nlu.language.letter_model import PROFILES, letter_models
from nlu.language.neighbours import BY_HAND, FOREIGN_LETTERS, languages_without, listed_by_hand, signs
from nlu.language.words import (
    ends_as_kazakh_verb,
    is_inflected_loan,
    russian_by_hand,
    tells_the_language,
    typed_in_latin,
    word_lists,
)
from nlu.text.fold import has_kazakh_letters, without_kazakh_letters

# How much of a running text its word lists cover: much of Kazakh and Russian, little of the others.
_COVERED = {"kk": 0.8, "ru": 0.8}
_COVERED_OTHER = 0.4
_NOT_LISTED = {name: math.log(1 - covered) for name, covered in _COVERED.items()}
_NOT_LISTED_OTHER = math.log(1 - _COVERED_OTHER)
_IN_A_MILLION = 1e-6
# What a language without a profile loses against the one whose letters it borrows, and what one of its signs gains.
_BORROWED = -4.0
_SIGN = 3.0
_NOT_OURS = 9.0
# The chance of a word in a language that lacks its letters.
IMPOSSIBLE = -1000.0
# A Russian word spelt otherwise than listed is this much rarer than the listed one.
_MISSPELT = 0.1
# A Kazakh word of this share of all words that Russian does not know is no borrowed one.
_USUAL = 3e-4


@dataclass(frozen=True)
class WordScore:
    """Logarithms of the chance of one word: in Kazakh, in Russian, and in every other language by name.

    `is_listed`: a word list or a Kazakh letter, not only its likeness to other words, speaks for the likelier of
    Kazakh and Russian. `is_telling`: it is no word that the other language may have borrowed.
    """

    kazakh: float
    russian: float
    others: dict[str, float]
    script: str
    is_listed: bool
    is_telling: bool


@lru_cache(maxsize=1)
def _counted() -> dict[str, dict[str, float]]:
    """Return, by canonical word, its share in each language: counted, for Kazakh and Russian also listed by hand."""
    shares: dict[str, dict[str, float]] = {}
    for path in sorted((PROFILES / "words").glob("*.tsv")):
        language = path.stem
        for line in path.read_text(encoding="utf-8").splitlines():
            _, count, canonical = line.split("\t")
            known = shares.setdefault(canonical, {})
            known[language] = known.get(language, 0.0) + int(count) * _IN_A_MILLION
    for language in ("kk", "ru"):
        for word in word_lists()[language]:
            known = shares.setdefault(word, {})
            known[language] = max(known.get(language, 0.0), BY_HAND / len(word_lists()[language]))
    return shares


@lru_cache(maxsize=1)
def _russian() -> frozenset[str]:
    return frozenset(word for word, shares in _counted().items() if "ru" in shares)


@lru_cache(maxsize=1)
def _russian_as_typed() -> frozenset[str]:
    lines = (PROFILES / "words" / "ru.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(line.partition("\t")[0] for line in lines) | russian_by_hand()


def _listed(typed: str, canonical: str, script: str) -> dict[str, float]:
    """Return the share of the word in each language that lists it and has its letters."""
    shares = _counted().get(canonical, {})
    if script == "latin" or typed in _russian_as_typed() or not shares:
        return shares
    if has_kazakh_letters(typed) or FOREIGN_LETTERS.search(typed):
        unlike = ("kk", "ru") if FOREIGN_LETTERS.search(typed) else ("ru",)
        return {language: share for language, share in shares.items() if language not in unlike}
    return {language: share * _MISSPELT if language == "ru" else share for language, share in shares.items()}


def _with_list(language: str, letters: float, share: float) -> float:
    if not share:
        return letters + _NOT_LISTED.get(language, _NOT_LISTED_OTHER)
    covered = _COVERED.get(language, _COVERED_OTHER)
    return math.log(covered * share + (1 - covered) * math.exp(letters))


def _by_letters_and_lists(typed: str, counted: dict[str, float], script: str) -> dict[str, float]:
    by_language = letter_models(script).of_word(typed)
    for language, like, telling in signs(script):
        if language not in by_language:
            by_language[language] = by_language[like] + _BORROWED
        if telling is not None and telling.search(typed):
            by_language[language] += _SIGN
    by_hand = listed_by_hand().get(typed, {})
    for language, letters in by_language.items():
        share = by_hand.get(language) or counted.get(language, 0.0)
        by_language[language] = _with_list(language, letters, share)
    return by_language


def _kazakh_letters(typed: str) -> frozenset[str]:
    return frozenset(
        letter for letter, bare in zip(typed, without_kazakh_letters(typed), strict=True) if letter != bare
    )


def score_word(typed: str, canonical: str, script: str) -> WordScore:
    """Return how likely one word is in every language.

    Args:
        typed: the lower-case word as typed, in the script named.
        canonical: its canonical form.
        script: `cyrillic` or `latin`.
    """
    counted = _listed(typed, canonical, script)
    by_language = _by_letters_and_lists(typed, counted, script)
    kazakh, russian = by_language.pop("kk"), by_language.pop("ru")
    if script == "cyrillic" and has_kazakh_letters(typed):
        for language in languages_without(_kazakh_letters(typed)):
            by_language[language] = IMPOSSIBLE
    if canonical in word_lists()["shared"]:
        kazakh = russian = max(kazakh, russian)
    elif ends_as_kazakh_verb(typed) or is_inflected_loan(typed, canonical, _russian()):
        kazakh = max(kazakh, russian + _SIGN)
    if script == "latin" and typed in typed_in_latin():
        kazakh, russian = kazakh - _NOT_OURS, russian - _NOT_OURS
    if script == "cyrillic" and FOREIGN_LETTERS.search(typed):
        kazakh, russian = kazakh - _NOT_OURS, russian - _NOT_OURS
    likelier = "kk" if kazakh > russian else "ru"
    is_listed = likelier in counted or (likelier == "kk" and has_kazakh_letters(typed))
    is_telling = kazakh != russian and (
        tells_the_language(typed, canonical, likelier)
        or (likelier == "kk" and "ru" not in counted and counted.get("kk", 0.0) >= _USUAL)
    )
    return WordScore(kazakh, russian, by_language, script, is_listed, is_telling)
