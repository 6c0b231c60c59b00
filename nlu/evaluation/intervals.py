"""Shares and areas with 95 % intervals, in plain Python.

Sources: Wilson (1927) for shares; DeLong, DeLong & Clarke-Pearson (1988) for the area under the ROC curve, on the logit
scale so that the interval stays between 0 and 1.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

Z95 = 1.959963984540054


@dataclass(frozen=True)
class Estimate:
    """A figure with its interval and the number of cases it rests on; `value` is None without a case."""

    value: float | None
    low: float | None
    high: float | None
    cases: int

    def as_json(self) -> dict[str, float | int | None]:
        """Return the figure rounded to four digits."""
        return {
            "value": _rounded(self.value),
            "low": _rounded(self.low),
            "high": _rounded(self.high),
            "cases": self.cases,
        }


def share(hits: int, cases: int) -> Estimate:
    """Return hits out of cases with Wilson's interval."""
    if cases == 0:
        return Estimate(None, None, None, 0)
    part, z2 = hits / cases, Z95 * Z95
    middle = (part + z2 / (2 * cases)) / (1 + z2 / cases)
    half = Z95 * math.sqrt(part * (1 - part) / cases + z2 / (4 * cases * cases)) / (1 + z2 / cases)
    return Estimate(part, max(0.0, middle - half), min(1.0, middle + half), cases)


def area(positive: Sequence[float], negative: Sequence[float]) -> Estimate:
    """Return the chance that a positive case scores above a negative one (ties count half), with DeLong's interval."""
    cases = len(positive) + len(negative)
    if not positive or not negative:
        return Estimate(None, None, None, cases)
    of_positive = _placements(positive, sorted(negative))
    of_negative = [1 - value for value in _placements(negative, sorted(positive))]
    value = sum(of_positive) / len(of_positive)
    if value in (0.0, 1.0):
        # No variance is left to estimate from; the bound is the share's at the smaller side.
        bound = share(round(value * min(len(positive), len(negative))), min(len(positive), len(negative)))
        return Estimate(value, bound.low, bound.high, cases)
    error = math.sqrt(_variance(of_positive) / len(positive) + _variance(of_negative) / len(negative))
    logit, slope = math.log(value / (1 - value)), error / (value * (1 - value))
    low, high = (1 / (1 + math.exp(-(logit + sign * Z95 * slope))) for sign in (-1, 1))
    return Estimate(value, low, high, cases)


def percentile(values: Sequence[float], percent: float) -> float | None:
    """Return the smallest value that at least `percent` of the values do not exceed."""
    if not values:
        return None
    ordered = sorted(values)
    return ordered[max(0, math.ceil(percent / 100 * len(ordered)) - 1)]


def _placements(scores: Sequence[float], others: Sequence[float]) -> list[float]:
    """Return for every score the share of the (sorted) others below it, ties counting half."""
    return [(bisect_left(others, one) + bisect_right(others, one)) / (2 * len(others)) for one in scores]


def _variance(values: Sequence[float]) -> float:
    if len(values) < 2:
        return 0.0
    mean = sum(values) / len(values)
    return sum((value - mean) ** 2 for value in values) / (len(values) - 1)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
