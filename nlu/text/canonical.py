"""The canonical form: one folded writing of the same sentence in standard, russified, Latin or wrong-layout letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlu.text.fold import fold
from nlu.text.layout import is_wrong_layout, read_on_right_layout
from nlu.text.readings import best_reading, first_reading

_INSIDE = r"\u00ad\u0300-\u036f\u0483-\u0489\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff'\u2019\u02bc\u0060\u00b4"
_EMOJI = r"[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff]|\ud83c[\udc00-\udfff]|[\ud83d\ud83e][\udc00-\udfff]"
_TOKEN = re.compile(rf"[^\W_]+(?:[{_INSIDE}]+[^\W_]+)*|{_EMOJI}")
_FIRST_EMOJI = "\U0001f000"
_SPELLED_OUT = 4
# Different words of one text whose other readings are tried.
_MOST_REREAD = 100
_LETTER_APOSTROPHE = re.compile("[agiouscyn]['\u2019][a-z]", re.IGNORECASE)
_OPENING_QUOTE = re.compile(r"(?<!\w)['\u2019]\w")
_ENDING_APOSTROPHE = re.compile(r"(?<=[agiouscynAGIOUSCYN])['\u2019](?!\w)")
_SH = re.compile("sh", re.IGNORECASE)
_W_AS_VOWEL = str.maketrans("wW", "\u045e\u040e")


@dataclass(frozen=True)
class Word:
    """A word in canonical form and where it stands in the text as it was typed."""

    canonical: str
    start: int
    end: int


def canonical_word(token: str) -> str:
    """Return the canonical form of one word, as `canonical_words` would give it outside any sentence."""
    return best_reading(token)


def _is_apostrophe_alphabet(text: str) -> bool:
    """Say whether apostrophes stand for letters, as in the official alphabet of 2017, and are no quotation marks."""
    return _LETTER_APOSTROPHE.search(text) is not None and _OPENING_QUOTE.search(text) is None


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the words and emoji of the text with their places."""
    end_counts = _is_apostrophe_alphabet(text)
    # Who types "sh" for one letter means another one by "w"; here it is read as a letter that folds to it.
    w_is_vowel = "w" in text.lower() and _SH.search(text) is not None
    for found in _TOKEN.finditer(text):
        token, end = found.group(), found.end()
        if end_counts and _ENDING_APOSTROPHE.match(text, end):
            token, end = text[found.start() : end + 1], end + 1
        yield token.translate(_W_AS_VOWEL) if w_is_vowel else token, found.start(), end


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


def _form(sign: str, words_before: int) -> str:
    """Return the canonical form of a word or emoji; after very many words only the first reading is tried."""
    # One sign alone is an emoji or a letter; the many emoji of a flood need no folding.
    if len(sign) == 1 and sign >= _FIRST_EMOJI:
        return sign
    return canonical_word(sign) if words_before < _MOST_REREAD else first_reading(sign)


def read_words(text: str) -> tuple[str, tuple[Word, ...]]:
    """Return the text on its right layout, and its words; every span fits both this text and the one typed."""
    read = on_right_layout(text)
    words = []
    # Only as long as this text is read: words come again, and a flood of them must not take long.
    forms: dict[str, str] = {}
    for sign, start, end in _tokens(read):
        form = forms.get(sign)
        if form is None:
            form = forms[sign] = _form(sign, len(forms))
        if form:
            words.append(Word(form, start, end))
    return read, tuple(_join_spelled_out(words))


def canonical_words(text: str) -> tuple[Word, ...]:
    """Return the words of the text in canonical form, with their spans in the text as it was typed.

    Emoji are words of their own, punctuation is left out. Total and linear: any string is accepted.
    """
    return read_words(text)[1]


def canonical(text: str) -> str:
    """Return the canonical words of the text, joined by single spaces."""
    return " ".join(word.canonical for word in canonical_words(text))
