"""What may be a code word, when it is said, how long the question waits, and how it is kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk.code_word import (
    DISCREET_FOR,
    WAITS_FOR,
    CodeWord,
    Fault,
    answered,
    fault,
    is_discreet,
    is_said,
    read,
    waits,
    written,
)
from tests.fakes.clock import START

EVERYDAY = frozenset({"салем", "да", "жаксы", "болди", "шай"})
KEPT = CodeWord(("кизил", "алма"), asked=7, asked_at=START, said_at=START, line=3)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("кизил", "алма"), None),
        (("кок", "шай"), None),
        (("дождик",), None),
        (("бир", "кизил", "алма"), None),
        (("салем",), Fault.EVERYDAY),
        (("жаксы", "болди"), Fault.EVERYDAY),
        (("ура",), Fault.SHORT),
        (("а", "я"), Fault.SHORT),
        (("1234", "56"), Fault.SHORT),
        (("🍎",), Fault.SHORT),
        ((), Fault.SHORT),
        (("менин", "апам", "келе", "жатир"), Fault.LONG),
    ],
    ids=lambda value: " ".join(value) or "nothing" if isinstance(value, tuple) else str(value),
)
def test_what_may_be_a_code_word(words: tuple[str, ...], why: Fault | None) -> None:
    assert fault(words, EVERYDAY) is why


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("кизил алма", True),
        ("апам кизил алма акелди", True),
        ("кизил кизил алма", True),
        ("алма кизил", False),
        ("кизил ак алма", False),
        ("кизил алмалар", False),
        ("кизил", False),
        ("", False),
    ],
    ids=lambda value: str(value) or "nothing",
)
def test_it_is_said_as_whole_words_in_its_order(words: str, said: bool) -> None:
    assert is_said(KEPT.word, words.split()) is said


def test_who_has_none_never_says_it() -> None:
    assert not is_said((), ["алма"])


@pytest.mark.parametrize(
    ("kept", "newest", "later", "answer"),
    [
        (KEPT, 7, timedelta(0), True),
        (KEPT, 7, WAITS_FOR, False),
        (KEPT, 8, timedelta(0), False),
        (KEPT, None, timedelta(0), False),
        (CodeWord(), None, timedelta(0), False),
    ],
    ids=["the next message", "too late", "something came between", "her own words came between", "never asked"],
)
def test_the_question_waits_for_the_next_words(
    kept: CodeWord, newest: int | None, later: timedelta, answer: bool
) -> None:
    assert waits(kept, newest, now=START + later) is answer


def test_somebody_may_read_along_for_a_while() -> None:
    assert is_discreet(KEPT, now=START + DISCREET_FOR / 2)
    assert not is_discreet(KEPT, now=START + DISCREET_FOR)
    assert not is_discreet(CodeWord(("алма",)), now=START)
    assert not is_discreet(None, now=START)


def test_the_small_talk_comes_round_without_repeating() -> None:
    kept, lines = CodeWord(("алма",)), []
    for _ in range(6):
        kept = answered(kept, lines=3)
        lines.append(kept.line)
    assert lines == [0, 1, 2, 0, 1, 2]


@pytest.mark.parametrize("kept", [KEPT, CodeWord()], ids=["full", "empty"])
def test_it_is_read_as_it_was_written(kept: CodeWord) -> None:
    assert read(written(kept)) == kept


@pytest.mark.parametrize("body", ["", "{}", "[]", "null", '{"word": 1}', written(KEPT).replace("2026", "year")])
def test_a_foreign_note_is_refused_without_its_words(body: str) -> None:
    with pytest.raises(ValueError, match="another form") as raised:
        read(body)
    assert raised.value.__cause__ is None
