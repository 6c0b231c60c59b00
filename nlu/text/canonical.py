"""The canonical form: one folded writing of the same sentence in standard, russified, Latin or wrong-layout letters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from nlu.text.fold import fold
from nlu.text.latin import to_cyrillic
from nlu.text.layout import is_wrong_layout, read_on_right_layout
from nlu.text.lookalikes import has_cyrillic, has_latin, mend
from nlu.text.normalize import join_surrogates, strip_noise
from nlu.text.tables import letters

_INSIDE = r"\u00ad\u0300-\u036f\u0483-\u0489\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff'\u2019\u02bc\u0060\u00b4"
_EMOJI = r"[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff]|\ud83c[\udc00-\udfff]|[\ud83d\ud83e][\udc00-\udfff]"
_TOKEN = re.compile(rf"[^\W_]+(?:[{_INSIDE}]+[^\W_]+)*|{_EMOJI}")
_FIRST_EMOJI = "\U0001f000"
_APOSTROPHES = re.compile(r"[\u2019\u02bc\u0060\u00b4]")
_SPELLED_OUT = 4
_DIGIT_INSIDE = re.compile(r"(?<=[\u0400-\u052f])[0-9](?=[\u0400-\u052f])")
_VOWELS = frozenset("аеёиіоөуұүыэюяә")


@dataclass(frozen=True)
class Word:
    """A word in canonical form and where it stands in the text as it was typed."""

    canonical: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _digits() -> tuple[dict[str, str], dict[str, str]]:
    table = letters("layout")
    return table["kazakh_row"], table["lookalike_digits"]


def _read_digit(found: re.Match[str]) -> str:
    """Read a digit inside a word: next to consonants it is a missing vowel, otherwise a consonant."""
    row, lookalikes = _digits()
    digit, word = found.group(), found.string
    beside_vowel = word[found.start() - 1] in _VOWELS or word[found.end()] in _VOWELS
    readings = (row.get(digit, ""), lookalikes.get(digit, ""))
    fitting = [letter for letter in readings if letter and (letter in _VOWELS) != beside_vowel]
    return (fitting or [letter for letter in readings if letter] or [digit])[0]


def canonical_word(token: str) -> str:
    """Return the canonical form of one word, as `canonical_words` would give it outside any sentence."""
    if not token.isascii():
        token = unicodedata.normalize("NFKC", strip_noise(join_surrogates(token)))
        token = mend(_APOSTROPHES.sub("'", token))
    word = strip_noise(token.lower())
    if has_latin(word):
        if has_cyrillic(word) or any(letter.isalpha() and not letter.isascii() for letter in word):
            word = to_cyrillic(word)
        else:
            word = to_cyrillic(word.replace("4", "ch"))
    if not word.isalpha():
        word = _DIGIT_INSIDE.sub(_read_digit, word.replace("'", ""))
    return fold(word)


def _join_spelled_out(words: list[Word]) -> list[Word]:
    """Join letters typed one by one with spaces or dots between them into the word they spell."""
    joined: list[Word] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and len(words[end].canonical) == 1 and words[end].canonical.isalpha():
            end += 1
        if end - at > _SPELLED_OUT:
            spelled = fold("".join(word.canonical for word in words[at:end]))
            joined.append(Word(spelled, words[at].start, words[end - 1].end))
            at = end
        else:
            joined.append(words[at])
            at += 1
    return joined


def on_right_layout(text: str) -> str:
    """Return the text as its writer meant to type it; every letter keeps its position."""
    if not is_wrong_layout(text):
        return text
    right = read_on_right_layout(text)
    return right if len(right) == len(text) else text


def read_words(text: str) -> tuple[str, tuple[Word, ...]]:
    """Return the text on its right layout, and its words; every span fits both this text and the one typed."""
    read = on_right_layout(text)
    words = []
    for token in _TOKEN.finditer(read):
        sign = token.group()
        # One sign alone is an emoji or a letter; the many emoji of a flood need no folding.
        form = sign if len(sign) == 1 and sign >= _FIRST_EMOJI else canonical_word(sign)
        if form:
            words.append(Word(form, token.start(), token.end()))
    return read, tuple(_join_spelled_out(words))


def canonical_words(text: str) -> tuple[Word, ...]:
    """Return the words of the text in canonical form, with their spans in the text as it was typed.

    Emoji are words of their own, punctuation is left out. Total and linear: any string is accepted.
    """
    return read_words(text)[1]


def canonical(text: str) -> str:
    """Return the canonical words of the text, joined by single spaces."""
    return " ".join(word.canonical for word in canonical_words(text))
