"""Which letters of another alphabet are mended."""

from __future__ import annotations

import pytest

from nlu.text.lookalikes import mend, mixes_alphabets


@pytest.mark.parametrize(
    ("word", "mended"),
    [
        ("пoлиция", "полиция"),
        ("кaзaқшa", "казақша"),
        ("KӨMEK", "KӨMEK"),
        ("СOС", "СОС"),
        ("iстеп", "істеп"),
        ("kөmеk", "kөmеk"),
        ("sаlem", "salem"),
        ("kaspiге", "kaspiге"),
        ("помοги", "помоги"),
        ("көмек", "көмек"),
        ("help", "help"),
        ("", ""),
    ],
)
def test_mend(word: str, mended: str) -> None:
    assert mend(word) == mended


@pytest.mark.parametrize(("word", "mixes"), [("пoлиция", True), ("полиция", False), ("police", False)])
def test_mixed_words_are_told(word: str, mixes: bool) -> None:
    assert mixes_alphabets(word) is mixes
