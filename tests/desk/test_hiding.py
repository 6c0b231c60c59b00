"""What may be taken from a chat, what waits for an operator, and what would be too old for a timer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desk.appointments import LONGEST, Appointment, Purpose
from desk.case import Case, CaseState
from desk.hiding import (
    HOURS,
    REACH,
    SETTLES,
    TAKEN_ALONG,
    TOO_OLD_SOON,
    again_later,
    before_too_old,
    hours_left,
    timer_among,
    waits_for_operator,
)
from desk.message import Kind, Message, Sender
from nlu.urgency.levels import Urgency
from tests.fakes.clock import START

HOUR = timedelta(hours=1)
WAITING = Case(5, 1, Urgency.HIGH, opened_at=START, waiting_since=START, deadline_at=START)
TAKEN = replace(WAITING, state=CaseState.TAKEN, owner_id=3, taken_at=START)
PLACE = Message(1, 1, Sender.PERSON, Kind.LOCATION, "", at=START - HOUR, message_id=10)
VOICE = replace(PLACE, kind=Kind.VOICE, file="name-of-it")
SETTLED = START + SETTLES


@pytest.mark.parametrize("kind", list(Kind), ids=lambda kind: kind.value)
def test_what_pana_does_not_keep_itself_waits_for_the_operator(kind: Kind) -> None:
    """Words are in the records; what has no name at Telegram is nowhere but in the chat."""
    waits = waits_for_operator(WAITING, [replace(PLACE, kind=kind)], now=SETTLED)
    assert waits == (frozenset() if kind in (Kind.TEXT, Kind.STICKER, Kind.ANIMATION) else {10})


@pytest.mark.parametrize(
    ("case", "message"),
    [
        (None, PLACE),
        (replace(TAKEN, state=CaseState.CLOSED), PLACE),
        (replace(WAITING, state=CaseState.WITHDRAWN), PLACE),
        (WAITING, replace(PLACE, sender=Sender.OPERATOR)),
        (WAITING, replace(PLACE, message_id=None)),
        (WAITING, replace(PLACE, case_id=4)),
        (TAKEN, PLACE),
        (WAITING, VOICE),
        (replace(WAITING, taken_at=START - 2 * HOUR), VOICE),
        (replace(TAKEN, taken_at=SETTLED), VOICE),
        (TAKEN, replace(VOICE, at=START + timedelta(seconds=1), case_id=5)),
    ],
    ids=[
        *("no-case", "closed", "withdrawn", "operators-own", "unknown-id", "of-an-older-case", "the-owner-has-it"),
        *("goes-by-name", "goes-by-name-to-the-next", "goes-by-name-just-taken", "relayed-a-while-ago"),
    ],
)
def test_nothing_waits_where_nobody_needs_it(case: Case | None, message: Message) -> None:
    assert waits_for_operator(case, [message], now=SETTLED + timedelta(seconds=1)) == frozenset()


@pytest.mark.parametrize(
    ("case", "message"),
    [
        (WAITING, PLACE),
        (WAITING, replace(PLACE, case_id=5)),
        (replace(TAKEN, taken_at=START + timedelta(seconds=1)), PLACE),
        (TAKEN, replace(PLACE, at=START + timedelta(seconds=1), case_id=5)),
        (TAKEN, replace(VOICE, at=START + timedelta(seconds=1), case_id=5)),
    ],
    ids=["came-before-the-case", "of-the-case", "just-taken", "just-relayed", "a-file-just-relayed"],
)
def test_a_copy_has_time_to_arrive(case: Case, message: Message) -> None:
    assert waits_for_operator(case, [message], now=SETTLED) == {10}


def test_what_waits_is_looked_at_again_and_only_that() -> None:
    """What is said after the hiding is not meant."""
    again = again_later(7, until=START - HOUR, now=START)
    assert (again.person_id, again.purpose, again.made_at) == (7, Purpose.HIDE_AGAIN, START - HOUR)
    assert START < again.at < START + HOUR


@pytest.mark.parametrize(
    ("age", "hours", "guarded"),
    [(0, 47, False), (1, 47, True), (36, 12, True), (35, 12, False), (47, 1, True), (0, 1, False)],
)
def test_a_message_that_would_be_too_old_goes_before_the_timer(age: int, hours: int, *, guarded: bool) -> None:
    standing = [START - age * HOUR, START]
    guard = before_too_old(7, standing, timer_at=START + hours * HOUR, now=START)
    assert (guard is not None) is guarded
    if guard is not None:
        assert guard.purpose is Purpose.HIDE_OLD
        assert START <= guard.at < standing[0] + REACH
        assert guard.at - TAKEN_ALONG >= standing[0], "the message it is made for is old enough to go with it"


def test_an_empty_chat_needs_no_guard() -> None:
    assert before_too_old(7, [], timer_at=START + REACH, now=START) is None


def test_every_hour_on_offer_is_within_telegrams_reach() -> None:
    assert all(timedelta(hours=hours) <= min(LONGEST, TOO_OLD_SOON) for hours in HOURS)


@pytest.mark.parametrize(("minutes", "hours"), [(-5, 1), (1, 1), (60, 1), (61, 2), (180, 3)])
def test_a_begun_hour_counts(minutes: int, hours: int) -> None:
    timer = Appointment(1, 7, Purpose.HIDE, at=START + timedelta(minutes=minutes), made_at=START)
    assert hours_left(timer, now=START) == hours


def test_only_a_timer_is_a_timer() -> None:
    timer = Appointment(1, 7, Purpose.HIDE, at=START, made_at=START)
    others = [replace(timer, purpose=purpose) for purpose in Purpose if purpose is not Purpose.HIDE]
    assert timer_among([*others, timer]) == timer
    assert timer_among(others) is None
