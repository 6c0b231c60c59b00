"""The verdict on one message, made from what Rasa parsed. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nlu.components.report_state import REPORT, is_for_the_form
from nlu.components.talk_request import PAYLOAD
from nlu.urgency.levels import Urgency

NOBODY_IN_PARTICULAR = "other"

STEP = "step"
"""The entity of a button's place in a guide. It is no fact, and the domain does not know it: no rule depends on it."""

PLACES = (STEP, REPORT)
"""What is handed over as an entity and is no fact."""


class IncompleteParse(ValueError):
    """Raised when a parse lacks a part of the verdict; carries the part's name only."""


def verdict_of(parsed: Mapping[str, Any]) -> dict[str, Any]:
    """Return language, script, intent, urgency, who and facts of a parse.

    Raises:
        IncompleteParse: if a part is missing, as with a model that was trained without our components.
    """
    for part in ("language", "script", "urgency", "who"):
        if not parsed.get(part):
            raise IncompleteParse(part)
    intent = parsed.get("intent") or {}
    if not intent.get("name"):
        raise IncompleteParse("intent")
    return {
        "language": parsed["language"],
        "script": parsed["script"],
        "intent": {"name": intent["name"], "confidence": intent["confidence"]},
        "urgency": dict(parsed["urgency"]),
        "who": parsed["who"],
        "facts": [
            {"kind": one["entity"], "value": one["value"], "start": one["start"], "end": one["end"]}
            for one in parsed.get("entities") or ()
            if one["entity"] not in PLACES
        ],
    }


def parse_of_button(payload: str, metadata: Mapping[str, Any]) -> dict[str, Any]:
    """Return what Rasa would have parsed from a pressed button: its intent for certain, and nothing urgent by itself.

    Under a step of a guide the place comes as the entity `step`; of a button that the witness's form answers, as `report`.

    Raises:
        IncompleteParse: the payload is none of a button; `read_request` lets none of these through.
    """
    pressed = PAYLOAD.fullmatch(payload)
    if pressed is None:
        raise IncompleteParse("intent")
    intent = {"name": pressed.group(1), "confidence": 1.0}
    place = pressed.group(2)
    entity = REPORT if is_for_the_form(place, metadata) else STEP
    return {
        "text": payload,
        "intent": intent,
        "intent_ranking": [intent],
        "entities": [{"entity": entity, "value": place, "start": 0, "end": len(payload)}] if place else [],
        "language": metadata.get("language") or "other",
        "script": "standard",
        "urgency": {"level": Urgency.ROUTINE.value, "score": 0.0, "cues": [], "spans": []},
        "who": metadata.get("who") or NOBODY_IN_PARTICULAR,
    }
