"""Two models side by side: every figure of both, and the second refused when it finds fewer of those in need."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest

from nlu.evaluation.comparison import GUARDED, Comparison, compare
from nlu.evaluation.labelled import Row

SCORES = {"routine": 0.1, "elevated": 0.3, "high": 0.7, "emergency": 0.9}
TRUE = ("emergency", "emergency", "high", "high", "elevated", "routine", "routine", "routine")


def verdict(level: str, intent: str = "threat") -> dict[str, Any]:
    """Return a verdict of a model."""
    return {
        "language": "kk",
        "intent": {"name": intent, "confidence": 0.9},
        "urgency": {"level": level, "score": SCORES[level], "cues": []},
        "who": "victim",
    }


def judged(
    first: Sequence[str], second: Sequence[str], *, intents: tuple[str, str] = ("threat", "threat")
) -> Comparison:
    """Compare two models by the levels they say."""
    rows = [Row("x", "kk", "casual", level, "threat", "victim") for level in TRUE]
    verdicts = (
        [verdict(level, intent) for level in levels] for levels, intent in zip((first, second), intents, strict=True)
    )
    return compare(rows, *verdicts, resamples=50)


def line(comparison: Comparison, name: str) -> tuple[float | None, float | None, float | None]:
    """Return a figure of both models and the difference."""
    found = next(one for one in comparison.lines if one.name == name)
    return found.first, found.second, found.difference.value


def test_figures_are_those_of_the_single_reports() -> None:
    worse = ("emergency", "elevated", "high", "routine", "high", "high", "routine", "routine")
    found = judged(TRUE, worse)
    for model in (0, 1):
        report = (found.first, found.second)[model]
        assert line(found, "sensitivity")[model] == report.escalation.sensitivity.value
        assert line(found, "PPV")[model] == report.escalation.ppv.value
        assert line(found, "AUC")[model] == pytest.approx(report.escalation.auc.value)
        assert line(found, GUARDED[1])[model] == report.emergency_caught.value
        assert line(found, "false alarms on routine")[model] == report.false_alarms_on_routine.value
        assert line(found, "intent macro-F1")[model] == report.intent_macro_f1
        assert line(found, "urgency level exact")[model] == report.level_accuracy.value
    assert line(found, "sensitivity") == (1.0, 0.5, -0.5)


@pytest.mark.parametrize(
    ("second", "losses", "missed"),
    [
        (TRUE, [], []),
        (("high", *TRUE[1:]), [], []),
        (("elevated", *TRUE[1:]), list(GUARDED), [0]),
        ((*TRUE[:2], "elevated", *TRUE[3:]), ["sensitivity"], [2]),
        ((*TRUE[:5], "high", "high", "high"), [], []),
    ],
    ids=["equal", "emergency-as-high", "lost-emergency", "lost-high", "more-false-alarms"],
)
def test_one_lost_message_is_a_loss(second: Sequence[str], losses: list[str], missed: list[int]) -> None:
    found = judged(TRUE, second)
    assert [one.name for one in found.losses] == losses
    assert list(found.missed) == missed


def test_an_emergency_lost_for_a_high_one_won_is_a_loss_all_the_same() -> None:
    """Sensitivity over both stays; the emergencies are guarded by themselves."""
    found = judged(
        ("emergency", "high", "high", "routine", *TRUE[4:]), ("emergency", "routine", "high", "high", *TRUE[4:])
    )
    assert [one.name for one in found.losses] == [GUARDED[1]]
    assert found.missed == (1,)


def test_gains_pay_for_no_loss() -> None:
    found = judged((*TRUE[:5], "high", "high", "high"), ("elevated", *TRUE[1:]), intents=("greet", "threat"))
    assert line(found, "intent accuracy") == (0.0, 1.0, 1.0)
    assert found.losses


def test_table_and_json_say_the_same() -> None:
    found = judged(TRUE, ("elevated", *TRUE[1:]))
    plain = json.loads(json.dumps(found.as_json()))
    assert plain["losses"] == list(GUARDED)
    assert plain["missed"] == [0]
    assert plain["differences"]["sensitivity"]["only_first"] == 1
    rows = {row[0]: row[1:] for row in found.table()}
    assert list(rows) == list(plain["differences"])
    assert rows["sensitivity"][:2] == ("1.000", "0.750")
    assert rows["sensitivity"][3] == "1 : 0, p = 1.000"
    assert rows["PPV"][3] == ""


def test_verdicts_that_are_missing_are_an_error() -> None:
    rows = [Row("x", "kk", "casual", "high", "threat", "victim")] * 2
    with pytest.raises(ValueError, match="2 labelled messages, but 1"):
        compare(rows, [verdict("high")] * 2, [verdict("high")])
