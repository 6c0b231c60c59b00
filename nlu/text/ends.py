"""Of a very long message the beginning and the end are read, where people say what they want and call for help."""

from __future__ import annotations

from nlu.text.canonical import Word, read_words

LONGEST = 4096
"""Characters: Telegram's longest message."""

_END = 2000


def ends(text: str) -> str:
    """Return the text, or of one longer than `LONGEST` its first and last 2,000 characters."""
    return text if len(text) <= LONGEST else f"{text[:_END]} {text[-_END:]}"


def read_ends(text: str) -> tuple[str, tuple[Word, ...]]:
    """Return what `read_words` returns; of a text longer than `LONGEST` only for its first and last 2,000 characters."""
    if len(text) <= LONGEST:
        return read_words(text)
    tail = len(text) - _END
    head, words = read_words(text[:_END])
    ending, last_words = read_words(text[tail:])
    moved = (Word(word.canonical, word.start + tail, word.end + tail) for word in last_words)
    return head + " " * (tail - _END) + ending, (*words, *moved)
