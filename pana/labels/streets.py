"""Where somebody lives or goes to school, by the words around it: street, quarter, house, flat, village."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlu.text.canonical import Word, canonical_words
from pana.labels.words import classes, known_words

LONGEST_HOUSE = 5
"""Letters of a house or flat: 15, 12а, 7/2."""

LONGEST_NAME = 3
"""Words of a street's name."""

SHORTEST_NAME = 3
"""Letters of a name before the word for a street; shorter words are prepositions."""


def street_spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, mark) of every address or named place."""
    words = canonical_words(text)
    for at in range(len(words)):
        span = _street(text, words, at) or _house(text, words, at)
        if span is not None:
            first, last = span
            yield words[first].start, words[last].end, "address"
            continue
        named = _named_place(text, words, at)
        if named is not None:
            yield words[named].start, words[named].end, "place"


def _street(text: str, words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Return first and last word of a street, with the house that follows."""
    before, after = classes()["street_before"], classes()["street_after"]
    word = words[at].canonical
    if word in after and at > 0 and len(words[at - 1].canonical) >= SHORTEST_NAME:
        first = at - 2 if at > 1 and _is_capital(text, words[at - 1]) and _is_capital(text, words[at - 2]) else at - 1
        return first, _with_house(text, words, at)
    if word in before and at + 1 < len(words) and _is_named(text, words[at + 1]):
        return at, _with_house(text, words, _end_of_name(text, words, at + 1))
    return None


def _end_of_name(text: str, words: Sequence[Word], first: int) -> int:
    """Return the last word of a street's name: with a house behind it, or with capital letters, it may have several."""
    for last in range(first, min(first + LONGEST_NAME, len(words) - 1)):
        if _is_number(text, words[last + 1]):
            return last
    last = first
    while last + 1 < min(first + LONGEST_NAME, len(words)) and _is_capital(text, words[last + 1]):
        last += 1
    return last


def _with_house(text: str, words: Sequence[Word], last: int) -> int:
    """Return the last word of the address: numbers, and words such as "house" between them, belong to it."""
    house, at = classes()["house"], last
    while at + 1 < len(words) and (_is_number(text, words[at + 1]) or words[at + 1].canonical in house):
        at += 1
        if _is_number(text, words[at]):
            last = at
    return last


def _house(text: str, words: Sequence[Word], at: int) -> tuple[int, int] | None:
    house = classes()["house"]
    if words[at].canonical in house and at + 1 < len(words) and _is_number(text, words[at + 1]):
        return at, _with_house(text, words, at + 1)
    if _is_number(text, words[at]) and at + 1 < len(words) and words[at + 1].canonical in house:
        return at, _with_house(text, words, at + 1)
    return None


def _named_place(text: str, words: Sequence[Word], at: int) -> int | None:
    """Return the word that names a village or district beside the word that says so."""
    word = words[at].canonical
    if word in classes()["place_before"] and at + 1 < len(words) and _is_name(text, words[at + 1]):
        return at + 1
    if word in classes()["place_after"] and at > 0 and _is_name(text, words[at - 1]):
        return at - 1
    return None


def _is_named(text: str, word: Word) -> bool:
    return _is_name(text, word) or _is_number(text, word)


def _is_name(text: str, word: Word) -> bool:
    return not _is_number(text, word) and (_is_capital(text, word) or word.canonical not in known_words())


def _is_number(text: str, word: Word) -> bool:
    return text[word.start].isdigit() and word.end - word.start <= LONGEST_HOUSE


def _is_capital(text: str, word: Word) -> bool:
    return text[word.start].isupper()
