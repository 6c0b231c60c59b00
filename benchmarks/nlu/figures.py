"""The figures systems are compared by, each with a 95 % interval. Pure.

Systems are compared at one and the same precision: of the messages a system would hand to a human, at least 80 % need one
(PPV 0.80), and what counts is how many of those in need it then finds. The line is drawn on the messages themselves, for
every system alike, and drawn anew in every resample.

Intervals: Wilson's for a share of one run; everywhere else the percentile bootstrap over messages, and over runs where
chance plays a part in the training. All systems see the same resamples, so that differences are paired.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nlu.evaluation.intervals import share
from nlu.evaluation.labelled import Row
from nlu.evaluation.report import ESCALATED

PPV = 0.80
RESAMPLES = 1000
SEED = 20261121

EQUAL, AUC, F1 = "sensitivity at PPV 0.80", "AUC", "intent macro-F1"
CAUGHT, ALARMS = "emergency caught at PPV 0.80", "false alarms on routine at PPV 0.80"
OWN, OWN_PPV = "sensitivity at its own line", "PPV at its own line"
OWN_CAUGHT, OWN_ALARMS = "emergency caught at its own line", "false alarms on routine at its own line"
ACCURACY, LEVEL = "intent accuracy", "urgency level exact"
NAMES = (EQUAL, AUC, CAUGHT, ALARMS, OWN, OWN_PPV, OWN_CAUGHT, OWN_ALARMS, LEVEL, ACCURACY, F1)
OF_FIXED_CASES = frozenset({OWN, OWN_PPV, OWN_CAUGHT, OWN_ALARMS, LEVEL, ACCURACY})
"""Shares whose cases do not depend on a line that is drawn anew: Wilson's interval holds for them."""
LESS_IS_BETTER = frozenset({ALARMS, OWN_ALARMS})

Weights = Sequence[int]
Values = Mapping[str, float | None]


@dataclass(frozen=True)
class Run:
    """What a system said about every message; `intents` is None for a system that finds none."""

    levels: Sequence[str]
    scores: Sequence[float]
    intents: Sequence[str] | None


@dataclass(frozen=True)
class Figure:
    """A figure with its interval; `value` is None where there is none."""

    value: float | None
    low: float | None
    high: float | None

    def as_json(self) -> dict[str, float | None]:
        """Return the figure rounded to four digits."""
        numbers = {"value": self.value, "low": self.low, "high": self.high}
        return {name: None if one is None else round(one, 4) for name, one in numbers.items()}


@dataclass(frozen=True)
class Judged:
    """The figures of a system, what they were in every resample, and how each run alone did."""

    figures: Mapping[str, Figure]
    resampled: Mapping[str, Sequence[float | None]]
    runs: Sequence[Values] = field(default_factory=tuple)


class Sample:
    """The labelled messages and the resamples that all systems are judged on."""

    def __init__(self, rows: Sequence[Row], resamples: int = RESAMPLES) -> None:
        """Draw the resamples: how often each message is in each of them."""
        self.rows = rows
        self._once = [1] * len(rows)
        chance = random.Random(SEED)  # noqa: S311 - a resampling, no secret
        self._drawn = [_counts(chance, len(rows)) for _ in range(resamples)]

    def judge(self, runs: Sequence[Run]) -> Judged:
        """Return the figures of a system: the mean over its runs.

        Raises:
            ValueError: there is no run, or one has not as many verdicts as there are messages.
        """
        if not runs or any(len(run.levels) != len(self.rows) for run in runs):
            raise ValueError(f"expected one verdict for each of the {len(self.rows)} messages")
        ordered = [_Ordered(self.rows, run) for run in runs]
        alone = [one.values(self._once) for one in ordered]
        chance = random.Random(SEED)  # noqa: S311 - a resampling, no secret
        resampled: dict[str, list[float | None]] = {name: [] for name in NAMES}
        for weights in self._drawn:
            picked = chance.choices(range(len(runs)), k=len(runs))
            found = {number: ordered[number].values(weights) for number in set(picked)}
            for name in NAMES:
                resampled[name].append(_mean([found[number][name] for number in picked]))
        shares = ordered[0].shares(self._once) if len(runs) == 1 else {}
        figures = {
            name: _figure(
                _mean([values[name] for values in alone]),
                resampled[name],
                shares.get(name) if name in OF_FIXED_CASES else None,
            )
            for name in NAMES
        }
        return Judged(figures, resampled, tuple(alone))


def difference(first: Judged, second: Judged, name: str) -> Figure:
    """Return how much more `second` has of a figure than `first`, with the paired interval."""
    one, other = first.figures[name].value, second.figures[name].value
    if one is None or other is None:
        return Figure(None, None, None)
    pairs = zip(first.resampled[name], second.resampled[name], strict=True)
    drawn = [right - left for left, right in pairs if left is not None and right is not None]
    return Figure(other - one, *_middle(drawn))


class _Ordered:
    """A run with its messages ordered by score, so that one pass gives everything that depends on a line."""

    def __init__(self, rows: Sequence[Row], run: Run) -> None:
        self._rows, self._run = rows, run
        self._needs = [row.urgency in ESCALATED for row in rows]
        self._emergency = [row.urgency == "emergency" for row in rows]
        self._routine = [row.urgency == "routine" for row in rows]
        self._found = [level in ESCALATED for level in run.levels]
        order = sorted(range(len(rows)), key=lambda number: -run.scores[number])
        scores = [run.scores[number] for number in order]
        self._order = order
        self._ends = [at + 1 == len(order) or scores[at] != scores[at + 1] for at in range(len(order))]
        intents = run.intents
        self._right = None if intents is None else [row.intent == one for row, one in zip(rows, intents, strict=True)]
        self._exact = [row.urgency == level for row, level in zip(rows, run.levels, strict=True)]

    def values(self, weights: Weights) -> dict[str, float | None]:
        """Return all figures, each message counted as often as its weight says."""
        shares = {name: hits / cases if cases else None for name, (hits, cases) in self.shares(weights).items()}
        return {**shares, AUC: self._auc(weights), F1: self._macro_f1(weights)}

    def shares(self, weights: Weights) -> dict[str, tuple[int, int]]:
        """Return hits and cases of every figure that is a share."""
        needs, emergencies, routine = (_sum(weights, which) for which in (self._needs, self._emergency, self._routine))
        at_line = self._at_equal_ppv(weights)
        found = _sum(weights, self._found)
        both, caught, alarms = (
            sum(weight for weight, one, other in zip(weights, which, self._found, strict=True) if one and other)
            for which in (self._needs, self._emergency, self._routine)
        )
        total = sum(weights)
        return {
            EQUAL: (at_line[0], needs if at_line[0] else 0),
            CAUGHT: (at_line[1], emergencies if at_line[0] else 0),
            ALARMS: (at_line[2], routine if at_line[0] else 0),
            OWN: (both, needs),
            OWN_PPV: (both, found),
            OWN_CAUGHT: (caught, emergencies),
            OWN_ALARMS: (alarms, routine),
            LEVEL: (_sum(weights, self._exact), total),
            ACCURACY: (_sum(weights, self._right), total) if self._right is not None else (0, 0),
        }

    def _at_equal_ppv(self, weights: Weights) -> tuple[int, int, int]:
        """Return who is found at the lowest line that keeps the PPV: in need, in an emergency, with a routine message."""
        best = (0, 0, 0)
        true = false = caught = alarms = 0
        for number, is_end in zip(self._order, self._ends, strict=True):
            weight = weights[number]
            if self._needs[number]:
                true += weight
                caught += weight * self._emergency[number]
            else:
                false += weight
                alarms += weight * self._routine[number]
            if is_end and true and true >= PPV * (true + false):
                best = (true, caught, alarms)
        return best

    def _auc(self, weights: Weights) -> float | None:
        positive = _sum(weights, self._needs)
        negative = sum(weights) - positive
        if not positive or not negative:
            return None
        # From the highest score down: a positive beats every negative that comes after it, ties count half.
        beaten, left, above_here, here = 0.0, negative, 0, 0
        for number, is_end in zip(self._order, self._ends, strict=True):
            if self._needs[number]:
                above_here += weights[number]
            else:
                here += weights[number]
            if is_end:
                left -= here
                beaten += above_here * (left + here / 2)
                above_here = here = 0
        return beaten / (positive * negative)

    def _macro_f1(self, weights: Weights) -> float | None:
        if self._run.intents is None:
            return None
        labelled: Counter[str] = Counter()
        found: Counter[str] = Counter()
        hits: Counter[str] = Counter()
        for row, said, weight in zip(self._rows, self._run.intents, weights, strict=True):
            labelled[row.intent] += weight
            found[said] += weight
            if row.intent == said:
                hits[said] += weight
        scores = [2 * hits[name] / (labelled[name] + found[name]) for name in labelled if labelled[name]]
        return sum(scores) / len(scores) if scores else None


def _counts(chance: random.Random, size: int) -> list[int]:
    drawn = Counter(chance.choices(range(size), k=size))
    return [drawn[number] for number in range(size)]


def _sum(weights: Weights, which: Sequence[bool]) -> int:
    return sum(weight for weight, one in zip(weights, which, strict=True) if one)


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _figure(value: float | None, drawn: Sequence[float | None], hits_of: tuple[int, int] | None) -> Figure:
    if value is None:
        return Figure(None, None, None)
    if hits_of is not None:
        estimate = share(*hits_of)
        return Figure(estimate.value, estimate.low, estimate.high)
    return Figure(value, *_middle([one for one in drawn if one is not None]))


def _middle(drawn: Sequence[float]) -> tuple[float | None, float | None]:
    """Return the limits of the middle 95 %."""
    if not drawn:
        return None, None
    ordered = sorted(drawn)
    return ordered[int(0.025 * len(ordered))], ordered[min(len(ordered) - 1, int(0.975 * len(ordered)))]
