"""Where to draw the line of an urgency level: missing a person in danger weighs more than a false alarm.

Pure. Works on scores of examples the model had not seen, together with what the screen found on its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Judged:
    """One held-out example: the model's probability, whether the screen reaches the level, and the truth."""

    score: float
    screened: bool
    true: bool


def threshold_for(
    judged: Sequence[Judged], *, sensitivity: float, precision: float, lowest: float, highest: float
) -> float:
    """Return the score from which on a message counts as reaching the level.

    The highest line is taken at which screen and model together find at least `sensitivity` of the true examples;
    if precision falls below `precision` there, the line goes up just until it holds. Always within `lowest..highest`.
    """
    lines = sorted({round(one.score, 3) for one in judged if lowest < one.score < highest} | {lowest, highest})
    wanted = max((line for line in lines if _sensitivity(judged, line) >= sensitivity), default=lowest)
    for line in lines:
        if line >= wanted and _precision(judged, line) >= precision:
            return line
    return wanted


def _sensitivity(judged: Sequence[Judged], line: float) -> float:
    true = [one for one in judged if one.true]
    return sum(one.screened or one.score >= line for one in true) / max(1, len(true))


def _precision(judged: Sequence[Judged], line: float) -> float:
    found = [one for one in judged if one.screened or one.score >= line]
    return sum(one.true for one in found) / max(1, len(found))
