"""How long a text and its sentences are. One way of counting for the checks, the page and the figures."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"[.!?…](?:\s|$)|\n")
_WORD = re.compile(r"\w+(?:[-’']\w+)*")


def sentence_lengths(body: str) -> tuple[int, ...]:
    """Return the number of words of each sentence; a number is a word, and a line ends a sentence."""
    counted = (len(_WORD.findall(one)) for one in _SENTENCE_END.split(body))
    return tuple(words for words in counted if words)


def longest_sentence(body: str) -> int:
    """Return the words of the longest sentence; 0 when there is no word."""
    return max(sentence_lengths(body), default=0)
