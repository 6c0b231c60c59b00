"""What people of the random conversations write: both languages, every way of writing, and nothing that is marked wrongly."""

from __future__ import annotations

import pytest

from nlu.language.identify import identify
from tests.talks.any_talk.messages import EITHER, SAME, Written, anything, language_of, read_messages

ALL = read_messages()


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_there_are_many_in_each_language_and_every_writing(language: str) -> None:
    texts = [one.text for one in ALL if one.language == language]
    assert len(texts) >= 40
    assert {identify(text).script for text in texts} >= {"standard", "latin"}


def test_none_stands_there_twice() -> None:
    assert len({one.text for one in ALL}) == len(ALL)


@pytest.mark.parametrize(
    ("text", "language"),
    [("қайда", EITHER), ("помогите мне", EITHER), ("123", SAME), ("ʘ‿ʘ", SAME)],
    ids=["kk", "ru", "digits", "signs"],
)
def test_letters_that_look_like_a_language_may_change_it(text: str, language: str) -> None:
    assert anything(text).language == language


@pytest.mark.parametrize(
    ("languages", "language"),
    [
        (["kk", SAME], "kk"),
        (["ru", "ru"], "ru"),
        (["ru", "kk"], EITHER),
        ([SAME, SAME], SAME),
        (["kk", EITHER], EITHER),
    ],
    ids=["kk", "ru", "both", "neither", "kk and either"],
)
def test_the_language_of_a_burst(languages: list[str], language: str) -> None:
    assert language_of([Written("…", one) for one in languages]) == language
