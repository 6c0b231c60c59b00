"""The difference of two models on the same messages, with a 95 % interval that knows that they are the same messages.

Sources: Newcombe (1998), method 10, for the difference of two paired shares; McNemar's test in its exact form (binomial)
for whether it is more than chance; the percentile bootstrap over messages for figures that are no shares.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from nlu.evaluation.intervals import share

RESAMPLES = 2000
SEED = 20261121
"""Fixed, so that the same verdicts give the same interval."""


@dataclass(frozen=True)
class Difference:
    """How much more the second model has of something than the first; None where there is no case.

    `only_first` and `only_second` count the messages that only one of them got right, `p` is McNemar's; all three are
    None for a figure that is no share.
    """

    value: float | None
    low: float | None
    high: float | None
    only_first: int | None = None
    only_second: int | None = None
    p: float | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the difference rounded to four digits."""
        numbers = {"value": self.value, "low": self.low, "high": self.high, "p": self.p}
        return {name: None if one is None else round(one, 4) for name, one in numbers.items()} | {
            "only_first": self.only_first,
            "only_second": self.only_second,
        }


def difference_of_shares(first: Sequence[bool], second: Sequence[bool]) -> Difference:
    """Compare what two models hit among the same cases.

    Raises:
        ValueError: if their numbers differ.
    """
    if len(first) != len(second):
        raise ValueError(f"{len(first)} results of one model, but {len(second)} of the other")
    cases = len(first)
    if cases == 0:
        return Difference(None, None, None)
    both = sum(one and other for one, other in zip(first, second, strict=True))
    only_first, only_second = sum(first) - both, sum(second) - both
    low, high = _newcombe(both, only_first, only_second, cases - both - only_first - only_second)
    value = (only_second - only_first) / cases
    return Difference(value, low, high, only_first, only_second, exact_mcnemar(only_first, only_second))


def exact_mcnemar(only_first: int, only_second: int) -> float:
    """Return the two-sided chance of a split at least as uneven, were both models equally good."""
    discordant = only_first + only_second
    tail = sum(math.comb(discordant, hits) for hits in range(min(only_first, only_second) + 1))
    return float(min(1.0, 2 * tail / 2**discordant))


def difference_by_bootstrap(
    figure: Callable[[int, Sequence[int]], float | None], messages: int, *, resamples: int = RESAMPLES
) -> Difference:
    """Draw messages again and again, and see how the difference of a figure varies.

    Args:
        figure: returns the figure of a model (0 or 1) over message numbers, None where it has none.
        messages: how many there are.
        resamples: how often to draw.
    """
    everything = range(messages)
    value = _minus(figure(1, everything), figure(0, everything))
    if value is None:
        return Difference(None, None, None)
    chance = random.Random(SEED)  # noqa: S311 - a resampling, no secret
    drawn = []
    for _ in range(resamples):
        sample = chance.choices(everything, k=messages)
        one = _minus(figure(1, sample), figure(0, sample))
        if one is not None:
            drawn.append(one)
    if not drawn:
        return Difference(value, None, None)
    drawn.sort()
    return Difference(value, drawn[int(0.025 * len(drawn))], drawn[math.ceil(0.975 * len(drawn)) - 1])


def _minus(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one - other


def _newcombe(both: int, only_first: int, only_second: int, neither: int) -> tuple[float, float]:
    """Return the interval of (second - first)."""
    cases = both + only_first + only_second + neither
    hits = (both + only_second, both + only_first)
    (p2, l2, u2), (p1, l1, u1) = ((hit / cases, *_bounds(hit, cases)) for hit in hits)
    marginals = math.prod((*hits, cases - hits[0], cases - hits[1]))
    phi = 0.0
    if marginals > 0:
        product = both * neither - only_first * only_second
        # Newcombe's correction for continuity, where the models agree more than by chance.
        corrected = max(product - cases / 2, 0.0) if product > 0 else product
        phi = corrected / math.sqrt(marginals)
    below = _side(p2 - l2, u1 - p1, phi)
    above = _side(u2 - p2, p1 - l1, phi)
    return max(-1.0, p2 - p1 - below), min(1.0, p2 - p1 + above)


def _bounds(hits: int, cases: int) -> tuple[float, float]:
    estimate = share(hits, cases)
    return estimate.low or 0.0, 1.0 if estimate.high is None else estimate.high


def _side(one: float, other: float, phi: float) -> float:
    return math.sqrt(max(0.0, one * one - 2 * phi * one * other + other * other))
