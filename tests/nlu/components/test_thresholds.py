"""The line of a level: sensitivity first, precision as a brake, the screen counted in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.components.thresholds import Judged, threshold_for

LIMITS = {"lowest": 0.1, "highest": 0.9}


def judged(scores: list[float], *, true: bool, screened: bool = False) -> list[Judged]:
    return [Judged(score, screened, true) for score in scores]


def test_highest_line_that_finds_enough() -> None:
    examples = judged([0.8, 0.6, 0.4, 0.3], true=True) + judged([0.2, 0.15], true=False)
    assert threshold_for(examples, sensitivity=1.0, precision=0.5, **LIMITS) == 0.3
    assert threshold_for(examples, sensitivity=0.75, precision=0.5, **LIMITS) == 0.4


def test_line_goes_up_until_precision_holds() -> None:
    examples = judged([0.8, 0.7, 0.2], true=True) + judged([0.3, 0.4, 0.5, 0.6], true=False)
    assert threshold_for(examples, sensitivity=1.0, precision=0.6, **LIMITS) == 0.6


def test_screen_finds_for_the_model() -> None:
    examples = judged([0.8], true=True) + judged([0.15], true=True, screened=True) + judged([0.3], true=False)
    assert threshold_for(examples, sensitivity=1.0, precision=0.5, **LIMITS) == 0.8


def test_unreachable_precision_keeps_sensitivity() -> None:
    examples = judged([0.5], true=True) + judged([0.8], true=False, screened=True)
    assert threshold_for(examples, sensitivity=1.0, precision=0.99, **LIMITS) == 0.5


@given(st.lists(st.builds(Judged, st.floats(0, 1), st.booleans(), st.booleans()), max_size=40))
def test_always_within_the_limits(examples: list[Judged]) -> None:
    assert 0.1 <= threshold_for(examples, sensitivity=0.9, precision=0.7, **LIMITS) <= 0.9


@pytest.mark.parametrize("examples", [[], judged([0.5], true=False)], ids=["none", "none-true"])
def test_without_cases_the_line_is_the_most_careful_one(examples: list[Judged]) -> None:
    assert threshold_for(examples, sensitivity=0.9, precision=0.0, **LIMITS) == 0.1
