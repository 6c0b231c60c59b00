"""What the encoder's heads decide by themselves."""

from __future__ import annotations

import pytest

from benchmarks.nlu.heads import decided
from nlu.encoder.questions import INTENT, URGENCY


@pytest.mark.parametrize(
    ("scores", "level"),
    [((-3, -4, -5), "routine"), ((2, -1, -2), "elevated"), ((3, 1, -1), "high"), ((4, 3, 2), "emergency")],
)
def test_the_last_step_that_is_likelier_than_not(scores: tuple[float, float, float], level: str) -> None:
    steps = list(zip(("elevated", "high", "emergency"), scores, strict=True))
    found = decided({INTENT: [("greet", -1.0), ("threat", 2.0)], URGENCY: steps})
    assert (found["intent"], found["level"]) == ("threat", level)
    assert (found["score"] > 0.5) is (scores[1] > 0)
