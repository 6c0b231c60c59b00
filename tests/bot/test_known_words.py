"""Code words that a process has seen, for the moments without a database."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.known_words import KnownWords, folded
from desk.code_word import DISCREET_FOR, CodeWord
from tests.fakes.clock import START

WORD = folded("қызыл алма")


@pytest.fixture
def known() -> KnownWords:
    """One chat has a word."""
    words = KnownWords()
    words.learn(1, CodeWord(WORD))
    return words


@pytest.mark.parametrize(
    ("chat_id", "text", "watched"),
    [
        (1, "қызыл алма", True),
        (1, "апам qyzyl alma әкелді", True),
        (1, "ол мені ұрып жатыр", False),
        (1, "жарайды", False),
        (1, "", False),
        (1, None, True),
        (2, "қызыл алма", False),
        (2, None, False),
    ],
    ids=["said", "in another writing", "open words", "calm", "no words", "nobody knows", "another chat", "no word"],
)
def test_whether_it_may_have_been_said(known: KnownWords, chat_id: int, text: str | None, watched: bool) -> None:
    assert known.is_watched(chat_id, text, now=START) is watched


@pytest.mark.parametrize(
    ("text", "after", "watched"),
    [
        ("жарайды", timedelta(minutes=5), True),
        ("ладно", timedelta(minutes=5), True),
        ("ол мені ұрып жатыр", timedelta(minutes=5), False),
        ("он ломает дверь", timedelta(minutes=5), False),
        ("жарайды", DISCREET_FOR, False),
    ],
    ids=["calm-kk", "calm-ru", "open-kk", "open-ru", "long after"],
)
def test_after_it_was_said_calm_words_bring_no_numbers(text: str, after: timedelta, watched: bool) -> None:
    """Whoever reads along sees the answer to the next words too."""
    known = KnownWords()
    known.learn(1, CodeWord(WORD, said_at=START))
    assert known.is_watched(1, text, now=START + after) is watched


@pytest.mark.parametrize("kept", [None, CodeWord(asked=3, asked_at=START)], ids=["nothing", "only asked for"])
def test_a_word_that_was_removed_is_forgotten(known: KnownWords, kept: CodeWord | None) -> None:
    known.learn(1, kept)
    known.learn(1, kept)
    assert not known.is_watched(1, "қызыл алма", now=START)
