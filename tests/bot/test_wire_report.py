"""The report of a witness on the wire: codes go along where there is one, and only a whole state is read back."""

from __future__ import annotations

from typing import Any

import pytest

from bot import wire
from bot.understanding import Context, NotUnderstood, ReportSaid, ReportState
from nlu.urgency.levels import Urgency

NOBODY = Context(None, None, Urgency.ROUTINE, (), 0, 0)
SAID = {"answers": ["when.now", "what.own"], "asked": "where", "words_for": "what", "sent": False}


def body(report: Any) -> dict[str, Any]:
    return {
        "version": 1,
        "verdict": {
            "language": "ru", "script": "standard", "intent": {"name": "witness_report", "confidence": 1.0},
            "urgency": {"level": "routine", "score": 0.0, "cues": []}, "who": "witness",
        },
        "replies": [{"key": "report-ask-where"}],
        "decision": {
            "escalate": "none", "urgency": "routine", "language": "ru", "event": None, "algorithm": None, "report": report,
        },
    }  # fmt: skip


def test_the_state_goes_along() -> None:
    state = ReportState(("when.now",), "what", sent=True, told=("harm",))
    asked = wire.question(sender="s", text="x", is_button=False, context=Context(**{**vars(NOBODY), "report": state}))
    metadata = asked["metadata"]
    assert (metadata["report"], metadata["report_asked"]) == (["when.now"], "what")
    assert (metadata["report_sent"], metadata["told"]) == (True, ["harm"])


def test_nothing_of_it_goes_along_without_a_report() -> None:
    metadata = wire.question(sender="s", text="x", is_button=False, context=NOBODY)["metadata"]
    assert not [name for name in metadata if name.startswith("report") or name == "told"]


def test_it_is_read_back() -> None:
    assert wire.answer(body(SAID)).report == ReportSaid(("when.now", "what.own"), "where", "what", sent=False)
    assert wire.answer(body(None)).report is None


@pytest.mark.parametrize(
    "report",
    [{}, [], "open", SAID | {"sent": "no"}, SAID | {"asked": "Как вас зовут?"}, SAID | {"words_for": 7}, SAID | {"answers": None}],
    ids=["empty", "list", "word", "sent-is-no-bool", "no-code", "no-name", "no-answers"],
)  # fmt: skip
def test_half_a_report_is_no_answer(report: Any) -> None:
    with pytest.raises(NotUnderstood, match="malformed"):
        wire.answer(body(report))
