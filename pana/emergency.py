"""The numbers on the emergency card, read from the content: the app needs them when nothing else answers."""

from __future__ import annotations

from actions.content import Content

CARD: dict[str, str] = {"police": "102", "emergency": "112", "ambulance": "103", "line": "111"}
"""Argument of the text key "emergency-card" → code of the trust line that fills it."""


def emergency_numbers(content: Content) -> dict[str, str]:
    """Return the arguments of the emergency card. KeyError when the content lost one of these lines."""
    return {argument: content.lines[code].number for argument, code in CARD.items()}
