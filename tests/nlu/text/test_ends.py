"""A very long message is read by its beginning and its end, and every word keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.canonical import read_words
from nlu.text.ends import LONGEST, read_ends


@pytest.mark.parametrize("text", ["", "көмек", "муж бьёт " * 400], ids=["empty", "kk", "ru-just-short-enough"])
def test_what_is_short_enough_is_read_whole(text: str) -> None:
    assert read_ends(text) == read_words(text)


@pytest.mark.parametrize(("head", "tail"), [("көмек", "пышақ"), ("привет", "помогите")], ids=["kk", "ru"])
def test_of_a_long_text_the_ends_are_read(head: str, tail: str) -> None:
    text = f"{head} {'а' * LONGEST * 3} {tail}"
    read, words = read_ends(text)
    assert len(read) == len(text)
    assert text[words[0].start : words[0].end] == head
    assert text[words[-1].start : words[-1].end] == tail


@given(st.text(max_size=50), st.integers(0, 400))
def test_every_word_stands_in_the_text(text: str, times: int) -> None:
    long = text * times
    for word in read_ends(long)[1]:
        assert 0 <= word.start < word.end <= len(long)
