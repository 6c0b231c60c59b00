"""What happens when the deadline of a case passes: page again, take it back from a silent owner, or ask her."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from desk import case as cases
from desk.case import Case, CaseState
from desk.deadlines import take_by
from desk.message import Sender
from desk.people import Person
from desk.ports import StaleCase, Unit
from desk.taking import IDLE_AFTER_ANSWER, Refusal, release


@dataclass(frozen=True)
class Unanswered:
    """Nobody took the case in time: page again."""

    case: Case
    person: Person


@dataclass(frozen=True)
class Orphaned:
    """The owner is gone (disabled, or out of reach): the person must be told, and the others paged."""

    case: Case
    person: Person


@dataclass(frozen=True)
class TakenBack:
    """The owner was silent: the case waits again at its old rank; `owner_id` had it."""

    case: Case
    person: Person
    owner_id: int


@dataclass(frozen=True)
class PersonSilent:
    """The owner spoke last and the person has been silent since: the case stays hers, and only she is asked."""

    case: Case
    owner_id: int


Moved = Unanswered | Orphaned | TakenBack | PersonSilent


async def expire(unit: Unit, case: Case, *, now: datetime) -> Moved | None:
    """Move one overdue case on; None when somebody else moved it first: took it, answered, gave it back or ended it."""
    # The list of overdue cases was read earlier: an owner who answered since then keeps her case.
    if (await unit.cases.get(case.id)).version != case.version:
        return None
    try:
        if case.state is CaseState.WAITING:
            return await _waited(unit, case, now=now)
        if case.owner_id is None:
            return None
        if await _owner_spoke_last(unit, case):
            kept = cases.postponed(case, deadline_at=now + IDLE_AFTER_ANSWER)
            await unit.cases.save(kept)
            await unit.audit.add(at=now, actor="pana", action="case.person_silent", subject=f"case:{case.id}")
            return PersonSilent(kept, case.owner_id)
        operator = await unit.operators.get(case.owner_id)
        back = await release(unit, operator, now=now, action="case.taken_back")
        return None if isinstance(back, Refusal) else TakenBack(back.case, back.person, operator.id)
    except StaleCase:
        return None


async def _waited(unit: Unit, case: Case, *, now: datetime) -> Unanswered | Orphaned:
    person = await unit.people.get(case.person_id)  # locked before the case, as everywhere (desk/ports.py)
    if case.taken_at is not None:
        known = replace(case, taken_at=None, deadline_at=take_by(case.urgency, now), version=case.version + 1)
        await unit.cases.save(known)
        return Orphaned(known, person)
    late_by = take_by(case.urgency, now, passed=case.deadlines_passed + 1)
    postponed = cases.postponed(case, deadline_at=late_by)
    await unit.cases.save(postponed)
    await unit.audit.add(at=now, actor="pana", action="case.unanswered", subject=f"case:{case.id}")
    return Unanswered(postponed, person)


async def _owner_spoke_last(unit: Unit, case: Case) -> bool:
    """Say whether the newest message of the talk is an operator's.

    It can only be this owner's: when she took the case the person was told so, in a message of the bot.
    """
    newest = await unit.messages.latest(case.person_id, limit=1)
    return bool(newest) and newest[-1].sender is Sender.OPERATOR
