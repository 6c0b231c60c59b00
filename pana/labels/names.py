"""Names of people in a message, by lists, endings, capital letters and the words before and after. Rather one too many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlu.text.canonical import Word, canonical_words
from pana.labels.words import classes, is_given_name, known_words, resembles_known

MANY_CAPITALS = 0.6
"""From this share of words with a capital letter on, a capital letter says nothing."""

LONG_NAME = 7
"""Letters from which an ending tells a patronymic."""

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
        return _is_capital(text, word) or is_given_name(word.canonical, though_a_word=True)
    if at > 0 and words[at - 1].canonical in classes()["people"]:
        if is_given_name(word.canonical, though_a_word=True) or (
            _is_capital(text, word) and word.canonical not in known
        ):
            return True
        return not resembles_known(word.canonical)
    return False


def _looks_like_one(text: str, words: Sequence[Word], at: int, *, shouts: bool) -> bool:
    """Say whether the word itself is one: a given name, an ending, a capital letter where none belongs."""
    word = words[at]
    if word.canonical in classes()["capital_is_no_name"]:
        return False
    if is_given_name(word.canonical):
        return True
    if word.canonical not in known_words() and _has_ending(word.canonical):
        return True
    if not _is_capital(text, word):
        return False
    if shouts or _begins_sentence(text, word):
        return not resembles_known(word.canonical)
    return True


def _has_ending(canonical: str) -> bool:
    return len(canonical) >= LONG_NAME and canonical.endswith(tuple(classes()["name_endings"].whole))


def _begins_sentence(text: str, word: Word) -> bool:
    before = text[: word.start]
    return not before.strip() or _SENTENCE_END.search(before) is not None


def _is_capital(text: str, word: Word) -> bool:
    return text[word.start].isupper()
