"""The readings of a word: the first one letter by letter, others where a letter may stand for two sounds.

Writers without Kazakh letters have several ways for one sound: й is typed y, i or j, у is u or w, ә is a, e, ae or э. Read
letter by letter such a word is no word. Then the other sound of these letters is tried, and a reading that a word
list knows is taken. A known word is read as another one only if that is very much commoner, so words stay apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, islice

from nlu.text.fold import fold, has_kazakh_letters
from nlu.text.languages import KAZAKH, RUSSIAN
from nlu.text.latin import to_cyrillic
from nlu.text.lookalikes import has_cyrillic, has_latin, mend
from nlu.text.normalize import join_surrogates, strip_noise
from nlu.text.spellings import as_spelt, is_inflected, spellings
from nlu.text.tables import letters

_PLAIN_CYRILLIC = re.compile(r"[\u0400-\u045f\u0490-\u052f]+")
_APOSTROPHES = re.compile(r"[\u2019\u02bc\u0060\u00b4]")
_DIGIT_INSIDE = re.compile(r"(?<=[\u0400-\u052f])[0-9](?=[\u0400-\u052f])")
_CYRILLIC_VOWELS = frozenset("аеёиіоөуұүыэюяә")
_ANY_VOWEL = "aeiouy\u00e1\u00e4\u00f3\u00f6\u00fa\u00fc\u00fd\u0131\u016b" + "".join(sorted(_CYRILLIC_VOWELS))
# Longer words are noise or several words glued together.
_LONGEST = 24
_SHORTEST = 2
_SHORTEST_WITH_ENDING = 5
_PAIR = 2
_MOST_SPOTS = 4
_MOST_SELDOM = 3
_KEPT_WORDS = 4_096
_MOST_READINGS = 12
_MOST_GUESSES = 5
# In a million words: such a word is never read otherwise, and a rarer one only as one so many times commoner.
_COMMON = 100.0
_FAR_COMMONER = 20.0


@lru_cache(maxsize=1)
def _digits() -> tuple[dict[str, str], dict[str, str]]:
    table = letters("layout")
    return table["kazakh_row"], table["lookalike_digits"]


def _read_digit(found: re.Match[str]) -> str:
    """Read a digit inside a word: next to consonants it is a missing vowel, otherwise a consonant."""
    row, lookalikes = _digits()
    digit, word = found.group(), found.string
    beside_vowel = word[found.start() - 1] in _CYRILLIC_VOWELS or word[found.end()] in _CYRILLIC_VOWELS
    readings = (row.get(digit, ""), lookalikes.get(digit, ""))
    fitting = [letter for letter in readings if letter and (letter in _CYRILLIC_VOWELS) != beside_vowel]
    return (fitting or [letter for letter in readings if letter] or [digit])[0]


def cleaned(token: str) -> str:
    """Return a token in lower case, in one alphabet where that is possible, without what cannot be seen."""
    if _PLAIN_CYRILLIC.fullmatch(token):
        return token.lower()
    if not token.isascii():
        token = unicodedata.normalize("NFKC", strip_noise(join_surrogates(token)))
        token = mend(_APOSTROPHES.sub("'", token))
    word = strip_noise(token.lower())
    if has_latin(word) and not has_cyrillic(word) and all(sign.isascii() for sign in word if sign.isalpha()):
        word = word.replace("4", "ch")
    return word


def _folded(word: str) -> str:
    """Return the canonical form of a clean word, every letter read the first way."""
    if has_latin(word):
        word = to_cyrillic(word)
    if not word.isalpha():
        word = _DIGIT_INSIDE.sub(_read_digit, word.replace("'", ""))
    return fold(word)


def first_reading(token: str) -> str:
    """Return the canonical form of a word, letter by letter, whatever the lists know."""
    return _folded(cleaned(token))


Spot = tuple[int, int, str]


@dataclass(frozen=True)
class _Ways:
    """Which letters of a script may be read otherwise."""

    often: re.Pattern[str]
    seldom: re.Pattern[str]
    guessed: re.Pattern[str]
    meant: dict[str, list[str]]


def _any_of(typed: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(typed, key=len, reverse=True))) or "(?!)"


@lru_cache(maxsize=2)
def _ways(script: str) -> _Ways:
    tables = letters("readings")
    often, after_vowel, seldom = (tables.get(f"{script}{kind}", {}) for kind in ("", "_after_vowel", "_seldom"))
    unknown = tables["unknown_after_consonant"]
    meant = {**often, **after_vowel, **seldom, **unknown}
    return _Ways(
        re.compile(f"{_any_of(often)}|(?<=[{_ANY_VOWEL}])(?:{_any_of(after_vowel)})"),
        re.compile(_any_of(seldom)),
        re.compile(rf"(?<=[^\W{_ANY_VOWEL}])(?:{_any_of(unknown)})"),
        {typed: ways.split("|") for typed, ways in meant.items()},
    )


def _spots(word: str, ways: _Ways, pattern: re.Pattern[str]) -> list[Spot]:
    return [
        (found.start(), found.end(), meant) for found in pattern.finditer(word) for meant in ways.meant[found.group()]
    ]


def _written(word: str, spots: Iterable[Spot]) -> str | None:
    """Return the word with these spots read otherwise; None if two of them are one place."""
    out, at = [], 0
    for start, end, meant in sorted(spots):
        if start < at:
            return None
        out += [word[at:start], meant]
        at = end
    return "".join(out) + word[at:]


def _choices(often: Sequence[Spot], seldom: Sequence[Spot]) -> Iterator[tuple[Spot, ...]]:
    """Yield which spots to read otherwise, the fewest first; all clear signs at once come last."""
    yield from ((one,) for one in often)
    yield from ((one,) for one in seldom)
    yield from combinations(often, 2)
    if len(often) > _PAIR:
        first = {start: (start, end, meant) for start, end, meant in reversed(often)}
        yield tuple(first.values())
    yield from ((one, other) for one in often for other in seldom)


def _readings(word: str, often: Sequence[Spot], seldom: Sequence[Spot]) -> Iterator[tuple[str, str]]:
    """Yield other readings of a clean word with the telling letters put in."""
    telling = letters("readings")["telling"]
    for spots in islice(_choices(often, seldom), _MOST_READINGS):
        written = _written(word, spots)
        if written is not None:
            yield _folded(written), "".join(meant for _, _, meant in spots if meant in telling)


def _share(reading: str, telling: str = "") -> float:
    """Return how many of a million words the reading is; 0 if no list knows it with its telling letters."""
    kazakh, russian = (spellings(language).words.get(reading) for language in (KAZAKH, RUSSIAN))
    if telling:
        return kazakh.share if kazakh and all(letter in kazakh.spelling for letter in telling) else 0.0
    return (kazakh.share if kazakh else 0.0) + (russian.share if russian else 0.0)


@lru_cache(maxsize=_KEPT_WORDS)
def best_reading(token: str) -> str:
    """Return the canonical form of a word: its first reading, or another one that is a far commoner word.

    The last words are kept in memory: one message asks for the same word several times (cries, cues, features, spelling).
    """
    word = cleaned(token)
    first = _folded(word)
    if not _SHORTEST <= len(word) <= _LONGEST or not first.isalpha():
        return first
    share = _share(first)
    if share >= _COMMON or has_kazakh_letters(word):
        return first
    ways = _ways("latin" if has_latin(word) else "cyrillic")
    often = _spots(word, ways, ways.often)[:_MOST_SPOTS]
    seldom = _spots(word, ways, ways.seldom)[:_MOST_SELDOM]
    if not often and not seldom:
        return first
    found = [(_share(reading, telling), reading) for reading, telling in _readings(word, often, seldom)]
    commonest, reading = max(found, key=lambda one: one[0])
    if commonest > share * _FAR_COMMONER:
        return reading
    return first if share else _guessed(word, first, often, ways)


def _guessed(word: str, first: str, often: Sequence[Spot], ways: _Ways) -> str:
    """Return the reading of a word that no list knows: one with a known stem and ending, or by the letters around."""
    if len(first) >= _SHORTEST_WITH_ENDING and often and not is_inflected(first):
        for reading, telling in islice(_readings(word, often, ()), _MOST_GUESSES):
            if is_inflected(reading) and all(letter in as_spelt(reading, KAZAKH) for letter in telling):
                return reading
        guessed = _written(word, _spots(word, ways, ways.guessed))
        return first if guessed is None else _folded(guessed)
    return first
