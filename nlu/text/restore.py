"""The standard spelling of a text as far as it can be known, so that its writings become one text.

Standard, russified and Latin writings of a sentence have nearly one canonical form. From there the commonest standard
spelling is taken: of a known word from a counted table, of any other word from its longest known stem and from how
letters are spelt among such neighbours, which holds the vowel harmony of Kazakh. Between Kazakh and Russian the counts
of all words of the message decide. Nothing of what people write is kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from nlu.text.canonical import canonical_words
from nlu.text.fold import has_kazakh_letters
from nlu.text.languages import KAZAKH, RUSSIAN
from nlu.text.lookalikes import has_latin
from nlu.text.spellings import as_spelt, is_ours, leaning, spellings

# Natural logarithms: what one word, and what all other words of the message can say for one language at most.
_MOST_WORD = 5.0
_MOST_MESSAGE = 8.0
# The least share of the letters of a message in Kazakh or Russian that are in words of these.
_OURS = 0.5
# Shorter words typed with Kazakh letters stay whatever the lists know: many of them differ in one letter only.
_LONG_ENOUGH = 3


def restored(text: str, language: str | None = None) -> str:
    """Return the text in standard Kazakh and Russian spelling as far as it can be known.

    Words that a list has as they were typed with Kazakh letters stay, and so does everything that is no word. Words no
    list knows are spelt by the same rules in every writing. Deterministic; any string is accepted.

    Args:
        text: what was typed, in any writing; words that are written anew keep their capitals.
        language: `kk` or `ru` if the language of the message is known; anything else lets its words decide.
    """
    words = canonical_words(text)
    leanings = [max(-_MOST_WORD, min(_MOST_WORD, leaning(word.canonical))) for word in words]
    total = {KAZAKH: _MOST_MESSAGE, RUSSIAN: -_MOST_MESSAGE}.get(language or "", sum(leanings))
    message = max(-_MOST_MESSAGE, min(_MOST_MESSAGE, total))
    is_foreign = has_latin(text) and _is_foreign([word.canonical for word in words])
    out, at = [], 0
    # Only as long as this text is read: words come again.
    written: dict[tuple[str, bool], str] = {}
    for word, own in zip(words, leanings, strict=True):
        typed = text[word.start : word.end]
        spelling = typed
        if word.canonical.isalpha() and not (is_foreign and has_latin(typed)):
            key = typed, own + message >= 0
            spelling = written.get(key) or _respelt(typed, word.canonical, key[1])
            written[key] = spelling
        out += [text[at : word.start], spelling]
        at = word.end
    return "".join(out) + text[at:]


def _is_foreign(forms: Sequence[str]) -> bool:
    """Say whether too few letters are in words of ours, as in an English message."""
    return sum(len(form) for form in forms if is_ours(form)) < _OURS * sum(map(len, forms))


def _respelt(typed: str, form: str, is_kazakh: bool) -> str:
    """Return one word in its standard spelling, with its capitals."""
    small = typed.lower()
    if has_kazakh_letters(small):
        spelling = _with_kazakh_letters(small, form)
    else:
        spelling = _kazakh(form) if is_kazakh else _russian(small, form)
    if typed.isupper() and len(typed) > 1:
        return spelling.upper()
    return spelling.capitalize() if typed[0].isupper() else spelling


def _with_kazakh_letters(small: str, form: str) -> str:
    """Return a word typed with Kazakh letters as it is, unless it is long and no list has it spelt so."""
    known = spellings(KAZAKH)
    if small in known.spellings or len(form) < _LONG_ENOUGH:
        return small
    found = known.words.get(form)
    return found.spelling if found else as_spelt(form, KAZAKH)


def _kazakh(form: str) -> str:
    """Return a canonical word as Kazakh texts spell it."""
    for language in (KAZAKH, RUSSIAN):
        found = spellings(language).words.get(form)
        if found:
            return found.spelling
    return as_spelt(form, KAZAKH)


def _russian(small: str, form: str) -> str:
    """Return a word as Russian texts spell it; Cyrillic words that no list knows stay as they were typed."""
    in_russian = spellings(RUSSIAN)
    without_io = small.replace("\u0451", "\u0435")
    found = in_russian.words.get(form) or spellings(KAZAKH).words.get(form)
    if found is None or without_io in in_russian.spellings:
        return as_spelt(form, RUSSIAN) if has_latin(small) else without_io
    return found.spelling
