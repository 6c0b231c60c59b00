"""The report of a witness in the metadata of a message: which question is open, and which buttons the form answers. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

FORM = "witness_form"
SLOT = "report_"
"""How the slots of the form begin (domain.yml); the rest is the name of the question."""

REPORT = "report"
"""The entity that marks a button which the form answers, and how the places of the report's buttons begin."""

_ANEW = f"{REPORT}.new"
_PARTS_OF_AN_ANSWER = 3


def requested_slot(metadata: Mapping[str, Any]) -> str | None:
    """Return the slot whose question waits for an answer; None when the report is not open."""
    asked = metadata.get("report_asked")
    return f"{SLOT}{asked}" if isinstance(asked, str) and asked.isalpha() else None


def is_for_the_form(place: str | None, metadata: Mapping[str, Any]) -> bool:
    """Say whether a button begins the report or goes on with it.

    A report that was sent is answered beside the form, unless it is added to just now or another one begins.
    """
    if place is None or place.partition(".")[0] != REPORT:
        return False
    if place == _ANEW:
        return True
    is_part = place == REPORT or len(place.split(".")) == _PARTS_OF_AN_ANSWER
    return is_part and (metadata.get("report_sent") is not True or requested_slot(metadata) is not None)
