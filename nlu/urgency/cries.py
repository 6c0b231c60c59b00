"""Added cries for help never lower urgency: a message is judged with them and without them, and the gravest counts.

Words around a cry can move a rule or a model either way («помогите с рефератом»), so «помогите» behind a report of
violence could make it look like homework. The guarantee does not rest on any model: for a message T and the same message
with a cry before or behind it, the readings of the second contain all readings of the first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import yaml

from nlu.text.canonical import canonical_word
from nlu.urgency.lexicon import LEXICON

_FILE = "cries.yml"
# More cries in a row than this are read as so many: without a limit a page of cries would be read a page of times.
_MOST = 2
_WINDOW = 80
_FIRST = re.compile(r"(\w+)\s*")
_LAST = re.compile(r"(\w+)\W*\Z")
_WORD = re.compile(r"\w+")
_STOP_SIGNS = ",.;:!?…–—-"


@dataclass(frozen=True)
class Reading:
    """A part of a message and where it begins in the message as typed."""

    text: str
    start: int


@lru_cache(maxsize=1)
def _cries() -> frozenset[str]:
    loaded = yaml.safe_load((LEXICON / _FILE).read_text(encoding="utf-8"))
    return frozenset(map(canonical_word, loaded["cries"].split()))


def is_cry(word: str) -> bool:
    """Return whether one word, in any writing, only cries for help."""
    return canonical_word(word) in _cries()


def readings(text: str) -> tuple[Reading, ...]:
    """Return the message and its parts without the cries at its edges and within, each once; the fullest comes first.

    A message without a cry has one reading. Never raises; the text is stripped of white space.
    """
    begin = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    if end <= begin:
        return (Reading("", 0),)
    heads = _heads(text, begin, end)
    tails = _tails(text, heads[-1], end)
    found = []
    for head in heads[-_MOST - 1 :]:
        for tail in tails[-_MOST - 1 :]:
            found.append(Reading(text[head:tail].rstrip(), head))
            # "Help! He beats me": without the cry nothing is left of its comma or full stop either.
            first = head if head == begin else _after_stops(text, head, tail)
            last = tail if tail == end else _before_stops(text, first, tail)
            found.append(Reading(text[first:last], first))
    if len(heads) + len(tails) > 2 or any(is_cry(word.group()) for word in _WORD.finditer(text, begin, end)):
        found.append(_silenced(text, heads[-1], tails[-1]))
    return tuple(dict.fromkeys(found))


def _heads(text: str, begin: int, end: int) -> list[int]:
    """Return where the message begins with all its leading cries, then with one less each time."""
    heads = [begin]
    while found := _FIRST.match(text, heads[-1], min(heads[-1] + _WINDOW, end)):
        if not is_cry(found.group(1)):
            break
        heads.append(found.end())
    return heads


def _tails(text: str, begin: int, end: int) -> list[int]:
    """Return where the message ends with all its trailing cries, then with one less each time."""
    tails = [end]
    while found := _LAST.search(text[max(begin, tails[-1] - _WINDOW) : tails[-1]]):
        start = max(begin, tails[-1] - _WINDOW) + found.start()
        if not is_cry(found.group(1)):
            break
        tails.append(start)
    return tails


def _is_stop(sign: str) -> bool:
    return sign.isspace() or sign in _STOP_SIGNS


def _after_stops(text: str, begin: int, end: int) -> int:
    while begin < end and _is_stop(text[begin]):
        begin += 1
    return begin


def _before_stops(text: str, begin: int, end: int) -> int:
    while begin < end and _is_stop(text[end - 1]):
        end -= 1
    return end


def _silenced(text: str, begin: int, end: int) -> Reading:
    """Return the message without any cry; what remains keeps its place."""
    said = _WORD.sub(lambda word: " " * len(word.group()) if is_cry(word.group()) else word.group(), text[begin:end])
    rest = said.strip()
    return Reading(rest, begin + len(said) - len(said.lstrip()) if rest else begin)
