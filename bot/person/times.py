"""Buttons that stand for moments (desk/moments.py)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.understanding import Button
from desk.appointments import Purpose
from desk.moments import offered

LABELS = {
    "30m": "button-at-half-hour",
    "1h": "button-at-one-hour",
    "2h": "button-at-two-hours",
    "4h": "button-at-four-hours",
    "evening": "button-at-evening",
    "morning": "button-at-morning",
    "tomorrow10": "button-at-tomorrow-morning",
    "tomorrow14": "button-at-tomorrow-noon",
    "tomorrow19": "button-at-tomorrow-evening",
}


def rows(feature: str, codes: Sequence[str], purpose: Purpose, *, now: datetime) -> tuple[tuple[Button, ...], ...]:
    """Return a button for each moment that can still be kept, two in a row."""
    buttons = [Button(LABELS[code], f"{feature}:at:{code}") for code in offered(codes, purpose, now=now)]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
