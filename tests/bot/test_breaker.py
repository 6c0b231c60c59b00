"""The circuit breaker opens after several failures in a row and lets one attempt through at a time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.breaker import Breaker
from tests.fakes.clock import Clock

REST = timedelta(seconds=3)


@pytest.fixture
def clock() -> Clock:
    """A clock of the test's own."""
    return Clock()


def broken(clock: Clock, failures: int = 3) -> Breaker:
    """Return a breaker that saw failures in a row."""
    breaker = Breaker(clock.now, limit=3, rest=REST)
    for _ in range(failures):
        breaker.failed()
    return breaker


def test_two_failures_do_not_open_it(clock: Clock) -> None:
    """A passing fault keeps nobody from being understood."""
    assert broken(clock, 2).allows()


def test_after_three_failures_nobody_waits(clock: Clock) -> None:
    """While it rests every attempt is refused at once."""
    breaker = broken(clock)
    clock.move(REST - timedelta(milliseconds=1))
    assert not breaker.allows()


def test_after_its_rest_one_attempt_is_let_through(clock: Clock) -> None:
    """The second in the same moment must not wait for the time limit too."""
    breaker = broken(clock)
    clock.move(REST)
    assert breaker.allows()
    assert not breaker.allows()


def test_a_failed_attempt_after_the_rest_begins_a_new_rest(clock: Clock) -> None:
    """One failure is enough then."""
    breaker = broken(clock)
    clock.move(REST)
    assert breaker.allows()
    breaker.failed()
    clock.move(REST - timedelta(milliseconds=1))
    assert not breaker.allows()


def test_an_attempt_that_never_reports_back_does_not_close_it_for_ever(clock: Clock) -> None:
    """A cancelled attempt says neither success nor failure."""
    breaker = broken(clock)
    clock.move(REST)
    assert breaker.allows()
    clock.move(REST)
    assert breaker.allows()


def test_success_forgets_all_failures(clock: Clock) -> None:
    """Three in a row means in a row."""
    breaker = broken(clock, 2)
    breaker.succeeded()
    breaker.failed()
    breaker.failed()
    assert breaker.allows()
