"""How much each neighbour counts."""

from __future__ import annotations

import pytest

from benchmarks.nlu.nearest import vote, weights


@pytest.mark.parametrize(
    ("similarities", "expected"),
    [([0.9, 0.8, 0.7], [1.0, 0.5]), ([0.9, 0.9, 0.5], [1.0, 1.0]), ([0.4, 0.4, 0.4], [1.0, 1.0])],
)
def test_weights_fall_from_the_nearest_to_the_first_that_is_out(
    similarities: list[float], expected: list[float]
) -> None:
    assert weights(similarities) == pytest.approx(expected)


def test_one_near_neighbour_outweighs_two_distant_ones() -> None:
    assert vote(["threat", "greet", "greet"], [1.0, 0.3, 0.2]) == pytest.approx({"threat": 2 / 3, "greet": 1 / 3})
    assert next(iter(vote(["greet", "threat"], [0.2, 0.9]))) == "threat"
