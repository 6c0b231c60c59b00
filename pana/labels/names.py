"""Names of people in a message, by lists, endings, capital letters and the words before and after. Rather one too many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from nlu.text.canonical import Word, canonical_words
from pana.labels.words import (
    LONGEST_ENDING,
    classes,
    is_form_of_known,
    is_given_name,
    known_beginnings,
    known_words,
    resembles_known,
)

MANY_CAPITALS = 0.6
"""From this share of words with a capital letter on, a capital letter says nothing."""

LONG_NAME = 7
"""Letters from which an ending tells a patronymic."""

SHORTEST_PART = 3
"""Letters of each half of a name made of two words ("ерсін" and "бек")."""

SHORTEST_STEM = 4
"""Letters before the ending of a surname."""

_SENTENCE_END = re.compile(r"[.!?…\n:;«\"(–-]\s*$")


def name_spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, "name") of every word that may be somebody's name."""
    words = [_without_mark(text, word) for word in canonical_words(text)]
    capitals = sum(text[word.start].isupper() for word in words)
    shouts = capitals > max(3, MANY_CAPITALS * len(words))
    for at, word in enumerate(words):
        if not word.canonical or word.canonical.isdigit():
            continue
        if _is_told(text, words, at) or _looks_like_one(text, words, at, shouts=shouts):
            yield word.start, word.end, "name"


def _without_mark(text: str, word: Word) -> Word:
    """Return the word, or one that says nothing when it is the inside of a mark."""
    return replace(word, canonical="") if text[max(0, word.start - 1)] == "{" else word


def _is_told(text: str, words: Sequence[Word], at: int) -> bool:
    """Say whether the words around it tell that it is a name."""
    word, known = words[at], known_words()
    before = at - 1
    while before >= 0 and words[before].canonical in classes()["between"]:
        before -= 1
    is_odd = word.canonical not in known or _is_capital(text, word)
    if (
        before >= 0
        and words[before].canonical in classes()["introduces"]
        and word.canonical not in classes()["between"]
    ):
        return is_odd or is_given_name(word.canonical, though_a_word=True)
    if at + 1 < len(words) and words[at + 1].canonical in classes()["after_name"]:
        is_name = _is_capital(text, word) or is_given_name(word.canonical, though_a_word=True)
        return is_name or (_is_title(words, at + 1) and not is_form_of_known(word.canonical))
    if at > 0 and words[at - 1].canonical in classes()["people"]:
        if is_given_name(word.canonical, though_a_word=True) or (
            _is_capital(text, word) and word.canonical not in known
        ):
            return True
        return not resembles_known(word.canonical)
    return False


def _is_title(words: Sequence[Word], at: int) -> bool:
    """Say whether a word tells that the one before it is a name: always, or when somebody is named after it."""
    if words[at].canonical not in classes()["called"]:
        return True
    following = words[at + 1].canonical if at + 1 < len(words) else ""
    return following in classes()["somebody"] or following in classes()["people"]


def _looks_like_one(text: str, words: Sequence[Word], at: int, *, shouts: bool) -> bool:
    """Say whether the word itself is one: a given name, an ending, a capital letter where none belongs."""
    word = words[at]
    if word.canonical in classes()["capital_is_no_name"]:
        return False
    if is_given_name(word.canonical):
        return True
    if word.canonical not in known_words() and (
        _has_ending(word.canonical) or _is_surname(word.canonical) or _is_compound(word.canonical)
    ):
        return True
    if not _is_capital(text, word):
        return False
    if shouts or _begins_sentence(text, word):
        return not resembles_known(word.canonical)
    return True


def _has_ending(canonical: str) -> bool:
    return len(canonical) >= LONG_NAME and canonical.endswith(tuple(classes()["name_endings"].whole))


def _is_surname(canonical: str) -> bool:
    """Say whether a word ends as surnames do, and nothing known begins like the rest."""
    return any(
        len(stem) >= SHORTEST_STEM and stem not in known_beginnings()
        for ending in classes()["surname_endings"].whole
        if canonical.endswith(ending) and (stem := canonical[: -len(ending)])
    )


def _is_compound(canonical: str) -> bool:
    """Say whether a word, with or without a case ending, is made as names are: of something unknown and "бек", "гүл" …"""
    people = classes()["people"]  # "апажан" is a kind word for a sister
    uncut = (canonical[: len(canonical) - cut] for cut in range(LONGEST_ENDING + 1))
    for name, element in product(uncut, classes()["name_elements"].whole):
        first = name.removesuffix(element)
        is_known = name in known_words() or first in known_words() or first in people.whole or first in people.stems
        if first != name and not is_known and len(first) >= SHORTEST_PART:
            return True
    return False


def _begins_sentence(text: str, word: Word) -> bool:
    before = text[: word.start]
    return not before.strip() or _SENTENCE_END.search(before) is not None


def _is_capital(text: str, word: Word) -> bool:
    return text[word.start].isupper()
