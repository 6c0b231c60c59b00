"""Code words that this process has seen, in memory only: for the moments in which the database cannot be asked."""

from __future__ import annotations

from collections.abc import Sequence

from desk.code_word import is_said
from nlu.text.canonical import canonical_words


class KnownWords:
    """The code word of each chat that wrote or set one since the process began."""

    def __init__(self) -> None:
        self._words: dict[int, tuple[str, ...]] = {}

    def learn(self, chat_id: int, word: Sequence[str]) -> None:
        """Remember the word of a chat, or that it has none any more."""
        if word:
            self._words[chat_id] = tuple(word)
        else:
            self._words.pop(chat_id, None)

    def may_be_said(self, chat_id: int, text: str | None) -> bool:
        """Say whether the text holds the chat's code word; also true when nobody knows what was written."""
        word = self._words.get(chat_id)
        if word is None:
            return False
        return text is None or is_said(word, folded(text))


def folded(text: str) -> tuple[str, ...]:
    """Return the words of a text as code words are kept and heard."""
    return tuple(word.canonical for word in canonical_words(text))
