"""The report counts what it says it counts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from nlu.evaluation.labelled import Row
from nlu.evaluation.report import evaluate


def case(
    true: str, found: str, *, lang: str = "kk", style: str = "casual", intent: str = "threat", said: str = "threat"
) -> tuple[Row, dict[str, Any]]:
    score = {"routine": 0.1, "elevated": 0.3, "high": 0.7, "emergency": 0.9}[found]
    verdict = {
        "language": "kk",
        "script": "standard",
        "intent": {"name": said, "confidence": 0.9},
        "urgency": {"level": found, "score": score, "cues": []},
        "who": "victim",
        "ms": 2.0,
    }
    return Row("x", lang, style, true, intent, "victim"), verdict


CASES = [
    case("emergency", "emergency"),
    case("emergency", "high", lang="ru"),
    case("emergency", "elevated", lang="ru", said="greet"),
    case("high", "high", style="latin"),
    case("elevated", "high", intent="greet"),
    case("routine", "routine", intent="greet", said="greet"),
    case("routine", "emergency", lang="ru", intent="greet", said="greet"),
    case("routine", "elevated", intent="thank"),
]
ROWS, VERDICTS = [row for row, _ in CASES], [verdict for _, verdict in CASES]


def test_escalation() -> None:
    escalation = evaluate(ROWS, VERDICTS).escalation
    assert (escalation.sensitivity.value, escalation.sensitivity.cases) == (3 / 4, 4)
    assert (escalation.ppv.value, escalation.ppv.cases) == (3 / 5, 5)
    # Scores .9 .7 .3 .7 against .7 .1 .9 .3: wins and half ties of sixteen pairs.
    assert escalation.auc.value == pytest.approx((3.5 + 2.5 + 1.5 + 2.5) / 16)


def test_groups() -> None:
    report = evaluate(ROWS, VERDICTS)
    assert {name: one.sensitivity.value for name, one in report.by_lang.items()} == {"kk": 1.0, "ru": 0.5}
    assert report.by_style["latin"].ppv.value == 1.0
    assert sum(one.auc.cases for one in report.by_style.values()) == len(ROWS)


def test_other_figures() -> None:
    report = evaluate(ROWS, VERDICTS)
    assert report.emergency_caught.value == 2 / 3
    assert report.emergency_as_emergency.value == 1 / 3
    assert report.false_alarms_on_routine.value == 1 / 3
    assert report.level_accuracy.value == 3 / 8
    assert report.intent_accuracy.value == 5 / 8
    assert report.language_accuracy.value == 5 / 8
    assert report.who_accuracy.value == 1.0
    assert (report.ms_p50, report.ms_p95) == (2.0, 2.0)


def test_macro_f1_is_the_mean_over_true_intents() -> None:
    # threat: 3 hits, 1 missed, 2 wrong; greet: 2 hits, 1 missed, 1 wrong; thank: never found.
    assert evaluate(ROWS, VERDICTS).intent_macro_f1 == pytest.approx((6 / 9 + 4 / 6 + 0) / 3)


def test_json_and_tables() -> None:
    report = evaluate(ROWS, VERDICTS)
    content = json.loads(json.dumps(report.as_json()))
    assert content["messages"] == 8
    assert content["escalation"]["sensitivity"]["value"] == 0.75
    assert content["by_lang"]["ru"]["sensitivity"]["cases"] == 2
    table = report.escalation_table()
    assert [row[0] for row in table] == ["all", "lang kk", "lang ru", "style casual", "style latin"]
    assert table[0][2].startswith("0.750 (")
    assert dict(report.figures_table())["emergency caught as high or above"].startswith("0.667 (")


def test_nothing_to_measure_is_a_dash_not_a_number() -> None:
    report = evaluate([], [])
    assert report.intent_macro_f1 is None
    assert report.ms_p50 is None
    assert report.escalation_table() == [("all", "0", "–", "–", "–")]
    assert {value for _, value in report.figures_table()} == {"–"}


def test_numbers_must_match() -> None:
    with pytest.raises(ValueError, match="8 labelled messages, but 7 verdicts"):
        evaluate(ROWS, VERDICTS[:-1])
