"""An operator takes a case, gives it back, or ends it. Each is one transaction; the loser of a race is told so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from desk import case as cases
from desk.case import Case, CaseState, Outcome
from desk.deadlines import answer_by, take_by
from desk.operators import Operator
from desk.people import Person
from desk.ports import StaleCase, Unit
from desk.talk import Refused, TalkEvent, move
from nlu.urgency.levels import Urgency

IDLE_AFTER_ANSWER = timedelta(hours=1)
"""When the operator wrote last, the case stays hers this long while the person is silent."""


class Refusal(Enum):
    """Why an operator's wish was not carried out."""

    ALREADY_TAKEN = "already-taken"
    NOT_WAITING = "not-waiting"
    NOT_YOURS = "not-yours"
    ONE_AT_A_TIME = "one-at-a-time"
    OFF_SHIFT = "off-shift"


@dataclass(frozen=True)
class Handled:
    """A wish that was carried out."""

    operator: Operator
    case: Case
    person: Person


async def take(unit: Unit, operator: Operator, case_id: int, *, now: datetime) -> Handled | Refusal:
    """Give a waiting case to the operator. Of two who take at once one gets it, the other ALREADY_TAKEN."""
    if not operator.on_shift or operator.disabled:
        return Refusal.OFF_SHIFT
    if operator.case_id is not None:
        return Refusal.ONE_AT_A_TIME
    try:
        case = await unit.cases.get(case_id)
    except KeyError:
        return Refusal.NOT_WAITING
    if case.state is CaseState.TAKEN:
        return Refusal.ALREADY_TAKEN
    if case.state is not CaseState.WAITING:
        return Refusal.NOT_WAITING
    person = await unit.people.get(case.person_id)
    holder = move(person.holder, TalkEvent.TAKEN)
    if isinstance(holder, Refused):
        return Refusal.NOT_WAITING
    case = cases.taken(case, owner_id=operator.id, at=now, deadline_at=answer_by(case.urgency, now))
    try:
        await unit.cases.save(case)
    except StaleCase:
        return Refusal.ALREADY_TAKEN
    person = replace(person, holder=holder)
    operator = replace(operator, case_id=case.id)
    await _keep(unit, operator, person, action="case.taken", case=case, now=now)
    return Handled(operator, case, person)


async def release(
    unit: Unit, operator: Operator, *, now: datetime, action: str = "case.released", is_gone: bool = False
) -> Handled | Refusal:
    """Put the operator's case back into the queue at its old rank.

    `is_gone` says that she cannot be asked and tells nobody: the watch tells the person and pages at once. Where nothing
    is hers, her record forgets what it still names, so that she is never locked out of the queue by a case that is gone.
    """
    found = await held(unit, operator)
    if found is None:
        if operator.case_id is not None:
            await unit.operators.save(replace(operator, case_id=None))
        return Refusal.NOT_YOURS
    case, person = found
    holder = move(person.holder, TalkEvent.RELEASED)
    if isinstance(holder, Refused):
        return Refusal.NOT_YOURS
    case = cases.orphaned(case, at=now) if is_gone else cases.released(case, deadline_at=take_by(case.urgency, now))
    await unit.cases.save(case)
    person = replace(person, holder=holder)
    operator = replace(operator, case_id=None)
    await _keep(unit, operator, person, action=action, case=case, now=now)
    return Handled(operator, case, person)


async def close(unit: Unit, operator: Operator, outcome: Outcome, *, now: datetime) -> Handled | Refusal:
    """End the operator's case with an outcome. A human's word lowers the urgency of the talk (principle 3)."""
    found = await held(unit, operator)
    if found is None:
        return Refusal.NOT_YOURS
    case, person = found
    holder = move(person.holder, TalkEvent.CLOSED)
    if isinstance(holder, Refused):
        return Refusal.NOT_YOURS
    case = cases.closed(case, outcome=outcome, at=now, who=person.who)
    await unit.cases.save(case)
    person = replace(person, holder=holder, case_id=None, urgency=Urgency.ROUTINE, given=(), who=None)
    operator = replace(operator, case_id=None)
    await _keep(unit, operator, person, action=f"case.closed.{outcome.value}", case=case, now=now)
    return Handled(operator, case, person)


async def held(unit: Unit, operator: Operator) -> tuple[Case, Person] | None:
    """Return the case that the operator holds and its person; None when she holds none, or it is not kept any more."""
    if operator.case_id is None:
        return None
    try:
        case = await unit.cases.get(operator.case_id)
    except KeyError:
        return None
    if case.state is not CaseState.TAKEN or case.owner_id != operator.id:
        return None
    return case, await unit.people.get(case.person_id)


async def answered(unit: Unit, case: Case, *, now: datetime) -> None:
    """Note that the owner wrote: her case is safe from the return timer for a while."""
    await unit.cases.save(replace(case, deadline_at=now + IDLE_AFTER_ANSWER, version=case.version + 1))


async def spoken_to(unit: Unit, case: Case, *, now: datetime) -> None:
    """Note that the person wrote to the owner: the owner must answer in time."""
    deadline_at = min(case.deadline_at, answer_by(case.urgency, now))
    await unit.cases.save(replace(case, deadline_at=deadline_at, version=case.version + 1))


async def _keep(unit: Unit, operator: Operator, person: Person, *, action: str, case: Case, now: datetime) -> None:
    await unit.people.save(person)
    await unit.operators.save(operator)
    await unit.audit.add(at=now, actor=f"operator:{operator.id}", action=action, subject=f"case:{case.id}")
