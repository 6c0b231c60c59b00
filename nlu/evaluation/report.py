"""How well labelled messages were understood: the figures people decide by, each with its 95 % interval.

Escalation means emergency or high against the rest. A figure without a case is None, never 0 or 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nlu.evaluation.intervals import Estimate, area, percentile, share
from nlu.evaluation.labelled import Row

Verdict = Mapping[str, Any]
Pair = tuple[Row, Verdict]
ESCALATED = ("high", "emergency")


@dataclass(frozen=True)
class Escalation:
    """How well the messages that need a human were found."""

    sensitivity: Estimate
    ppv: Estimate
    auc: Estimate


@dataclass(frozen=True)
class Report:
    """All figures of one evaluation."""

    messages: int
    escalation: Escalation
    by_lang: Mapping[str, Escalation]
    by_style: Mapping[str, Escalation]
    emergency_caught: Estimate
    emergency_as_emergency: Estimate
    false_alarms_on_routine: Estimate
    level_accuracy: Estimate
    intent_accuracy: Estimate
    intent_macro_f1: float | None
    language_accuracy: Estimate
    who_accuracy: Estimate
    ms_p50: float | None
    ms_p95: float | None

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain data."""
        return {
            "messages": self.messages,
            "escalation": _escalation_json(self.escalation),
            "by_lang": {name: _escalation_json(one) for name, one in self.by_lang.items()},
            "by_style": {name: _escalation_json(one) for name, one in self.by_style.items()},
            "emergency_caught": self.emergency_caught.as_json(),
            "emergency_as_emergency": self.emergency_as_emergency.as_json(),
            "false_alarms_on_routine": self.false_alarms_on_routine.as_json(),
            "level_accuracy": self.level_accuracy.as_json(),
            "intent_accuracy": self.intent_accuracy.as_json(),
            "intent_macro_f1": None if self.intent_macro_f1 is None else round(self.intent_macro_f1, 4),
            "language_accuracy": self.language_accuracy.as_json(),
            "who_accuracy": self.who_accuracy.as_json(),
            "ms": {"p50": self.ms_p50, "p95": self.ms_p95},
        }

    def escalation_table(self) -> list[tuple[str, str, str, str, str]]:
        """Return rows (group, messages, sensitivity, PPV, AUC) for printing, all messages first."""
        groups = [("all", self.escalation)]
        groups += [(f"lang {name}", one) for name, one in self.by_lang.items()]
        groups += [(f"style {name}", one) for name, one in self.by_style.items()]
        return [
            (name, str(one.auc.cases), _printed(one.sensitivity), _printed(one.ppv), _printed(one.auc))
            for name, one in groups
        ]

    def figures_table(self) -> list[tuple[str, str]]:
        """Return rows (figure, value) of everything else for printing."""
        return [
            ("emergency caught as high or above", _printed(self.emergency_caught)),
            ("emergency as emergency", _printed(self.emergency_as_emergency)),
            ("false alarms on routine", _printed(self.false_alarms_on_routine)),
            ("urgency level exact", _printed(self.level_accuracy)),
            ("intent accuracy", _printed(self.intent_accuracy)),
            ("intent macro-F1", "–" if self.intent_macro_f1 is None else f"{self.intent_macro_f1:.3f}"),
            ("language accuracy", _printed(self.language_accuracy)),
            ("who accuracy", _printed(self.who_accuracy)),
            ("ms per message p50", "–" if self.ms_p50 is None else f"{self.ms_p50:.1f}"),
            ("ms per message p95", "–" if self.ms_p95 is None else f"{self.ms_p95:.1f}"),
        ]


def evaluate(rows: Sequence[Row], verdicts: Sequence[Verdict]) -> Report:
    """Compare labels and verdicts, one verdict a row, in the same order.

    Raises:
        ValueError: if their numbers differ.
    """
    if len(rows) != len(verdicts):
        raise ValueError(f"{len(rows)} labelled messages, but {len(verdicts)} verdicts")
    pairs = list(zip(rows, verdicts, strict=True))
    emergencies = [_level(verdict) for row, verdict in pairs if row.urgency == "emergency"]
    routine = [_level(verdict) for row, verdict in pairs if row.urgency == "routine"]
    times = [float(verdict["ms"]) for verdict in verdicts if "ms" in verdict]
    return Report(
        messages=len(pairs),
        escalation=_escalation(pairs),
        by_lang=_grouped(pairs, lambda row: row.lang),
        by_style=_grouped(pairs, lambda row: row.style),
        emergency_caught=share(sum(level in ESCALATED for level in emergencies), len(emergencies)),
        emergency_as_emergency=share(emergencies.count("emergency"), len(emergencies)),
        false_alarms_on_routine=share(sum(level in ESCALATED for level in routine), len(routine)),
        level_accuracy=_equal((row.urgency, _level(verdict)) for row, verdict in pairs),
        intent_accuracy=_equal((row.intent, verdict["intent"]["name"]) for row, verdict in pairs),
        intent_macro_f1=_macro_f1([(row.intent, verdict["intent"]["name"]) for row, verdict in pairs]),
        language_accuracy=_equal((row.lang, verdict["language"]) for row, verdict in pairs),
        who_accuracy=_equal((row.who, verdict["who"]) for row, verdict in pairs),
        ms_p50=percentile(times, 50),
        ms_p95=percentile(times, 95),
    )


def _level(verdict: Verdict) -> str:
    return str(verdict["urgency"]["level"])


def _grouped(pairs: Sequence[Pair], group_of: Callable[[Row], str]) -> dict[str, Escalation]:
    groups: dict[str, list[Pair]] = {}
    for pair in pairs:
        groups.setdefault(group_of(pair[0]), []).append(pair)
    return {name: _escalation(groups[name]) for name in sorted(groups)}


def _escalation(pairs: Sequence[Pair]) -> Escalation:
    judged = [
        (row.urgency in ESCALATED, _level(verdict) in ESCALATED, float(verdict["urgency"]["score"]))
        for row, verdict in pairs
    ]
    both = sum(true and found for true, found, _ in judged)
    return Escalation(
        sensitivity=share(both, sum(true for true, _, _ in judged)),
        ppv=share(both, sum(found for _, found, _ in judged)),
        auc=area([score for true, _, score in judged if true], [score for true, _, score in judged if not true]),
    )


def _equal(pairs: Iterable[tuple[str, str]]) -> Estimate:
    same = [one == other for one, other in pairs]
    return share(sum(same), len(same))


def _macro_f1(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Return the mean F1 over the intents that occur in the labels."""
    scores = []
    for name in sorted({true for true, _ in pairs}):
        hits = sum(true == found == name for true, found in pairs)
        wrong = sum((true == name) != (found == name) for true, found in pairs)
        scores.append(2 * hits / (2 * hits + wrong))
    return sum(scores) / len(scores) if scores else None


def _escalation_json(one: Escalation) -> dict[str, Any]:
    return {"sensitivity": one.sensitivity.as_json(), "ppv": one.ppv.as_json(), "auc": one.auc.as_json()}


def _printed(one: Estimate) -> str:
    if one.value is None or one.low is None or one.high is None:
        return "–"
    return f"{one.value:.3f} ({one.low:.3f}–{one.high:.3f}, n={one.cases})"
