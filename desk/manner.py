"""How a person is written to: the quiet manner while somebody is near, its yes-or-no questions, and what a yes means. Pure.

The quiet manner ends by the button "I can write now", or when nothing was heard of her for QUIET_FOR. It does not end by
what is typed: whoever takes her phone types too, and a cry typed in one breath must not bring a page of text to the screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum

from desk.escalation import Finding
from desk.people import Manner, Person
from desk.talk import Holder
from nlu.urgency.levels import Urgency

QUIET_FOR = timedelta(hours=12)
"""So long after her last word or press the quiet manner is over: what was true then says nothing about now."""

NEAR = "quiet.near"
"""The mark on a case of somebody in the quiet manner."""

LENGTH = 160
"""Characters of a message in the quiet manner, at most: what a phone shows without scrolling, and an eye takes in at once."""

NAMES_AT_MOST = 30
"""So many names a talk remembers, those of this file among them."""


class Question(Enum):
    """The questions of the quiet manner, in their order; each can be answered with one thumb."""

    DANGER = "danger"
    HURT = "hurt"
    CHILDREN = "children"
    LATER = "later"


MEANT: dict[Question, Finding] = {
    # An injured person beside somebody before whom she cannot write is "violence, attacker present" (the labels).
    Question.DANGER: Finding(Urgency.EMERGENCY, score=1.0, cues=("quiet.danger",)),
    Question.HURT: Finding(Urgency.EMERGENCY, score=1.0, cues=("quiet.hurt",)),
    Question.CHILDREN: Finding(Urgency.ELEVATED, cues=("quiet.children",)),
    Question.LATER: Finding(Urgency.ROUTINE),
}
"""What a yes means at least. No answer, and no missing one, ever lowers anything."""

_PUT = "quiet."
_PUT_ALL = "quiet.all"

ASKED = "opening.asked"
"""The name among what a talk was given that says: she was asked whether it is safe to write, and is not asked again."""

NOT_AFTER = frozenset({"suicide_risk", "aggressor_help"})
"""What is not answered with "is somebody near?": beside thoughts of death it is good that somebody is."""


def is_quiet(person: Person, *, now: datetime) -> bool:
    """Say whether the person is written to in the quiet manner at this moment."""
    return person.manner is Manner.QUIET and now < person.last_seen_at + QUIET_FOR


def as_of(person: Person, *, now: datetime) -> Person:
    """Return the person without a quiet manner that is over. To be asked before `last_seen_at` moves on."""
    if person.manner is None or is_quiet(person, now=now):
        return person
    return ended(person)


def begun(person: Person) -> Person:
    """Return the person in the quiet manner, the first question put; one that waits already stays."""
    if person.manner is Manner.QUIET and waiting(person) is not None:
        return person
    first = Question.HURT if person.urgency is Urgency.EMERGENCY else Question.DANGER
    return put(replace(person, manner=Manner.QUIET), first)


def ended(person: Person) -> Person:
    """Return the person as she is written to otherwise; the questions begin anew the next time."""
    return replace(person, manner=None, given=tuple(name for name in person.given if not name.startswith(_PUT)))


def waiting(person: Person) -> Question | None:
    """Return the question that waits for her answer; None when none was put, or all were answered."""
    put_last = next((name.removeprefix(_PUT) for name in person.given if name.startswith(_PUT)), None)
    return next((question for question in Question if question.value == put_last), None)


def given_as_asked(person: Person, *, now: datetime) -> tuple[str, ...]:
    """Return what the talk was given with the question of the quiet manner as the latest, while she is written to so.

    A bare "no" answers that question, and not "are you safe?" of an answer that came before it.
    """
    if not is_quiet(person, now=now):
        return person.given
    return tuple(sorted(person.given, key=lambda name: name.startswith(_PUT)))


def put(person: Person, question: Question | None) -> Person:
    """Return the person with this question waiting; None means that all were answered.

    The name stands in front: the last name of a talk is what her next words may be about.
    """
    name = _PUT_ALL if question is None else _PUT + question.value
    others = tuple(other for other in person.given if not other.startswith(_PUT))
    return replace(person, given=(name, *others[-(NAMES_AT_MOST - 1) :]))


def answered(person: Person, question: Question) -> Person:
    """Return the person after an answer: the next question waits. An old button moves nothing on.

    In an emergency she is not asked whether somebody shall write later: her case is in front of the operators now.
    """
    at = waiting(person)
    if at is not None and at is not question:
        return person
    rest = list(Question)[list(Question).index(question) + 1 :]
    if person.urgency is Urgency.EMERGENCY:
        rest = [one for one in rest if one is not Question.LATER]
    return put(person, rest[0] if rest else None)


def with_asked(person: Person, *, last: bool) -> Person:
    """Return the person as somebody who was asked whether it is safe to write.

    `last`: nothing else waits for an answer, so that a bare yes or no that she types is the answer to this.
    """
    others = [name for name in person.given if name != ASKED][-(NAMES_AT_MOST - 1) :]
    return replace(person, given=(*others, ASKED) if last else (ASKED, *others))


def is_asked(given: Sequence[str]) -> bool:
    """Say whether "is it safe to write?" was the last thing she was asked."""
    return given[-1:] == (ASKED,)


def may_ask(person: Person, *, intent: str | None, now: datetime) -> bool:
    """Say whether to ask somebody who began without the opening: once, worried, but not in the middle of an emergency.

    In an emergency each message costs her time, and the quiet manner waits in the menu.
    """
    return (
        person.urgency in (Urgency.ELEVATED, Urgency.HIGH)
        and person.holder is not Holder.OPERATOR
        and person.who != "aggressor"
        and intent not in NOT_AFTER
        and ASKED not in person.given
        and not is_quiet(person, now=now)
    )
