"""Decide the language (kk, ru, mixed, other) and the script (standard, russified, latin, layout) of a message."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from nlu.language.evidence import language_shares
from nlu.language.neighbours import is_neighbour
from nlu.language.words import language_of_word, plain_words, word_lists
from nlu.text.canonical import canonical_words
from nlu.text.fold import has_kazakh_letters
from nlu.text.layout import is_wrong_layout, read_on_right_layout
from nlu.text.lookalikes import has_cyrillic, has_latin
from nlu.text.normalize import normalize

_KNOWN = ("kk", "ru", "mixed")
_READ = 1000
_FEW_WORDS = 2
_TOO_LITTLE = 3
# A Kazakh sentence of this many letters without one Kazakh letter is not written in the standard alphabet:
# about every sixth letter of a Kazakh text is one of them.
_LETTERS_WITHOUT_KAZAKH = 16
_MIXED_SHARE = 0.14
_OTHER_SURE = 0.85
_FEW_KNOWN = 0.5
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
    language = _language(text, script, hint)
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


@dataclass(frozen=True)
class _Count:
    """Words of a message by language; `listed` counts only those that a word list names, `cries` interjections."""

    total: int
    cries: int
    by_language: Counter[str]
    listed: Counter[str]


def _count_words(text: str, script: str) -> _Count:
    by_language: Counter[str] = Counter()
    listed: Counter[str] = Counter()
    cries = 0
    for word in canonical_words(text):
        if not word.canonical[0].isalpha():
            continue
        language, is_listed = language_of_word(text[word.start : word.end], word.canonical, script)
        by_language[language] += 1
        listed[language] += is_listed
        cries += word.canonical in word_lists()["interjections"]
    total = sum(by_language.values())
    if total == 1 and any(word.canonical in word_lists()["alone_ru"] for word in canonical_words(text)):
        return _Count(1, 0, Counter(ru=1), Counter(ru=1))
    return _Count(total, cries, by_language, listed)


def _language(text: str, script: str, hint: str | None) -> str:
    count = _count_words(text, script)
    kazakh, russian, foreign = (count.by_language[name] for name in ("kk", "ru", "other"))
    known = count.listed["kk"] + count.listed["ru"]
    if is_neighbour(text) and not (count.listed["kk"] and count.listed["ru"]):
        return "other"
    if foreign and foreign >= known:
        return "other"
    says_little = count.total <= _TOO_LITTLE or count.cries == count.total
    if hint in _KNOWN and says_little and not known and not has_kazakh_letters(text):
        return str(hint)
    if count.total <= _FEW_WORDS and (kazakh or russian):
        return _of_clear_words(kazakh, russian, count.listed)
    shares = language_shares(text, script)
    best = max(shares, key=lambda name: shares[name]) if shares else "unknown"
    if best not in ("kk", "ru") and shares.get(best, 0.0) > _OTHER_SURE and known <= count.total * _FEW_KNOWN:
        return "other"
    if kazakh and russian:
        return _of_clear_words(kazakh, russian, count.listed)
    if kazakh or russian:
        return "kk" if kazakh else "ru"
    if best in ("kk", "ru"):
        return best
    return hint if hint in _KNOWN else "other"


def _of_clear_words(kazakh: int, russian: int, listed: Counter[str]) -> str:
    """Mixed needs a fair share of both languages, and a listed word of the smaller one."""
    fewer = "ru" if kazakh >= russian else "kk"
    if min(kazakh, russian) / (kazakh + russian) >= _MIXED_SHARE and listed[fewer]:
        return "mixed"
    return "kk" if kazakh >= russian else "ru"
