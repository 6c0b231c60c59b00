"""Intervals against published values and against counting."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.evaluation.intervals import area, percentile, share

SCORES = st.lists(st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]) | st.floats(0, 1), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("hits", "cases", "low", "high"),
    [
        # Newcombe (1998), Statistics in Medicine 17, table I, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson(hits: int, cases: int, low: float, high: float) -> None:
    found = share(hits, cases)
    assert found.value == hits / cases
    assert found.cases == cases
    assert found.low == pytest.approx(low, abs=6e-5)
    assert found.high == pytest.approx(high, abs=6e-5)


def test_share_of_nothing_is_unknown() -> None:
    assert share(0, 0).as_json() == {"value": None, "low": None, "high": None, "cases": 0}


@given(SCORES, SCORES)
def test_area_counts_pairs(positive: list[float], negative: list[float]) -> None:
    pairs = [(1.0 if p > n else 0.5 if p == n else 0.0) for p in positive for n in negative]
    found = area(positive, negative)
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    assert found.value == pytest.approx(sum(pairs) / len(pairs))
    assert 0 <= found.low <= found.value + 1e-9
    assert found.value - 1e-9 <= found.high <= 1


def test_area_has_delongs_error() -> None:
    positive, negative = [0.9, 0.8, 0.7, 0.3], [0.6, 0.4, 0.2, 0.1]
    # Placements: positive 1, 1, 1, 1/2; negative 3/4, 3/4, 1, 1. Variances 1/16 and 1/48, each over four cases.
    value, error = 0.875, math.sqrt((1 / 16 + 1 / 48) / 4)
    slope = 1.959963984540054 * error / (value * (1 - value))
    low, high = (1 / (1 + math.exp(-(math.log(value / (1 - value)) + sign * slope))) for sign in (-1, 1))
    found = area(positive, negative)
    assert (found.value, found.low, found.high) == pytest.approx((value, low, high))


@pytest.mark.parametrize(("positive", "negative"), [([], [0.1]), ([0.1], []), ([], [])])
def test_area_without_both_sides_is_unknown(positive: list[float], negative: list[float]) -> None:
    assert area(positive, negative).value is None


def test_perfect_area_is_not_certain() -> None:
    found = area([0.9] * 10, [0.1] * 30)
    assert found.value == 1.0
    assert found.low is not None
    assert 0.6 < found.low < 0.8


@pytest.mark.parametrize(
    ("values", "percent", "expected"),
    [([], 50, None), ([3.0], 95, 3.0), ([4.0, 1.0, 3.0, 2.0], 50, 2.0), ([float(n) for n in range(1, 101)], 95, 95.0)],
)
def test_percentile(values: list[float], percent: float, expected: float | None) -> None:
    assert percentile(values, percent) == expected
