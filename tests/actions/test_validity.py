"""A check holds for its term, is told with a warning for a second one, and then not at all; the clock is an argument."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from actions.records import Faults, Record
from actions.validity import TERM_DAYS, Validity, due, local, read_term, validity

CHECKED = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param(0, Validity.FRESH, id="checked today"),
        pytest.param(-1, Validity.FRESH, id="checked where it is already tomorrow"),
        pytest.param(90, Validity.FRESH, id="last day of the term"),
        pytest.param(91, Validity.AGED, id="first day after the term"),
        pytest.param(180, Validity.AGED, id="last day of twice the term"),
        pytest.param(181, Validity.EXPIRED, id="first day after twice the term"),
        pytest.param(-2, Validity.AGED, id="a check dated in the future is none"),
    ],
)
def test_age(days: int, expected: Validity) -> None:
    assert validity(CHECKED, 90, CHECKED + timedelta(days=days)) is expected


@pytest.mark.parametrize("days", [181, 5000])
def test_what_is_always_told_only_gets_its_warning(days: int) -> None:
    assert validity(CHECKED, 90, CHECKED + timedelta(days=days), always=True) is Validity.AGED


def test_due_is_the_last_day_that_holds() -> None:
    last = due(CHECKED, 90)
    assert last == date(2027, 2, 19)
    assert validity(CHECKED, 90, last) is Validity.FRESH
    assert validity(CHECKED, 90, last + timedelta(days=1)) is Validity.AGED


def test_the_clock_of_kazakhstan() -> None:
    assert local(datetime(2026, 11, 22, 20, 30, tzinfo=UTC)).isoformat() == "2026-11-23T01:30:00+05:00"


def test_a_moment_without_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        local(datetime(2026, 11, 22))  # noqa: DTZ001 - what is refused


@pytest.mark.parametrize(
    ("values", "term", "faulty"),
    [
        pytest.param({}, TERM_DAYS, False, id="a quarter when nothing is said"),
        pytest.param({"term_days": 30}, 30, False, id="its own"),
        pytest.param({"term_days": 0}, TERM_DAYS, True, id="none"),
        pytest.param({"term_days": True}, TERM_DAYS, True, id="yes"),
        pytest.param({"term_days": "90"}, TERM_DAYS, True, id="text"),
    ],
)
def test_the_term_of_a_record(values: dict[str, object], term: int, faulty: bool) -> None:
    faults = Faults()
    assert read_term(Record(Path("some.yml"), 3, "name", values, faults)) == term
    assert bool(faults.found) is faulty
