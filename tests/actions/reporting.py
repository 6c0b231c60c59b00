"""What tests of the witness's report share: a message as Rasa hands it over, with the report as the app keeps it."""

from __future__ import annotations

from typing import Any

from actions.known import Known
from actions.report_turn import ReportTurn, read_turn
from actions.situation import read_situation


def latest(
    text: str = "x",
    *,
    step: str | None = None,
    asked: str | None = None,
    answers: tuple[str, ...] = (),
    sent: bool = False,
    told: tuple[str, ...] = (),
    facts: tuple[tuple[str, str], ...] = (),
    intent: str = "witness_report",
    confidence: float = 0.9,
    urgency: str = "routine",
    cues: tuple[str, ...] = (),
    who: str = "witness",
    **talk: Any,
) -> dict[str, Any]:
    """Return Rasa's latest message; `step` is the place of a pressed button."""
    entities = [{"entity": kind, "value": value} for kind, value in facts]
    if step is not None:
        entities = [{"entity": "report", "value": step}]
    return {
        "text": text if step is None else f'/witness_report{{"step":"{step}"}}',
        "intent": {"name": intent, "confidence": confidence if step is None else 1.0},
        "entities": entities,
        "urgency": {"level": urgency, "score": 0.5, "cues": list(cues)},
        "language": "ru",
        "script": "standard",
        "who": who,
        "metadata": {
            "who": who,
            "language": "ru",
            "button": step is not None,
            "report": list(answers),
            "report_asked": asked,
            "report_sent": sent,
            "told": list(told),
            **talk,
        },
    }


def turn(known: Known, *args: Any, **more: Any) -> ReportTurn:
    """Return the same as the rules read it."""
    message = latest(*args, **more)
    return read_turn(message, read_situation(message, known.names, known.step_words))
