"""Every state of a case has a deadline: how long until somebody must have moved, per urgency.

Source: the aim of peers in the field (Crisis Text Line serves 94 % of its high-risk texters within five minutes),
made stricter for emergencies. Reviewer: to be confirmed by the centre that runs the desk.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from nlu.urgency.levels import Urgency

TAKE_WITHIN: dict[Urgency, timedelta] = {
    Urgency.EMERGENCY: timedelta(seconds=60),
    Urgency.HIGH: timedelta(minutes=5),
    Urgency.ELEVATED: timedelta(minutes=15),
    Urgency.ROUTINE: timedelta(minutes=30),
}
"""How long a case of this urgency may wait in the queue before people are paged again."""

ANSWER_WITHIN: dict[Urgency, timedelta] = {
    Urgency.EMERGENCY: timedelta(minutes=5),
    Urgency.HIGH: timedelta(minutes=10),
    Urgency.ELEVATED: timedelta(minutes=20),
    Urgency.ROUTINE: timedelta(minutes=30),
}
"""How long an owner may stay silent before the case goes back to the queue."""


LONGEST_GROWTH = timedelta(minutes=15)
"""Repeated pages come ever more slowly, but at least this often: who is paged each minute stops reading."""


def take_by(urgency: Urgency, now: datetime, *, passed: int = 0) -> datetime:
    """Return the moment by which a waiting case must have been taken, after `passed` deadlines that were missed."""
    within = TAKE_WITHIN[urgency]
    return now + min(within * (1 + passed), max(within, LONGEST_GROWTH))


def answer_by(urgency: Urgency, now: datetime) -> datetime:
    """Return the moment by which the owner must have written."""
    return now + ANSWER_WITHIN[urgency]
