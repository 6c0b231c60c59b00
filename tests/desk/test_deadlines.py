"""How long somebody may wait: the graver, the shorter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from desk.deadlines import answer_by, take_by
from nlu.urgency.levels import Urgency
from tests.fakes.clock import START

BY_URGENCY = [Urgency.ROUTINE, Urgency.ELEVATED, Urgency.HIGH, Urgency.EMERGENCY]
Deadline = Callable[[Urgency, datetime], datetime]


@pytest.mark.parametrize("deadline", [take_by, answer_by], ids=["take", "answer"])
def test_the_graver_the_shorter(deadline: Deadline) -> None:
    assert set(BY_URGENCY) == set(Urgency)
    for calmer, graver in pairwise(BY_URGENCY):
        assert START < deadline(graver, START) < deadline(calmer, START)


@pytest.mark.parametrize(
    ("urgency", "take", "answer"),
    [
        (Urgency.EMERGENCY, timedelta(minutes=1), timedelta(minutes=5)),
        (Urgency.HIGH, timedelta(minutes=5), timedelta(minutes=10)),
    ],
    ids=["emergency", "high"],
)
def test_what_was_promised_to_people_in_danger(urgency: Urgency, take: timedelta, answer: timedelta) -> None:
    assert take_by(urgency, START) == START + take
    assert answer_by(urgency, START) == START + answer


@pytest.mark.parametrize(
    ("urgency", "minutes"),
    [
        (Urgency.EMERGENCY, [1, 2, 3, 4]),
        (Urgency.HIGH, [5, 10, 15, 15]),
        (Urgency.ELEVATED, [15, 15, 15, 15]),
        (Urgency.ROUTINE, [30, 30, 30, 30]),
    ],
    ids=lambda value: value.value if isinstance(value, Urgency) else "",
)
def test_repeats_come_ever_more_slowly_but_never_stop(urgency: Urgency, minutes: list[int]) -> None:
    waits = [take_by(urgency, START, passed=passed) - START for passed in range(4)]
    assert waits == [timedelta(minutes=each) for each in minutes]
    assert take_by(urgency, START, passed=1000) - START <= max(timedelta(minutes=15), waits[0])
