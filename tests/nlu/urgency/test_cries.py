"""Added cries for help never make a message less urgent."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.urgency.cries import is_cry, readings
from nlu.urgency.screen import screen

CRIES = ("помогите", "көмек", "КОМЕК", "help", "көмектесіңіздерші", "спасите", "komek")
LOUD = ("помогите", "көмек")
JOINED = (" ", ", ", "! ", ". ", "\n")

READ = {
    "ru-no-cry": ("муж бьёт", [("муж бьёт", 0)]),
    "ru-behind": ("меня бьют помогите!!", [("меня бьют помогите!!", 0), ("меня бьют", 0)]),
    "ru-before": ("помогите с рефератом", [("помогите с рефератом", 0), ("с рефератом", 9)]),
    "kk-alone": ("көмек", [("көмек", 0), ("", 5)]),
    "kk-within": ("мені көмек күтіп", [("мені көмек күтіп", 0), ("мені       күтіп", 0)]),
    "ru-a-page-of-cries": ("спасите " * 9 + "бьют", [("спасите спасите бьют", 56), ("спасите бьют", 64), ("бьют", 72)]),
    "ru-emoji-stays": ("помогите 🆘 бьют", [("помогите 🆘 бьют", 0), ("🆘 бьют", 9)]),
    "empty": ("", [("", 0)]),
    "white-space": ("  \n ", [("", 0)]),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_the_readings_of_a_message(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(reading.text, reading.start) for reading in readings(text)] == expected


@pytest.mark.parametrize("word", CRIES)
def test_a_cry_is_known_in_every_writing(word: str) -> None:
    assert is_cry(word)


@pytest.mark.parametrize("word", ["бьют", "рахмет", "көрші", "help2", ""])
def test_other_words_are_no_cries(word: str) -> None:
    assert not is_cry(word)


@settings(max_examples=500, deadline=None)
@given(st.text(max_size=200), st.sampled_from(LOUD), st.sampled_from(JOINED), st.booleans())
def test_the_readings_with_a_cry_contain_those_without(text: str, cry: str, joined: str, before: bool) -> None:
    text = re.sub(r"\A[\s,.;:!?…–—-]+|[\s,.;:!?…–—-]+\Z", "", text)
    louder = f"{cry}{joined}{text}" if before else f"{text}{joined}{cry}"
    without = {reading.text for reading in readings(text)} - {silenced(text)}
    assert without <= {reading.text for reading in readings(louder)}


def silenced(text: str) -> str:
    """Return the reading without any cry, which two messages share only in what remains of them."""
    return readings(text)[-1].text if len(readings(text)) > 1 else ""


PARTS = st.sampled_from(
    [
        "муж бьёт",
        "күйеуім ұрып жатыр",
        "реферат",
        "фильм",
        "ол осында",
        "помогите",
        "көмек керек",
        "курстық",
        "нож",
        "шутка",
    ]
)


@settings(max_examples=500, deadline=None)
@given(
    st.lists(PARTS | st.text(max_size=8), max_size=6).map(" ".join),
    st.sampled_from(LOUD),
    st.sampled_from(JOINED),
    st.booleans(),
)
def test_a_cry_never_lowers_the_screen(text: str, cry: str, joined: str, before: bool) -> None:
    louder = f"{cry}{joined}{text}" if before else f"{text}{joined}{cry}"
    assert screen(louder).level >= screen(text).level


@pytest.mark.parametrize("cry", LOUD)
@pytest.mark.parametrize(
    "text",
    ["он меня душит, урок закончился", "күйеуім пышақпен қуып жүр, тапсырма", "меня бьёт муж"],
    ids=["ru-homework", "kk-homework", "ru"],
)
def test_a_cry_behind_danger_keeps_the_danger(text: str, cry: str) -> None:
    assert screen(f"{text} {cry}").level >= screen(text).level
    assert screen(f"{cry}! {text}").level >= screen(text).level
