"""Kazakh endings on foreign stems."""

from __future__ import annotations

import pytest

from nlu.language.suffixes import stems, without_kazakh_ending
from nlu.text.canonical import canonical_word


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("телефонымды", "телефон"),
        ("полицияға", "полиция"),
        ("кредиттің", "кредит"),
        ("журналдардан", "журнал"),
        ("интернетпен", "интернет"),
    ],
)
def test_the_stem_is_among_them(word: str, stem: str) -> None:
    assert canonical_word(stem) in stems(canonical_word(word))


@pytest.mark.parametrize("word", ["", "дом", "нет", "спасибо"])
def test_no_ending(word: str) -> None:
    assert without_kazakh_ending(canonical_word(word)) == ""
