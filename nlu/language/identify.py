"""Decide the language (kk, ru, mixed, other) and the script (standard, russified, latin, layout) of a message."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlu.language.decide import decide
from nlu.language.scores import WordScore, score_word
from nlu.language.words import plain_words, word_lists
from nlu.text.canonical import Word, canonical_words
from nlu.text.fold import has_kazakh_letters
from nlu.text.layout import is_wrong_layout, read_on_right_layout
from nlu.text.lookalikes import has_cyrillic, has_latin
from nlu.text.normalize import normalize

_KNOWN = ("kk", "ru", "mixed")
_READ = 1000
# The beginning says enough, and a person waits for the answer.
_SCORED = 300
_ENDING = 4
# A Kazakh sentence of this many letters without one Kazakh letter is not written in the standard alphabet:
# about every sixth letter of a Kazakh text is one of them.
_LETTERS_WITHOUT_KAZAKH = 16
_WORDS = re.compile(r"[^\W\d_]+")
_LINKS = re.compile(r"https?://\S+|@\w+|\S+@\S+")


@dataclass(frozen=True)
class Identified:
    """Language (kk, ru, mixed, other) and script (standard, russified, latin, layout) of a message."""

    language: str
    script: str


def identify(text: str, hint: str | None = None) -> Identified:
    """Say in which language and script a message is written. Deterministic; never raises.

    Args:
        text: any string.
        hint: language of the talk so far; used when the message itself says nothing (numbers, emoji, cries) or too
            little: a few words of which no list knows any.
    """
    text = _LINKS.sub(" ", normalize(text[:_READ]))
    layout = is_wrong_layout(text)
    if layout:
        text = read_on_right_layout(text)
    if not has_cyrillic(text) and not has_latin(text):
        nothing_typed = not any(sign.isalpha() for sign in text)
        return Identified(hint if nothing_typed and hint in _KNOWN else "other", "standard")
    script = "cyrillic" if _mostly_cyrillic(text) else "latin"
    language = _language(text, hint)
    if layout:
        return Identified(language, "layout")
    if script == "latin":
        return Identified(language, "latin" if language in _KNOWN else "standard")
    return Identified(language, _cyrillic_script(text, language))


def _mostly_cyrillic(text: str) -> bool:
    cyrillic = sum("\u0400" <= sign <= "\u052f" for sign in text)
    latin = sum(sign.isalpha() for sign in text) - cyrillic
    return cyrillic >= latin


def _cyrillic_script(text: str, language: str) -> str:
    """Russified is Kazakh without a single Kazakh letter, unless its few words are always spelt so."""
    if language not in ("kk", "mixed") or has_kazakh_letters(text):
        return "standard"
    words = _WORDS.findall(text)
    if sum(map(len, words)) < _LETTERS_WITHOUT_KAZAKH and all(word in plain_words() for word in words):
        return "standard"
    return "russified"


def _language(text: str, hint: str | None) -> str:
    words = [
        word for word in canonical_words(text[:_SCORED]) if word.canonical.isalpha() and not _is_attached(text, word)
    ]
    spoken = [word for word in words if word.canonical not in word_lists()["interjections"]]
    if not spoken and hint in _KNOWN:
        return str(hint)
    if words and hint in _KNOWN and all(word.canonical in word_lists()["names"] for word in words):
        return str(hint)
    if len(words) == 1 and words[0].canonical in word_lists()["alone_ru"]:
        return "ru"
    if not words:
        return "other"
    return decide([_score(text[word.start : word.end], word.canonical) for word in spoken or words], hint)


def _score(typed: str, canonical: str) -> WordScore:
    return score_word(typed, canonical, "cyrillic" if has_cyrillic(typed) else "latin")


def _is_attached(text: str, word: Word) -> bool:
    """Say whether a few letters hang on a word by a hyphen: an ending or a particle, not a word of its own."""
    return (
        word.end - word.start <= _ENDING and re.search(r"\w-$", text[max(0, word.start - 2) : word.start]) is not None
    )
