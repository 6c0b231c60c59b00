"""A call back: an operator writes at a time that she says is safe, and not before."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desk import case as cases
from desk.appointments import Appointment, ended
from desk.case import CaseState
from desk.coming_back import bring_back
from desk.escalation import QUEUE_FROM, Escalated
from desk.people import Person
from desk.ports import Unit
from desk.talk import Refused, TalkEvent, move
from nlu.urgency.levels import Urgency

WANTED = "call-back.wanted"
"""The mark on a case of somebody who asked to be written to at this time."""

LATER = "call-back.later"
"""The mark on a case that must not wait, although she asked to be written to at a later time: the talk says when."""

TIMES = ("1h", "2h", "4h", "evening", "morning", "tomorrow14", "tomorrow19")
"""The buttons (desk/moments.py)."""


async def hold(unit: Unit, person: Person, *, now: datetime) -> Person:
    """Take a case that nobody has taken yet out of the queue until the time she chose: writing to her now is not safe.

    Danger does not wait: a case from high urgency on stays where it is and is marked, and so does what no machine
    understood, for it may be a cry for help. The urgency of the talk stays too.
    """
    if person.case_id is None:
        return person
    case = await unit.cases.get(person.case_id)
    if case.state is not CaseState.WAITING:
        return person
    if case.urgency >= QUEUE_FROM or not case.understood:
        marked = cases.raised(case, case.urgency, score=case.score, cues=(LATER,), understood=case.understood)
        await unit.cases.save(marked)
        return person
    holder = move(person.holder, TalkEvent.WITHDRAWN)
    if isinstance(holder, Refused):
        return person
    await unit.cases.save(cases.withdrawn(case, at=now))
    await unit.audit.add(at=now, actor="person", action="case.held", subject=f"case:{case.id}")
    person = replace(person, holder=holder, case_id=None)
    await unit.people.save(person)
    return person


async def call(unit: Unit, person: Person, appointment: Appointment, *, now: datetime) -> Escalated:
    """End the promise and bring her in front of the operators: the time has come."""
    await unit.appointments.save(ended(appointment))
    return await bring_back(unit, person, WANTED, max(person.urgency, Urgency.ELEVATED), now=now)
