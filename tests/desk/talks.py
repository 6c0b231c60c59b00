"""Steps that many tests of the desk begin with: somebody who wrote, a case that waits, an operator on shift."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desk.case import Outcome
from desk.escalation import Escalated, Finding, escalate
from desk.operators import Operator
from desk.people import Person
from desk.ports import Unit
from desk.taking import Handled, close, take
from nlu.urgency.levels import Urgency
from tests.fakes.clock import START

HIGH = Finding(Urgency.HIGH, score=0.8, cues=("threat.kill",), intent="threat")
EMERGENCY = Finding(Urgency.EMERGENCY, score=0.95, cues=("weapon.knife",), intent="physical_violence")


async def somebody(unit: Unit, chat_id: int = 1001, **changes: Any) -> Person:
    """Keep and return a person."""
    return await unit.people.add(replace(Person(0, chat_id=chat_id, chat_ref="", last_seen_at=START), **changes))


async def an_operator(unit: Unit, chat_id: int = 2001, **changes: Any) -> Operator:
    """Keep and return an operator on shift."""
    operator = Operator(0, chat_id=chat_id, chat_ref="", name="A", language="kk", joined_at=START, on_shift=True)
    return await unit.operators.add(replace(operator, **changes))


async def waiting(unit: Unit, finding: Finding = HIGH, chat_id: int = 1001) -> Escalated:
    """Bring somebody new in front of the operators."""
    return await escalate(unit, await somebody(unit, chat_id), finding, now=START)


async def held_case(unit: Unit, finding: Finding = HIGH) -> Handled:
    """Let an operator take the case of somebody new."""
    case = (await waiting(unit, finding)).case
    handled = await take(unit, await an_operator(unit), case.id, now=START)
    assert isinstance(handled, Handled)
    return handled


async def ended_case(unit: Unit, finding: Finding = HIGH) -> Handled:
    """Let an operator take the case of somebody new and close it as helped."""
    handled = await close(unit, (await held_case(unit, finding)).operator, Outcome.HELPED, now=START)
    assert isinstance(handled, Handled)
    return handled


async def actions(unit: Unit) -> list[str]:
    """Return what the audit says, oldest first."""
    return [f"{actor} {action} {subject}" for _, actor, action, subject in reversed(await unit.audit.latest(99))]
