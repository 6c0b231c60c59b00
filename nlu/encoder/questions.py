"""The questions the encoder answers, each with one head."""

from __future__ import annotations

URGENCY = "urgency"
INTENT = "intent"
WHO = "who"
# The head of urgency says of each step whether it is reached.
URGENCY_STEPS = ("elevated", "high", "emergency")
