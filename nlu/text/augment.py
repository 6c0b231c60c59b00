"""Writes a sentence as other people would: without Kazakh letters, in Latin, without commas, with slips of the finger.

For training, never for reading. Pure and seeded: the same `random.Random` gives the same writing. The tables are in
`data/letters/augment.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from random import Random
from typing import TypeAlias

from nlu.text.languages import KAZAKH, RUSSIAN
from nlu.text.layout import typed_on_wrong_layout
from nlu.text.tables import letters

Slip: TypeAlias = Callable[[str, Random], str]
_STOPS = re.compile(r"[^\w\s'’-]+|(?<=\s)[-–—]+(?=\s)")
_SPACES = re.compile(r"\s+")
_OFFICIAL = ("official_2021", "official_2018", "official_2017")
_ONE_SLIP_IN_LETTERS = 25
# How often a text is left as it was typed, written without care, in Russian letters only, in Latin, on the wrong layout.
_FORMS = {
    KAZAKH: (("typed", 3), ("casual", 2), ("russified", 3), ("latin", 2), ("layout", 0.15)),
    RUSSIAN: (("typed", 3), ("casual", 3), ("latin", 1.5), ("layout", 0.15)),
}


@lru_cache(maxsize=1)
def _ways() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the tables with the ways of every letter apart."""
    tables = letters("augment")
    return {
        group: {letter: tuple(ways.split("|")) for letter, ways in table.items()}
        for group, table in tables.items()
        if group not in {"keys", "vowels"}
    }


@lru_cache(maxsize=1)
def _neighbours() -> dict[str, str]:
    """Return the keys beside every key of a row."""
    found: dict[str, str] = {}
    for row in letters("augment")["keys"].values():
        for at, key in enumerate(row):
            found[key] = row[max(0, at - 1) : at] + row[at + 1 : at + 2]
    return found


def casual(text: str) -> str:
    """Return the text in lower case and without punctuation; apostrophes and hyphens inside words stay."""
    return _SPACES.sub(" ", _STOPS.sub(" ", text.lower())).strip()


def russified(text: str, chance: Random) -> str:
    """Return the text with Russian letters for the Kazakh ones; one writer keeps to one way for each letter."""
    return _written(text, _one_way_each(_ways()["russified"], chance))


def latin(text: str, language: str, chance: Random) -> str:
    """Return the text in Latin letters: freely, or (Kazakh, one time in four) in one of the official alphabets."""
    free = _ways()["latin_ru" if language == RUSSIAN else "latin_kk"]
    if language == RUSSIAN or chance.random() >= 0.25:
        return _written(text, _one_way_each(free, chance))
    first = {letter: ways[0] for letter, ways in free.items()}
    return _written(text, {**first, **_one_way_each(_ways()[chance.choice(_OFFICIAL)], chance)})


def with_slips(text: str, chance: Random, number: int = 1) -> str:
    """Return the text with that many slips in its longer words, or with words glued together."""
    words = text.split(" ")
    for _ in range(number):
        long = [at for at, word in enumerate(words) if len(word) > 3]
        if not long:
            break
        at = chance.choice(long)
        if chance.random() < 0.12 and at + 1 < len(words):
            words[at : at + 2] = [words[at] + words[at + 1]]
        else:
            words[at] = chance.choices(_SLIPS, weights=_WEIGHTS)[0](words[at], chance)
    return " ".join(words)


def rewritten(text: str, language: str, chance: Random) -> str:
    """Return the text in one of the forms people write, chosen at random, often with a slip or two.

    Args:
        text: what was written, in standard letters or any other way.
        language: `kk` or `ru`; decides which forms there are.
        chance: where the choices come from.
    """
    forms = _FORMS[RUSSIAN if language == RUSSIAN else KAZAKH]
    form = chance.choices([name for name, _ in forms], weights=[weight for _, weight in forms])[0]
    written = text if form == "typed" and chance.random() < 0.6 else casual(text)
    if chance.random() < 0.45:
        written = with_slips(written, chance, chance.randint(1, 1 + len(written) // _ONE_SLIP_IN_LETTERS))
    if form == "russified":
        return russified(written, chance)
    if form == "latin":
        return latin(written, language, chance)
    return typed_on_wrong_layout(written) if form == "layout" else written


def _one_way_each(table: Mapping[str, tuple[str, ...]], chance: Random) -> dict[str, str]:
    return {letter: chance.choice(ways) for letter, ways in table.items()}


def _written(text: str, ways: Mapping[str, str]) -> str:
    """Return the text with every letter written its way; capitals stay capitals."""
    out = []
    for letter in text:
        small = letter.lower()
        way = ways.get(small)
        out.append(letter if way is None else way if letter == small else way.capitalize())
    return "".join(out)


def _dropped(word: str, chance: Random) -> str:
    at = chance.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def _doubled(word: str, chance: Random) -> str:
    at = chance.randrange(len(word))
    return word[:at] + word[at] * chance.randint(1, 3) + word[at:]


def _swapped(word: str, chance: Random) -> str:
    at = chance.randrange(len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _beside(word: str, chance: Random) -> str:
    at = chance.randrange(len(word))
    near = _neighbours().get(word[at], "")
    return word[:at] + chance.choice(near) + word[at + 1 :] if near else word


def _without_vowels(word: str, chance: Random) -> str:
    vowels = letters("augment")["vowels"]["left_out"]
    first, rest = word[0], word[1:]
    return first + "".join(letter for letter in rest if letter not in vowels or chance.random() < 0.4)


def _in_digits(word: str, chance: Random) -> str:
    digits = {letter: ways for letter, ways in _ways()["digits"].items() if letter in word}
    if not digits:
        return word
    letter = chance.choice(sorted(digits))
    return word.replace(letter, digits[letter][0])


_SLIPS: Sequence[Slip] = (_dropped, _doubled, _swapped, _beside, _without_vowels, _in_digits)
_WEIGHTS = (3, 1.5, 2, 3, 1, 0.5)
