"""What happens when the deadline of a case passes: page again, or take it back from a silent owner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk import case as cases
from desk.case import Case, CaseState
from desk.deadlines import take_by
from desk.people import Person
from desk.ports import StaleCase, Unit
from desk.taking import Refusal, release


@dataclass(frozen=True)
class Unanswered:
    """Nobody took the case in time: page everybody on shift again."""

    case: Case
    person: Person


@dataclass(frozen=True)
class TakenBack:
    """The owner was silent: the case waits again at its old rank; `owner_id` had it."""

    case: Case
    person: Person
    owner_id: int


async def expire(unit: Unit, case: Case, *, now: datetime) -> Unanswered | TakenBack | None:
    """Move one overdue case on; None when somebody else moved it first: took it, answered, gave it back or ended it."""
    # The list of overdue cases was read earlier: an owner who answered since then keeps her case.
    if (await unit.cases.get(case.id)).version != case.version:
        return None
    try:
        if case.state is CaseState.WAITING:
            person = await unit.people.get(case.person_id)  # locked before the case, as everywhere (desk/ports.py)
            postponed = cases.postponed(case, deadline_at=take_by(case.urgency, now))
            await unit.cases.save(postponed)
            await unit.audit.add(at=now, actor="pana", action="case.unanswered", subject=f"case:{case.id}")
            return Unanswered(postponed, person)
        if case.owner_id is None:
            return None
        operator = await unit.operators.get(case.owner_id)
        back = await release(unit, operator, now=now, action="case.taken_back")
        return None if isinstance(back, Refusal) else TakenBack(back.case, back.person, operator.id)
    except StaleCase:
        return None
