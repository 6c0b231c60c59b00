"""A code word: a harmless word of hers that raises the alarm silently. What may be one, how it is kept, and when it is heard.

Pure. The words that come in here are in their folded form (`nlu.text.canonical`), so that any way of writing the word is
heard. The note holds nothing else of what she wrote.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

SAID = "code-word.said"
"""The mark on a case that the code word raised; the operator's card shows it like a cue."""

WORDS_AT_MOST = 3
LETTERS_AT_LEAST = 4

WAITS_FOR = timedelta(minutes=10)
"""How long the question "which word?" waits for its answer."""

DISCREET_FOR = timedelta(hours=2)
"""How long after the code word nothing may stand in the chat that she did not openly ask for: somebody reads along."""


class Fault(Enum):
    """Why words cannot be a code word."""

    SHORT = "short"
    LONG = "long"
    EVERYDAY = "everyday"


@dataclass(frozen=True)
class CodeWord:
    """The code word of a person, and what surrounds it.

    `word` is empty while she has none. `asked` is the message of the talk that asked for one, `asked_at` its moment.
    `said_at` is when she last said it; `line` is the place of the last harmless answer, so that none comes twice in a row.
    """

    word: tuple[str, ...] = ()
    asked: int | None = None
    asked_at: datetime | None = None
    said_at: datetime | None = None
    line: int = -1


def fault(words: Sequence[str], everyday: Collection[str]) -> Fault | None:
    """Say why these words cannot be a code word; None when they can.

    What people write anyway would raise an alarm that nobody meant: words of which each one is an everyday word.
    """
    if len(words) > WORDS_AT_MOST:
        return Fault.LONG
    if sum(letter.isalpha() for word in words for letter in word) < LETTERS_AT_LEAST:
        return Fault.SHORT
    return Fault.EVERYDAY if all(word in everyday for word in words) else None


def is_said(word: Sequence[str], words: Sequence[str]) -> bool:
    """Say whether the code word stands among the words, whole and in its order."""
    size = len(word)
    return size > 0 and any(tuple(words[at : at + size]) == tuple(word) for at in range(len(words) - size + 1))


def waits(kept: CodeWord, newest: int | None, *, now: datetime) -> bool:
    """Say whether the next words answer "which word?": it was the last thing said (`newest`), and not long ago."""
    if kept.asked is None or kept.asked_at is None or kept.asked != newest:
        return False
    return now < kept.asked_at + WAITS_FOR


def is_discreet(kept: CodeWord | None, *, now: datetime) -> bool:
    """Say whether she said her code word so lately that somebody may be reading along."""
    return kept is not None and kept.said_at is not None and now < kept.said_at + DISCREET_FOR


def answered(kept: CodeWord, *, lines: int) -> CodeWord:
    """Return the code word with the next of so many harmless answers."""
    return replace(kept, line=(kept.line + 1) % lines)


def read(body: str) -> CodeWord:
    """Read a note. Raises ValueError when it is not one of ours."""
    try:
        found = json.loads(body)
        return CodeWord(
            word=tuple(str(word) for word in found["word"]),
            asked=None if found["asked"] is None else int(found["asked"]),
            asked_at=_moment(found["asked_at"]),
            said_at=_moment(found["said_at"]),
            line=int(found["line"]),
        )
    except (KeyError, TypeError, ValueError):
        raise ValueError("a note about a code word has another form") from None


def written(kept: CodeWord) -> str:
    """Write a note."""
    return json.dumps(
        {
            "word": list(kept.word),
            "asked": kept.asked,
            "asked_at": kept.asked_at and kept.asked_at.isoformat(),
            "said_at": kept.said_at and kept.said_at.isoformat(),
            "line": kept.line,
        }
    )


def _moment(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)
