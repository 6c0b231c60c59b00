"""Every case, open or ended. Its version keeps two operators from changing it at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, or_, select

from desk.case import Case, CaseState, Outcome
from desk.ports import StaleCase
from nlu.urgency.levels import Urgency
from store.models import cases, fixed
from store.repositories.repository import Repository

_WAITING = cases.c.state == fixed(CaseState.WAITING.value)
_TAKEN = cases.c.state == fixed(CaseState.TAKEN.value)


class SqlCases(Repository):
    """The port `desk.ports.Cases`."""

    async def get(self, case_id: int) -> Case:
        row = (await self._connection.execute(select(cases).where(cases.c.id == case_id))).one_or_none()
        if row is None:
            raise KeyError(("cases", case_id))
        return _case(row)

    async def add(self, case: Case) -> Case:
        return replace(case, id=await self._added(cases.insert().values(_values(case))))

    async def save(self, case: Case) -> None:
        same = (cases.c.id == case.id) & (cases.c.version == case.version - 1)
        if await self._changed(cases.update().where(same).values(_values(case))) == 0:
            raise StaleCase

    async def waiting(self) -> list[Case]:
        return await self._all(select(cases).where(_WAITING))

    async def due(self, now: datetime) -> list[Case]:
        late = select(cases).where(or_(_WAITING, _TAKEN), cases.c.deadline_at <= now)
        return await self._all(late.order_by(cases.c.deadline_at, cases.c.id))

    async def judged(self) -> list[Case]:
        said = or_(cases.c.judged_urgency.is_not(None), cases.c.judged_intent.is_not(None))
        ended = select(cases).where(said, cases.c.state == CaseState.CLOSED.value)
        return await self._all(ended.order_by(cases.c.id))

    async def ended(self, person_id: int) -> list[Case]:
        over = cases.c.state.in_([CaseState.CLOSED.value, CaseState.WITHDRAWN.value])
        return await self._all(select(cases).where(cases.c.person_id == person_id, over).order_by(cases.c.id))

    async def _all(self, query: Select[Any]) -> list[Case]:
        return [_case(row) for row in await self._connection.execute(query)]


def _values(case: Case) -> dict[str, Any]:
    return {
        "person_id": case.person_id,
        "urgency": case.urgency.value,
        "opened_at": case.opened_at,
        "waiting_since": case.waiting_since,
        "deadline_at": case.deadline_at,
        "state": case.state.value,
        "score": case.score,
        "cues": list(case.cues),
        "intent": case.intent,
        "understood": case.understood,
        "owner_id": case.owner_id,
        "taken_at": case.taken_at,
        "closed_at": case.closed_at,
        "outcome": None if case.outcome is None else case.outcome.value,
        "deadlines_passed": case.deadlines_passed,
        "version": case.version,
        "who": case.who,
        "judged_urgency": None if case.judged_urgency is None else case.judged_urgency.value,
        "judged_intent": case.judged_intent,
    }


def _case(row: Row[Any]) -> Case:
    return Case(
        id=row.id,
        person_id=row.person_id,
        urgency=Urgency(row.urgency),
        opened_at=row.opened_at,
        waiting_since=row.waiting_since,
        deadline_at=row.deadline_at,
        state=CaseState(row.state),
        score=row.score,
        cues=tuple(row.cues),
        intent=row.intent,
        understood=row.understood,
        owner_id=row.owner_id,
        taken_at=row.taken_at,
        closed_at=row.closed_at,
        outcome=None if row.outcome is None else Outcome(row.outcome),
        deadlines_passed=row.deadlines_passed,
        version=row.version,
        who=row.who,
        judged_urgency=None if row.judged_urgency is None else Urgency(row.judged_urgency),
        judged_intent=row.judged_intent,
    )
