"""Sensitivity at an equal PPV, area, macro-F1 and their intervals."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from benchmarks.nlu import figures
from benchmarks.nlu.figures import Judged, Run, Sample, difference
from nlu.evaluation.intervals import area, share
from nlu.evaluation.labelled import Row
from nlu.evaluation.report import evaluate


def row(urgency: str, intent: str = "threat") -> Row:
    return Row("", "kk", "standard", urgency, intent, "victim")


def judge(
    levels: Sequence[str], scores: Sequence[float], *, found: Sequence[str] = (), intents: Sequence[str] | None = None
) -> Judged:
    rows = [row(level) for level in levels]
    return Sample(rows, 200).judge([Run(found or ["routine"] * len(rows), scores, intents)])


def value(judged: Judged, name: str) -> float | None:
    return judged.figures[name].value


# Ten in need and ten not, from the highest score down; "+" is in need.
@pytest.mark.parametrize(
    ("order", "expected"),
    [
        pytest.param("++++++++++----------", 1.0, id="all in need come first"),
        pytest.param("++++-+++-+-++-------", 0.8, id="eight of ten are found while four of five are right"),
        pytest.param("-+++++++++-+--------", 1.0, id="a false first one is outweighed later"),
        pytest.param("+---------+++++++++-", 0.1, id="only the first"),
        pytest.param("-++-+-++-+-+-+-+-+-+", None, id="no line is right four times of five"),
    ],
)
def test_sensitivity_is_taken_at_the_lowest_line_that_keeps_the_ppv(order: str, expected: float | None) -> None:
    levels = ["high" if sign == "+" else "elevated" for sign in order]
    found = value(judge(levels, [-at for at in range(len(order))]), figures.EQUAL)
    assert found == (None if expected is None else pytest.approx(expected))


def test_a_line_never_runs_through_equal_scores() -> None:
    levels = ["high", "high", "high", "high", "routine", "routine"]
    # The first three alone would do, but the fourth has the score of both routine ones.
    assert value(judge(levels, [3, 3, 3, 1, 1, 1]), figures.EQUAL) == pytest.approx(3 / 4)
    assert value(judge(levels, [1] * 6), figures.EQUAL) is None


def test_emergencies_and_routine_are_counted_at_the_same_line() -> None:
    levels = ["emergency", "emergency", "high", "high", "routine", "emergency", "routine", "routine"]
    judged = judge(levels, [8, 7, 6, 5, 4, 1, 1, 1])
    assert value(judged, figures.EQUAL) == pytest.approx(4 / 5)
    assert value(judged, figures.CAUGHT) == pytest.approx(2 / 3)
    assert value(judged, figures.ALARMS) == pytest.approx(1 / 3)


def test_figures_agree_with_the_evaluation() -> None:
    rows = [row("high", "a"), row("emergency", "b"), row("routine", "a"), row("elevated", "c"), row("routine", "b")]
    levels, scores = ["high", "routine", "high", "elevated", "routine"], [0.9, 0.4, 0.6, 0.4, 0.1]
    intents = ["a", "b", "b", "a", "b"]
    judged = Sample(rows, 50).judge([Run(levels, scores, intents)])
    said = [
        {"language": "kk", "who": "victim", "intent": {"name": intent}, "urgency": {"level": level, "score": score}}
        for level, score, intent in zip(levels, scores, intents, strict=True)
    ]
    report = evaluate(rows, said)
    assert value(judged, figures.AUC) == pytest.approx(report.escalation.auc.value)
    assert value(judged, figures.OWN) == pytest.approx(report.escalation.sensitivity.value)
    assert value(judged, figures.OWN_PPV) == pytest.approx(report.escalation.ppv.value)
    assert value(judged, figures.OWN_CAUGHT) == pytest.approx(report.emergency_caught.value)
    assert value(judged, figures.OWN_ALARMS) == pytest.approx(report.false_alarms_on_routine.value)
    assert value(judged, figures.LEVEL) == pytest.approx(report.level_accuracy.value)
    assert value(judged, figures.ACCURACY) == pytest.approx(report.intent_accuracy.value)
    assert value(judged, figures.F1) == pytest.approx(report.intent_macro_f1)


def test_area_has_about_the_interval_of_delong() -> None:
    levels = ["high", "routine"] * 150
    scores = [math.sin(at) + (at % 2 == 0) for at in range(300)]
    found = judge(levels, scores).figures[figures.AUC]
    expected = area(scores[::2], scores[1::2])
    assert found.value == pytest.approx(expected.value)
    assert found.low == pytest.approx(expected.low, abs=0.02)
    assert found.high == pytest.approx(expected.high, abs=0.02)


def test_a_share_of_one_run_has_wilsons_interval() -> None:
    found = judge(["high"] * 10, [1.0] * 10, found=["high"] * 9 + ["routine"]).figures[figures.OWN]
    expected = share(9, 10)
    assert (found.value, found.low, found.high) == (expected.value, expected.low, expected.high)


def test_a_system_that_finds_no_intent_has_no_figure_for_it() -> None:
    judged = judge(["high", "routine"], [1, 0])
    assert value(judged, figures.ACCURACY) is None
    assert value(judged, figures.F1) is None


def test_of_several_runs_the_mean_counts_and_their_spread_widens_the_interval() -> None:
    rows = [row("high") for _ in range(200)]
    good, bad = Run(["high"] * 200, [1.0] * 200, None), Run(["routine"] * 200, [0.0] * 200, None)
    judged = Sample(rows, 200).judge([good, good, bad, bad])
    found = judged.figures[figures.OWN]
    assert found.value == pytest.approx(0.5)
    assert [run[figures.OWN] for run in judged.runs] == [1.0, 1.0, 0.0, 0.0]
    assert found.low is not None
    assert found.low <= 0.25


def test_a_difference_is_paired() -> None:
    levels = ["high" if at % 3 else "routine" for at in range(120)]
    rows = [row(level) for level in levels]
    sample = Sample(rows, 300)
    first = sample.judge([Run(["high"] * 90 + ["routine"] * 30, [1.0] * 120, None)])
    second = sample.judge([Run(["high"] * 93 + ["routine"] * 27, [1.0] * 120, None)])
    found = difference(first, second, figures.OWN)
    assert found.value == pytest.approx(2 / 80)
    assert found.low is not None
    assert found.high is not None
    # Two messages more, whatever is drawn: far less uncertain than two figures of their own.
    assert found.low >= 0
    assert found.high < 0.08
    assert difference(first, first, figures.OWN).as_json() == {"value": 0.0, "low": 0.0, "high": 0.0}


def test_the_same_verdicts_give_the_same_intervals() -> None:
    levels, scores = ["high", "routine", "emergency", "elevated"] * 10, [float(at % 7) for at in range(40)]
    assert judge(levels, scores).figures == judge(levels, scores).figures


def test_a_verdict_that_is_missing_is_refused() -> None:
    with pytest.raises(ValueError, match="2 messages"):
        Sample([row("high"), row("routine")], 10).judge([Run(["high"], [1.0], None)])
    with pytest.raises(ValueError, match="1 messages"):
        Sample([row("high")], 10).judge([])
