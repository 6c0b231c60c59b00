"""The quiet manner: when it is on, which question comes next, what a yes means, and who is asked whether she can write."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desk.manner import (
    ASKED,
    MEANT,
    NAMES_AT_MOST,
    QUIET_FOR,
    Question,
    answered,
    as_of,
    begun,
    ended,
    given_as_asked,
    is_asked,
    is_quiet,
    may_ask,
    put,
    waiting,
    with_asked,
)
from desk.people import Manner, Person
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from tests.fakes.clock import START

SHE = Person(1, chat_id=1, chat_ref="r", last_seen_at=START)
QUIET = begun(SHE)
MOMENT = timedelta(seconds=1)


def test_it_begins_with_the_question_of_danger() -> None:
    """Nothing else is as urgent."""
    assert (QUIET.manner, waiting(QUIET)) == (Manner.QUIET, Question.DANGER)


def test_in_an_emergency_danger_is_not_asked_for_again() -> None:
    """She has said it."""
    assert waiting(begun(replace(SHE, urgency=Urgency.EMERGENCY))) is Question.HURT


def test_to_begin_twice_loses_no_place() -> None:
    """The button may be pressed again."""
    further = put(QUIET, Question.CHILDREN)
    assert begun(further) == further


def test_after_its_end_the_questions_begin_anew() -> None:
    """What was true then says nothing about now; nothing else of the talk is forgotten."""
    over = ended(put(replace(QUIET, given=("safe-now", *QUIET.given)), Question.LATER))
    assert (over.manner, over.given) == (None, ("safe-now",))
    assert waiting(begun(over)) is Question.DANGER


@pytest.mark.parametrize(
    ("after", "on"), [(timedelta(0), True), (QUIET_FOR - MOMENT, True), (QUIET_FOR, False), (QUIET_FOR * 9, False)]
)
def test_it_is_over_when_nothing_was_heard_of_her_for_hours(after: timedelta, on: bool) -> None:
    """And only then does her record change."""
    now = START + after
    assert is_quiet(QUIET, now=now) is on
    assert as_of(QUIET, now=now) == (QUIET if on else ended(QUIET))


def test_who_is_not_quiet_stays_as_she_is() -> None:
    """Also after years."""
    assert as_of(SHE, now=START + timedelta(days=999)) == SHE


def chain(person: Person) -> list[Question | None]:
    """Return the questions that follow each other."""
    found = [waiting(person)]
    while found[-1] is not None:
        person = answered(person, found[-1])
        found.append(waiting(person))
    return found


def test_the_questions_come_in_order_and_end() -> None:
    """Danger, hurt, children, later."""
    assert chain(QUIET) == [*Question, None]


def test_in_an_emergency_nobody_asks_whether_to_write_later() -> None:
    """The case is in front of the operators now."""
    assert chain(replace(QUIET, urgency=Urgency.EMERGENCY)) == [
        Question.DANGER,
        Question.HURT,
        Question.CHILDREN,
        None,
    ]


@pytest.mark.parametrize("old", [Question.DANGER, Question.HURT, Question.LATER])
def test_an_old_button_moves_nothing_on(old: Question) -> None:
    """The question that waits still waits."""
    further = put(QUIET, Question.CHILDREN)
    assert answered(further, old) == further


@pytest.mark.parametrize(
    ("question", "level"),
    [
        (Question.DANGER, Urgency.EMERGENCY),
        (Question.HURT, Urgency.EMERGENCY),
        (Question.CHILDREN, Urgency.ELEVATED),
        (Question.LATER, Urgency.ROUTINE),
    ],
)
def test_what_a_yes_means(question: Question, level: Urgency) -> None:
    """Each yes but the last says with a mark why."""
    finding = MEANT[question]
    assert finding.urgency is level
    assert finding.cues == (() if question is Question.LATER else (f"quiet.{question.value}",))


@pytest.mark.parametrize("change", ["put", "asked first", "asked last"])
def test_a_long_talk_never_remembers_too_many_names(change: str) -> None:
    """Rasa's channel refuses more; the newest stay, and the last stays the last unless it is meant to be another."""
    long = replace(SHE, given=tuple(f"name-{number}" for number in range(NAMES_AT_MOST)))
    changed = {
        "put": lambda: put(long, Question.HURT),
        "asked first": lambda: with_asked(long, last=False),
        "asked last": lambda: with_asked(long, last=True),
    }[change]()
    assert len(changed.given) == NAMES_AT_MOST
    assert "name-0" not in changed.given
    assert is_asked(changed.given) is (change == "asked last")
    assert changed.given[-1] == (ASKED if change == "asked last" else long.given[-1])


def test_only_the_last_thing_asked_is_answered_by_a_bare_word() -> None:
    """What came after it is what a yes or a no is about."""
    assert is_asked(with_asked(SHE, last=True).given)
    assert not is_asked((*with_asked(SHE, last=True).given, "safe-now"))
    assert not is_asked(())


def test_a_bare_word_is_about_the_question_of_the_quiet_manner() -> None:
    """What an answer before it asked ("are you safe?") waits no longer; outside the quiet manner it does."""
    asked = begun(replace(SHE, given=("after-beating",)))
    assert given_as_asked(asked, now=START) == ("after-beating", "quiet.danger")
    assert given_as_asked(asked, now=START + QUIET_FOR) == asked.given
    assert given_as_asked(ended(asked), now=START) == ("after-beating",)


@pytest.mark.parametrize("level", list(Urgency))
def test_who_is_worried_is_asked_but_not_in_an_emergency(level: Urgency) -> None:
    """Nor about the opening hours of an office."""
    person = replace(SHE, urgency=level)
    assert may_ask(person, intent="threat", now=START) is (level in (Urgency.ELEVATED, Urgency.HIGH))


@pytest.mark.parametrize(
    ("person", "intent"),
    [
        (with_asked(SHE, last=False), "threat"),
        (with_asked(SHE, last=True), "threat"),
        (replace(SHE, holder=Holder.OPERATOR), "threat"),
        (replace(SHE, who="aggressor"), "threat"),
        (SHE, "aggressor_help"),
        (SHE, "suicide_risk"),
        (QUIET, "threat"),
    ],
    ids=["asked before", "asked at the start", "operator", "aggressor", "aggressor by intent", "suicide", "quiet"],
)
def test_who_is_not_asked(person: Person, intent: str) -> None:
    """Once is enough; and for some it would be wrong."""
    assert not may_ask(replace(person, urgency=Urgency.HIGH), intent=intent, now=START)
