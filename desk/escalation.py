"""Bring a person in front of a human: open a case or raise the one that is open; or withdraw it by her own word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from desk import case as cases
from desk.case import Case
from desk.deadlines import answer_by, take_by
from desk.people import Person
from desk.ports import Unit
from desk.talk import Holder, Refused, TalkEvent, move
from nlu.urgency.levels import Urgency

QUEUE_FROM = Urgency.HIGH
"""From this level on a case goes to the operators without being asked for (docs/architecture.md, the labels)."""


@dataclass(frozen=True)
class Finding:
    """What was understood of the newest message. `understood` is False when a human must read the words themselves."""

    urgency: Urgency
    score: float = 0.0
    cues: tuple[str, ...] = ()
    intent: str | None = None
    understood: bool = True
    asked_for_human: bool = False

    @property
    def needs_human(self) -> bool:
        """True when this message alone belongs in the queue."""
        return self.urgency >= QUEUE_FROM or self.asked_for_human or not self.understood


@dataclass(frozen=True)
class Escalated:
    """The person and her case after an escalation; `is_new` and `rose` say whether people must be told."""

    person: Person
    case: Case
    is_new: bool
    rose: bool


async def escalate(unit: Unit, person: Person, finding: Finding, *, now: datetime) -> Escalated:
    """Open a case for the person, or raise the open one. Keeps both; the caller commits.

    A case that an operator holds stays with her. Urgency never falls here (principle 3).
    """
    holder = move(person.holder, TalkEvent.RAISED)
    if isinstance(holder, Refused):
        raise ValueError(f"a talk in state {person.holder.value} must be reopened before it can be raised")
    urgency = max(person.urgency, finding.urgency)
    if person.case_id is None:
        return await _open(unit, replace(person, holder=holder, urgency=urgency), finding, now=now)
    before = await unit.cases.get(person.case_id)
    after = cases.raised(before, urgency, score=finding.score, cues=finding.cues, understood=finding.understood)
    rose = after.urgency > before.urgency
    if before.state is cases.CaseState.TAKEN:
        after = replace(after, deadline_at=min(answer_by(after.urgency, now), max(before.deadline_at, now)))
    elif rose:
        after = replace(after, deadline_at=min(before.deadline_at, take_by(after.urgency, now)))
    await unit.cases.save(after)
    person = replace(person, holder=holder, urgency=urgency)
    await unit.people.save(person)
    if rose:
        await unit.audit.add(
            at=now, actor="pana", action=f"case.raised.{after.urgency.value}", subject=f"case:{after.id}"
        )
    return Escalated(person, after, is_new=False, rose=rose)


async def _open(unit: Unit, person: Person, finding: Finding, *, now: datetime) -> Escalated:
    case = await unit.cases.add(
        Case(
            id=0,
            person_id=person.id,
            urgency=person.urgency,
            opened_at=now,
            waiting_since=now,
            deadline_at=take_by(person.urgency, now),
            score=finding.score,
            cues=finding.cues,
            intent=finding.intent,
            understood=finding.understood,
        )
    )
    person = replace(person, case_id=case.id)
    await unit.people.save(person)
    await unit.audit.add(at=now, actor="pana", action=f"case.opened.{case.urgency.value}", subject=f"case:{case.id}")
    return Escalated(person, case, is_new=True, rose=False)


async def withdraw(unit: Unit, person: Person, *, now: datetime) -> Person:
    """Lower the talk to routine by the person's own confirmed word; a waiting case ends, one in an operator's hands stays."""
    holder = move(person.holder, TalkEvent.WITHDRAWN)
    if isinstance(holder, Refused):
        if person.holder is Holder.BOT:
            person = replace(person, urgency=Urgency.ROUTINE, given=(), who=None)
        await unit.people.save(person)
        return person
    if person.case_id is not None:
        case = await unit.cases.get(person.case_id)
        await unit.cases.save(cases.withdrawn(case, at=now))
        await unit.audit.add(at=now, actor="person", action="case.withdrawn", subject=f"case:{case.id}")
    person = replace(person, holder=holder, case_id=None, urgency=Urgency.ROUTINE, given=(), who=None)
    await unit.people.save(person)
    return person
