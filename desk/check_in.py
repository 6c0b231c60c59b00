"""A check-in: "if I do not write by nine, raise the alarm". What ends it, and the alarm. The rules are pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from desk.appointments import ANSWER_WITHIN, COUNTS_BEFORE, Appointment, Purpose, Stage, answered_by_words, ended
from desk.coming_back import bring_back
from desk.escalation import Escalated
from desk.people import Person
from desk.ports import Unit
from nlu.urgency.levels import Urgency

MISSED = "check-in.missed"
"""The mark on a case that was raised because she gave no sign of life; the operator's card shows it like a cue."""

TIMES = ("30m", "1h", "2h", "4h", "evening", "morning")
"""The buttons (desk/moments.py)."""

WAITS_FOR_WORDS = timedelta(minutes=2)
"""So long the alarm waits for words of hers that have arrived and are being understood: they may be the sign of life."""


def is_sign_of_life(appointment: Appointment, *, sent_at: datetime, now: datetime) -> bool:
    """Say whether something she sent at `sent_at` is what the check-in waits for.

    What Telegram kept for hours while Pana was away says nothing about this moment. The nearer the check-in was made,
    the shorter the time before it that counts: who arranged it ten minutes ago and goes on writing is not safe yet.
    """
    before = min(COUNTS_BEFORE, (appointment.at - appointment.made_at) / 3)
    if appointment.stage is Stage.ASKED:
        since = appointment.at - ANSWER_WITHIN - COUNTS_BEFORE
        return sent_at >= since and answered_by_words(appointment, now=now)
    return sent_at >= appointment.at - before and answered_by_words(appointment, now=min(sent_at, now))


async def settle(unit: Unit, person: Person, sent: Sequence[datetime], *, calm: bool, now: datetime) -> bool:
    """End the check-ins for which one of these moments is a sign of life; say whether there was one.

    Words of danger (not `calm`) before the agreed moment end none: she is alive, but the alarm is wanted all the more.
    """
    waiting = [one for one in await unit.appointments.of(person.id) if one.purpose is Purpose.CHECK_IN]
    waiting = [one for one in waiting if calm or one.stage is Stage.ASKED]
    settled = [one for one in waiting if any(is_sign_of_life(one, sent_at=at, now=now) for at in sent)]
    for one in settled:
        await unit.appointments.save(ended(one))
    return bool(settled)


async def raise_alarm(unit: Unit, person: Person, appointment: Appointment, *, now: datetime) -> Escalated:
    """End the check-in and bring her in front of a human: she asked for it in case she does not write."""
    await unit.appointments.save(ended(appointment))
    await unit.audit.add(at=now, actor="pana", action="check-in.missed", subject=f"person:{person.id}")
    return await bring_back(unit, person, MISSED, Urgency.EMERGENCY, now=now)
