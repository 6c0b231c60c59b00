"""When a promise may be made, what a sign of life is, and when the alarm is due."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from desk.appointments import (
    ANSWER_WITHIN,
    COUNTS_BEFORE,
    LONGEST,
    SHORTEST,
    Appointment,
    BadMoment,
    Purpose,
    Stage,
    answered_by_words,
    asked,
    ended,
    made,
)
from tests.fakes.clock import START

MINUTE = timedelta(minutes=1)
AT = START + timedelta(hours=3)


def check_in() -> Appointment:
    return made(1, Purpose.CHECK_IN, at=AT, now=START)


@pytest.mark.parametrize("wait", [SHORTEST, timedelta(hours=3), LONGEST], ids=["shortest", "hours", "longest"])
def test_a_moment_within_the_limits_is_kept(wait: timedelta) -> None:
    assert made(1, Purpose.HIDE, at=START + wait, now=START).at == START + wait


@pytest.mark.parametrize(
    ("at", "why"),
    [
        pytest.param(START - MINUTE, "soon", id="past"),
        pytest.param(START + SHORTEST - MINUTE, "soon", id="too soon"),
        pytest.param(START + LONGEST + MINUTE, "far", id="too far"),
    ],
)
def test_other_moments_are_refused(at: datetime, why: str) -> None:
    with pytest.raises(BadMoment, match=why):
        made(1, Purpose.CHECK_IN, at=at, now=START)


def test_after_asking_there_is_a_last_moment() -> None:
    assert (asked(check_in(), now=AT).stage, asked(check_in(), now=AT).at) == (Stage.ASKED, AT + ANSWER_WITHIN)


@pytest.mark.parametrize(
    ("appointment", "now", "counts"),
    [
        pytest.param(check_in(), AT - COUNTS_BEFORE - MINUTE, False, id="long before"),
        pytest.param(check_in(), AT - COUNTS_BEFORE, True, id="shortly before"),
        pytest.param(asked(check_in(), now=AT), AT + MINUTE, True, id="after asking"),
        pytest.param(ended(check_in()), AT, False, id="cancelled"),
        pytest.param(made(1, Purpose.FOLLOW_UP, at=AT, now=START), AT, False, id="no check-in"),
    ],
)
def test_words_are_a_sign_of_life(appointment: Appointment, now: datetime, counts: bool) -> None:
    assert answered_by_words(appointment, now=now) is counts
