"""What a button means when it is pressed, in Kazakhstan's time, and which buttons are offered."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from desk.appointments import Purpose
from desk.check_in import TIMES
from desk.moments import FROM_NOW, KAZAKHSTAN, is_night, moment_of, offered, shown

AFTERNOON = datetime(2026, 3, 1, 15, 0, tzinfo=KAZAKHSTAN)
NIGHT = datetime(2026, 3, 1, 1, 0, tzinfo=KAZAKHSTAN)
LATE = datetime(2026, 3, 1, 23, 30, tzinfo=KAZAKHSTAN)


@pytest.mark.parametrize(
    ("code", "now", "moment"),
    [
        pytest.param("30m", AFTERNOON, AFTERNOON + timedelta(minutes=30), id="from now"),
        pytest.param("evening", AFTERNOON, AFTERNOON.replace(hour=21), id="tonight"),
        pytest.param("evening", LATE, LATE.replace(hour=21, minute=0), id="tonight, when it is past"),
        pytest.param("morning", AFTERNOON, AFTERNOON.replace(day=2, hour=8), id="the coming morning is tomorrow's"),
        pytest.param("morning", NIGHT, NIGHT.replace(hour=8), id="after midnight it is this day's"),
        pytest.param("morning", NIGHT.replace(hour=8), NIGHT.replace(day=2, hour=8), id="at eight it is the next"),
        pytest.param("tomorrow14", LATE, LATE.replace(day=2, hour=14, minute=0), id="tomorrow"),
    ],
)
def test_a_button_means_a_moment(code: str, now: datetime, moment: datetime) -> None:
    assert moment_of(code, now=now) == moment
    assert moment_of(code, now=now.astimezone(UTC)) == moment, "the server's own zone must not matter"


def test_a_button_that_nobody_knows_means_nothing() -> None:
    assert moment_of("yesterday", now=AFTERNOON) is None


@pytest.mark.parametrize(
    ("now", "codes"),
    [
        pytest.param(AFTERNOON, TIMES, id="all"),
        pytest.param(LATE, (*FROM_NOW, "morning"), id="nine is past"),
        pytest.param(AFTERNOON.replace(hour=20, minute=55), (*FROM_NOW, "morning"), id="nine is too near"),
    ],
)
def test_what_cannot_be_kept_is_not_offered(now: datetime, codes: tuple[str, ...]) -> None:
    assert offered(TIMES, Purpose.CHECK_IN, now=now) == codes


@pytest.mark.parametrize(
    ("moment", "args"),
    [
        pytest.param(AFTERNOON.replace(hour=21), {"day": "today", "time": "21:00"}, id="today"),
        pytest.param(AFTERNOON.replace(day=2, hour=8), {"day": "tomorrow", "time": "8:00"}, id="tomorrow"),
        pytest.param(AFTERNOON.replace(hour=15, minute=5), {"day": "today", "time": "15:05"}, id="minutes"),
    ],
)
def test_a_moment_is_shown_as_on_a_clock_in_kazakhstan(moment: datetime, args: dict[str, str]) -> None:
    assert shown(moment.astimezone(UTC), now=AFTERNOON.astimezone(UTC)) == args


@pytest.mark.parametrize(
    ("hour", "night"), [(0, True), (6, True), (7, False), (14, False), (21, False), (22, True), (23, True)]
)
def test_the_night_is_that_of_kazakhstan(hour: int, night: bool) -> None:
    """Whatever zone the moment is written in."""
    assert is_night(datetime(2026, 3, 1, hour, 30, tzinfo=KAZAKHSTAN).astimezone(UTC)) is night
