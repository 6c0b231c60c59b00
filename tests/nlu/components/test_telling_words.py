"""Words that grave messages have more often are shown, the most telling ones, in the order written."""

from __future__ import annotations

import pytest

from nlu.components.telling_words import SHOWN, shown_words, telling_words

MESSAGES = [
    *[(["муж", "бьёт", "меня"], True)] * 20,
    *[(["күйеуім", "ұрып", "жатыр"], True)] * 20,
    *[(["привет", "как", "дела", "муж"], False)] * 20,
    *[(["сәлем", "қалайсың"], False)] * 20,
]


@pytest.mark.parametrize("word", ["бьёт", "ұрып"], ids=["ru", "kk"])
def test_a_word_of_grave_messages_tells(word: str) -> None:
    assert telling_words(MESSAGES)[word] > 2


@pytest.mark.parametrize("word", ["муж", "сәлем", "привет"])
def test_a_word_of_all_messages_or_of_the_others_does_not(word: str) -> None:
    assert word not in telling_words(MESSAGES)


@pytest.mark.parametrize("messages", [[], [(["а"], True)], [(["а"], False)]], ids=["none", "all-grave", "none-grave"])
def test_nothing_to_compare_tells_nothing(messages: list[tuple[list[str], bool]]) -> None:
    assert telling_words(messages) == {}


def test_the_most_telling_words_are_shown_in_the_order_written() -> None:
    telling = {"нож": 9.0, "бьёт": 8.0, "муж": 3.0, "кровь": 7.0}
    shown = shown_words(["муж", "бьёт", "меня", "нож", "кровь", "бьёт"], telling)
    assert shown == [1, 3, 4]
    assert len(shown) == SHOWN


def test_a_message_without_telling_words_shows_none() -> None:
    assert shown_words(["сәлем"], {"нож": 9.0}) == []
