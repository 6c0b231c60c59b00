"""Two models on the same labelled messages: both reports, every difference, and whether the second may replace the first.

It may not when it finds fewer of the people who need a human: sensitivity is what lives hang on, and no gain elsewhere
pays for it. One message fewer is enough; whether that may be chance is printed beside it, for a human to weigh.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from nlu.evaluation.labelled import Row
from nlu.evaluation.paired import RESAMPLES, Difference, difference_by_bootstrap, difference_of_shares
from nlu.evaluation.report import ESCALATED, Report, Verdict, evaluate

GUARDED = ("sensitivity", "emergency caught as high or above")
"""Figures of which the second model may lose nothing."""


@dataclass(frozen=True)
class Line:
    """One figure of both models and their difference."""

    name: str
    first: float | None
    second: float | None
    difference: Difference


@dataclass(frozen=True)
class Comparison:
    """Both reports and all differences; `missed` are the numbers (from 0) of messages in need that only the first found."""

    first: Report
    second: Report
    lines: tuple[Line, ...]
    missed: tuple[int, ...]

    @property
    def losses(self) -> tuple[Line, ...]:
        """The guarded figures that fell; the second model may replace the first only when there are none."""
        return tuple(line for line in self.lines if line.name in GUARDED and (line.difference.value or 0.0) < 0)

    def table(self) -> list[tuple[str, str, str, str, str]]:
        """Return rows (figure, first, second, difference with interval, only one of them right) for printing."""
        return [
            (line.name, _number(line.first), _number(line.second), _printed(line.difference), _split(line.difference))
            for line in self.lines
        ]

    def as_json(self) -> dict[str, Any]:
        """Return everything as plain data."""
        return {
            "first": self.first.as_json(),
            "second": self.second.as_json(),
            "differences": {line.name: line.difference.as_json() for line in self.lines},
            "losses": [line.name for line in self.losses],
            "missed": list(self.missed),
        }


def _any(_row: Row) -> bool:
    return True


def _escalates(verdict: Verdict) -> bool:
    return verdict["urgency"]["level"] in ESCALATED


@dataclass(frozen=True)
class _Share:
    """A share: which messages count, and which of them are hits."""

    name: str
    among: Callable[[Row], bool]
    is_hit: Callable[[Row, Verdict], bool]


_SHARES = (
    _Share(GUARDED[0], lambda row: row.urgency in ESCALATED, lambda _, verdict: _escalates(verdict)),
    _Share(GUARDED[1], lambda row: row.urgency == "emergency", lambda _, verdict: _escalates(verdict)),
    _Share("false alarms on routine", lambda row: row.urgency == "routine", lambda _, verdict: _escalates(verdict)),
    _Share("urgency level exact", _any, lambda row, verdict: row.urgency == _said(verdict, "urgency", "level")),
    _Share("intent accuracy", _any, lambda row, verdict: row.intent == _said(verdict, "intent", "name")),
    _Share("language accuracy", _any, lambda row, verdict: row.lang == str(verdict["language"])),
    _Share("who accuracy", _any, lambda row, verdict: row.who == str(verdict["who"])),
)


def _said(verdict: Verdict, group: str, name: str) -> str:
    return str(verdict[group][name])


def compare(
    rows: Sequence[Row], first: Sequence[Verdict], second: Sequence[Verdict], *, resamples: int = RESAMPLES
) -> Comparison:
    """Compare the verdicts of two models, one a row each, in the same order.

    Raises:
        ValueError: if their numbers differ.
    """
    reports = evaluate(rows, first), evaluate(rows, second)
    shares = [_share(figure, rows, (first, second)) for figure in _SHARES]
    drawn = [_drawn(name, rows, (first, second), figure, resamples) for name, figure in _FIGURES]
    lines = [shares[0], *drawn[:2], *shares[1:5], drawn[2], *shares[5:]]
    in_need = [number for number, row in enumerate(rows) if row.urgency in ESCALATED]
    missed = [number for number in in_need if _escalates(first[number]) and not _escalates(second[number])]
    return Comparison(*reports, tuple(lines), tuple(missed))


def _share(figure: _Share, rows: Sequence[Row], models: tuple[Sequence[Verdict], Sequence[Verdict]]) -> Line:
    counted = [number for number, row in enumerate(rows) if figure.among(row)]
    hits = [[figure.is_hit(rows[number], verdicts[number]) for number in counted] for verdicts in models]
    values = [sum(one) / len(one) if one else None for one in hits]
    return Line(figure.name, values[0], values[1], difference_of_shares(hits[0], hits[1]))


_Judged = tuple[bool, bool, float, str, str]
"""Needs a human, was escalated, the score, the intent as labelled, the intent as found."""


def _drawn(
    name: str,
    rows: Sequence[Row],
    models: tuple[Sequence[Verdict], Sequence[Verdict]],
    figure: Callable[[Sequence[_Judged]], float | None],
    resamples: int,
) -> Line:
    judged = [[_judged(row, verdict) for row, verdict in zip(rows, verdicts, strict=True)] for verdicts in models]

    def of(model: int, numbers: Sequence[int]) -> float | None:
        return figure([judged[model][number] for number in numbers])

    difference = difference_by_bootstrap(of, len(rows), resamples=resamples)
    return Line(name, figure(judged[0]), figure(judged[1]), difference)


def _judged(row: Row, verdict: Verdict) -> _Judged:
    needs = row.urgency in ESCALATED
    return needs, _escalates(verdict), float(verdict["urgency"]["score"]), row.intent, str(verdict["intent"]["name"])


def _ppv(judged: Sequence[_Judged]) -> float | None:
    found = [needs for needs, is_found, *_ in judged if is_found]
    return sum(found) / len(found) if found else None


def _auc(judged: Sequence[_Judged]) -> float | None:
    positive = [score for needs, _, score, *_ in judged if needs]
    negative = sorted(score for needs, _, score, *_ in judged if not needs)
    if not positive or not negative:
        return None
    below = sum(bisect_left(negative, score) + bisect_right(negative, score) for score in positive)
    return below / (2 * len(positive) * len(negative))


def _macro_f1(judged: Sequence[_Judged]) -> float | None:
    labelled = Counter(true for *_, true, _ in judged)
    found = Counter(said for *_, said in judged)
    hits = Counter(true for *_, true, said in judged if true == said)
    scores = [2 * hits[name] / (labelled[name] + found[name]) for name in labelled]
    return sum(scores) / len(scores) if scores else None


_FIGURES: list[tuple[str, Callable[[Sequence[_Judged]], float | None]]] = [
    ("PPV", _ppv),
    ("AUC", _auc),
    ("intent macro-F1", _macro_f1),
]


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _printed(one: Difference) -> str:
    if one.value is None:
        return "–"
    if one.low is None or one.high is None:
        return f"{one.value:+.3f}"
    return f"{one.value:+.3f} ({one.low:+.3f} to {one.high:+.3f})"


def _split(one: Difference) -> str:
    if one.p is None:
        return ""
    return f"{one.only_first} : {one.only_second}, p = {one.p:.3f}"
