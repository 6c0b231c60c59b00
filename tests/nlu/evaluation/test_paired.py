"""Differences on the same messages: known values of the sources, and what must hold whatever the numbers are."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.evaluation.paired import difference_by_bootstrap, difference_of_shares, exact_mcnemar


def results(both: int, only_first: int, only_second: int, neither: int) -> tuple[list[bool], list[bool]]:
    """Return the hits of two models on the same cases."""
    first = [True] * (both + only_first) + [False] * (only_second + neither)
    second = [True] * both + [False] * only_first + [True] * only_second + [False] * neither
    return first, second


# Newcombe (1998), Statistics in Medicine 17:2635-2650, table III, method 10: both, only one, only the other, neither.
PUBLISHED = {
    (36, 12, 2, 0): (0.0569, 0.3404),
    (20, 12, 2, 16): (0.0562, 0.3292),
    (18, 12, 2, 18): (0.0562, 0.3290),
    (36, 14, 0, 0): (0.1528, 0.4167),
    (35, 14, 0, 1): (0.1461, 0.4175),
    (18, 14, 0, 18): (0.1441, 0.3963),
    (1, 97, 1, 1): (0.8736, 0.9850),
    (0, 30, 0, 0): (0.8395, 1.0),
    (54, 0, 0, 0): (-0.0664, 0.0664),
    (30, 0, 0, 24): (-0.0358, 0.0358),
}


@pytest.mark.parametrize(("cells", "interval"), PUBLISHED.items(), ids=str)
def test_intervals_are_those_of_the_source(cells: tuple[int, int, int, int], interval: tuple[float, float]) -> None:
    both, more, less, neither = cells
    found = difference_of_shares(*results(both, less, more, neither))
    assert found.value == pytest.approx((more - less) / sum(cells))
    assert found.low == pytest.approx(interval[0], abs=0.0001)
    assert found.high == pytest.approx(interval[1], abs=0.0001)


@pytest.mark.parametrize(
    ("only_first", "only_second", "p"),
    [(0, 0, 1.0), (1, 0, 1.0), (5, 0, 0.0625), (0, 6, 0.03125), (8, 2, 0.109375), (4, 4, 1.0)],
)
def test_mcnemar_is_the_exact_binomial(only_first: int, only_second: int, p: float) -> None:
    assert exact_mcnemar(only_first, only_second) == pytest.approx(p)


def test_equal_models_differ_by_nothing_but_the_interval_knows_how_few_they_were() -> None:
    few, many = (difference_of_shares(*results(cases, 0, 0, 0)) for cases in (5, 500))
    assert few.value == many.value == 0
    assert few.high is not None
    assert many.high is not None
    assert few.high > 10 * many.high > 0


def test_without_a_case_there_is_no_difference() -> None:
    found = difference_of_shares([], [])
    assert (found.value, found.low, found.high, found.p) == (None, None, None, None)
    assert found.as_json()["value"] is None


def test_different_numbers_are_an_error() -> None:
    with pytest.raises(ValueError, match="2 results of one model, but 1"):
        difference_of_shares([True, False], [True])


cells = st.lists(st.integers(0, 40), min_size=4, max_size=4).filter(any)


@given(cells)
def test_interval_holds_the_difference_and_turns_with_the_models(counts: list[int]) -> None:
    first, second = results(*counts)
    found, turned = difference_of_shares(first, second), difference_of_shares(second, first)
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    assert turned.high is not None
    assert -1 <= found.low <= found.value <= found.high <= 1
    assert turned.value == -found.value
    assert turned.high == pytest.approx(-found.low)
    assert found.p == turned.p


def test_bootstrap_agrees_with_newcombe_and_is_the_same_every_time() -> None:
    first, second = results(200, 30, 10, 60)

    def figure(model: int, numbers: Sequence[int]) -> float:
        hits = (first, second)[model]
        return sum(hits[number] for number in numbers) / len(numbers)

    drawn, again = (difference_by_bootstrap(figure, len(first)) for _ in range(2))
    exact = difference_of_shares(first, second)
    assert drawn == again
    assert drawn.value == pytest.approx(exact.value)
    assert drawn.low == pytest.approx(exact.low, abs=0.01)
    assert drawn.high == pytest.approx(exact.high, abs=0.01)


def test_bootstrap_of_a_figure_that_is_not_there() -> None:
    assert difference_by_bootstrap(lambda _model, _numbers: None, 3, resamples=5).value is None
