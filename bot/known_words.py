"""The code words that this process knows, in memory only: for the moments in which the database cannot be asked.

All that were kept when the process began, and those that it has heard or kept since. Another process may know newer ones.
"""

from __future__ import annotations

from datetime import datetime

from desk.code_word import CodeWord, is_discreet, is_said
from nlu.text.canonical import canonical_words
from nlu.urgency.levels import Urgency
from nlu.urgency.screen import screen


class KnownWords:
    """The code word of each chat."""

    def __init__(self) -> None:
        self._kept: dict[int, CodeWord] = {}

    def learn(self, chat_id: int, kept: CodeWord | None) -> None:
        """Remember the code word of a chat, or that it has none any more."""
        if kept is not None and kept.word:
            self._kept[chat_id] = kept
        else:
            self._kept.pop(chat_id, None)

    def is_watched(self, chat_id: int, text: str | None, *, now: datetime) -> bool:
        """Say whether numbers in answer to this text would betray her; also true when nobody knows what was written.

        They would where it holds her code word, and for a while after that unless she writes openly of danger.
        """
        kept = self._kept.get(chat_id)
        if kept is None:
            return False
        if text is None or is_said(kept.word, folded(text)):
            return True
        return is_discreet(kept, now=now) and screen(text).level is Urgency.ROUTINE


def folded(text: str) -> tuple[str, ...]:
    """Return the words of a text as code words are kept and heard."""
    return tuple(word.canonical for word in canonical_words(text))
