"""What answers mean for the queue: a yes may raise, nothing lowers; and how they are written down."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.danger import (
    UNKEPT_CUE,
    Answer,
    Given,
    Question,
    Questions,
    body,
    from_letters,
    joined,
    kept_in,
    letters,
)
from nlu.urgency.levels import Urgency

QUESTIONS = Questions(
    version=4,
    asked=(
        Question("threat", "ask-threat", Urgency.HIGH),
        Question("worse", "ask-worse", Urgency.ELEVATED),
        Question("leaving", "ask-leaving", Urgency.ELEVATED),
        Question("control", "ask-control", Urgency.ELEVATED),
    ),
    several=3,
    together=Urgency.HIGH,
)

ANSWERS = st.lists(st.sampled_from(list(Answer)), max_size=4).map(tuple)


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("", Urgency.ROUTINE),
        ("nnnn", Urgency.ROUTINE),
        ("ssss", Urgency.ROUTINE),
        ("ny", Urgency.ELEVATED),
        ("nyys", Urgency.ELEVATED),
        ("nyyy", Urgency.HIGH),
        ("y", Urgency.HIGH),
        ("ynnn", Urgency.HIGH),
    ],
    ids=lambda value: str(value) or "nothing",
)
def test_a_grave_yes_or_several_mean_high(written: str, level: Urgency) -> None:
    assert QUESTIONS.level(from_letters(written)) is level


@given(answers=ANSWERS, more=st.sampled_from(list(Answer)))
def test_no_further_answer_lowers(answers: Given, more: Answer) -> None:
    assert QUESTIONS.level((*answers, more)) >= QUESTIONS.level(answers)


@given(answers=ANSWERS)
def test_answers_alone_are_never_an_emergency(answers: Given) -> None:
    """Emergency is what happens now; the questions are about what happened."""
    assert QUESTIONS.level(answers) <= Urgency.HIGH


def test_a_set_without_questions_means_nothing() -> None:
    assert Questions().level(from_letters("yyy")) is Urgency.ROUTINE
    assert Questions().after(()) is None


def test_marks_name_topics_only_with_her_leave() -> None:
    answers = from_letters("ysyn")
    assert QUESTIONS.cues(answers, kept=True) == ("danger.threat", "danger.leaving")
    assert QUESTIONS.cues(answers, kept=False) == (UNKEPT_CUE,)
    assert QUESTIONS.cues(from_letters("nnss"), kept=False) == ()


@pytest.mark.parametrize(
    ("answer", "topics"),
    [(Answer.YES, ("threat",)), (Answer.NO, ("worse",)), (Answer.SKIPPED, ("leaving",))],
    ids=lambda value: value.name if isinstance(value, Answer) else "",
)
def test_topics_are_listed_by_answer(answer: Answer, topics: tuple[str, ...]) -> None:
    assert QUESTIONS.topics(from_letters("yns"), answer) == topics


def test_questions_come_one_after_the_other() -> None:
    asked = []
    answers: Given = ()
    while (question := QUESTIONS.after(answers)) is not None:
        asked.append(question.topic)
        answers = (*answers, Answer.SKIPPED)
    assert asked == ["threat", "worse", "leaving", "control"]


@given(answers=ANSWERS)
def test_answers_come_back_from_buttons_and_notes(answers: Given) -> None:
    assert from_letters(letters(answers)) == answers
    assert kept_in(body(QUESTIONS, answers), QUESTIONS) == answers


@pytest.mark.parametrize(
    ("kept", "pressed", "after"),
    [("", "y", "y"), ("y", "yn", "yn"), ("yns", "n", "nns"), ("yn", "yn", "yn")],
    ids=["first", "next", "an-old-question", "twice"],
)
def test_an_old_question_may_be_answered_anew(kept: str, pressed: str, after: str) -> None:
    assert letters(joined(from_letters(kept), from_letters(pressed))) == after


@pytest.mark.parametrize(
    "note",
    [
        "",
        "[]",
        "{}",
        "not json",
        json.dumps({"version": 3, "given": "y"}),
        json.dumps({"version": 4, "given": "x"}),
        json.dumps({"version": 4, "given": 7}),
    ],
    ids=["empty", "list", "bare", "words", "other-questions", "unknown-letter", "number"],
)
def test_a_note_that_cannot_be_read_holds_no_answer(note: str) -> None:
    assert kept_in(note, QUESTIONS) == ()
