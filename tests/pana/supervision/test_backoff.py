"""How long a fallen process waits before it starts again."""

from __future__ import annotations

import pytest

from pana.supervision.backoff import STEPS, WELL_AFTER, Backoff


def test_waits_grow_and_stay_at_the_last_step() -> None:
    backoff = Backoff()
    assert [backoff.fell(lived=0.0) for _ in range(len(STEPS) + 3)] == [*STEPS, *[STEPS[-1]] * 3]


@pytest.mark.parametrize("falls", [1, 3, 20])
def test_a_process_that_lived_long_starts_from_the_first_step(falls: int) -> None:
    backoff = Backoff()
    for _ in range(falls):
        backoff.fell(lived=1.0)
    assert backoff.fell(lived=WELL_AFTER) == STEPS[0]
    assert backoff.fell(lived=1.0) == STEPS[1]


def test_steps_are_short_at_first_and_never_shrink() -> None:
    assert STEPS[0] <= 0.5
    assert list(STEPS) == sorted(STEPS)
