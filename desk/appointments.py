"""What Pana promised to do for a person at a later moment: a check-in, a question how she is, a talk, hiding the chat.

Pure. A check-in has two moments: at the first she is asked discreetly, at the second, when she has given no sign of
life since, the alarm is raised. Everything else happens once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum


class Purpose(Enum):
    """Why Pana comes back."""

    CHECK_IN = "check_in"  # she wants the alarm raised when she does not write
    FOLLOW_UP = "follow_up"  # she wants to be asked later how she is
    CALL_BACK = "call_back"  # she wants an operator to write at a moment that she says is safe
    HIDE = "hide"  # the messages of the chat are to disappear
    HIDE_AGAIN = "hide_again"  # what a hiding had to leave is looked at again (desk/hiding.py)
    HIDE_OLD = "hide_old"  # what would be too old to be deleted at the moment of a HIDE goes before it
    FORGET = "forget"  # what she wants deleted still belongs to an open case (desk/forgetting.py)


class Stage(Enum):
    """How far an appointment has come."""

    SET = "set"
    ASKED = "asked"  # of a check-in only: she was asked and has not answered
    ENDED = "ended"


ANSWER_WITHIN = timedelta(minutes=10)
"""How long a check-in waits for a sign of life after asking: short, for she asked for the alarm at that time."""

COUNTS_BEFORE = timedelta(minutes=15)
"""Words that come so shortly before a check-in are a sign of life too: she should not have to write twice."""

SHORTEST = timedelta(minutes=10)
LONGEST = timedelta(hours=47)
"""Telegram lets a bot delete messages for 48 hours; nobody should wait longer for an alarm either."""


@dataclass(frozen=True)
class Appointment:
    """One promise. `at` is the moment of the next stage, `made_at` when it was made."""

    id: int
    person_id: int
    purpose: Purpose
    at: datetime
    made_at: datetime
    stage: Stage = Stage.SET


class BadMoment(ValueError):
    """The moment lies too near, too far, or in the past; `str()` says which: "soon" or "far"."""


def made(person_id: int, purpose: Purpose, *, at: datetime, now: datetime) -> Appointment:
    """Return a new appointment.

    Raises:
        BadMoment: `at` is nearer than SHORTEST or farther than LONGEST.
    """
    if at < now + SHORTEST:
        raise BadMoment("soon")
    if at > now + LONGEST:
        raise BadMoment("far")
    return Appointment(0, person_id, purpose, at=at, made_at=now)


def asked(appointment: Appointment, *, now: datetime) -> Appointment:
    """Return the check-in after she was asked: from now on she has ANSWER_WITHIN."""
    return replace(appointment, stage=Stage.ASKED, at=now + ANSWER_WITHIN)


def ended(appointment: Appointment) -> Appointment:
    """Return the appointment after it was kept, answered or cancelled."""
    return replace(appointment, stage=Stage.ENDED)


def answered_by_words(appointment: Appointment, *, now: datetime) -> bool:
    """Say whether words of hers at this moment are the sign of life that a check-in waits for."""
    if appointment.purpose is not Purpose.CHECK_IN or appointment.stage is Stage.ENDED:
        return False
    return appointment.stage is Stage.ASKED or now >= appointment.at - COUNTS_BEFORE
