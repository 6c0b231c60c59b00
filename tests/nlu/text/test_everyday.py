"""Everyday words are known in any way of writing; unusual ones are not among them."""

from __future__ import annotations

import pytest

from nlu.text.canonical import canonical_words
from nlu.text.everyday import everyday_words


@pytest.mark.parametrize(
    "said",
    [
        *("сәлем", "салем", "salem", "Сәлеметсіз бе", "рахмет", "rahmet", "да", "жоқ", "jok", "иә", "жақсы болды"),
        *("привет", "ghbdtn", "spasibo", "хорошо", "мама пришла", "я дома", "доброе утро", "қайырлы таң"),
    ],
    ids=str,
)
def test_what_people_write_anyway(said: str) -> None:
    assert all(word.canonical in everyday_words() for word in canonical_words(said))


@pytest.mark.parametrize(
    "said",
    ["қызыл алма", "көк шай", "голубая чашка", "бабушкин пирог", "тихий дождь", "апамның тойы", "наурыз көже"],
    ids=str,
)
def test_what_may_be_a_code_word(said: str) -> None:
    assert not all(word.canonical in everyday_words() for word in canonical_words(said))
