"""Code words that a process has seen, for the moments without a database."""

from __future__ import annotations

import pytest

from bot.known_words import KnownWords, folded


@pytest.fixture
def known() -> KnownWords:
    """One chat has a word."""
    words = KnownWords()
    words.learn(1, folded("қызыл алма"))
    return words


@pytest.mark.parametrize(
    ("chat_id", "text", "may_be"),
    [
        (1, "қызыл алма", True),
        (1, "апам qyzyl alma әкелді", True),
        (1, "ол мені ұрып жатыр", False),
        (1, "", False),
        (1, None, True),
        (2, "қызыл алма", False),
        (2, None, False),
    ],
    ids=["said", "in another writing", "open words", "no words", "nobody knows", "another chat", "no word"],
)
def test_whether_it_may_have_been_said(known: KnownWords, chat_id: int, text: str | None, may_be: bool) -> None:
    assert known.may_be_said(chat_id, text) is may_be


def test_a_word_that_was_removed_is_forgotten(known: KnownWords) -> None:
    known.learn(1, ())
    known.learn(1, ())
    assert not known.may_be_said(1, "қызыл алма")
