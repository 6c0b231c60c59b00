"""A random conversation leaves nothing behind that another one could notice: no case, no promise, no operator."""

from __future__ import annotations

from datetime import UTC, datetime

from desk import joining, taking
from desk.appointments import ended
from desk.case import Outcome
from desk.escalation import withdraw
from desk.ports import StaleCase
from simulator.client import SimulatedChat
from store.database import Database

ATTEMPTS = 3
"""The bot's own watch may move the case at the same moment."""


async def leave_nothing(database: Database, person: SimulatedChat, operator: SimulatedChat | None) -> None:
    """End the case and the promises of a person, and take all rights from the operator. StaleCase after ATTEMPTS."""
    for attempt in range(ATTEMPTS):
        try:
            await _leave_nothing(database, person.id, operator.id if operator else None)
        except StaleCase:
            if attempt == ATTEMPTS - 1:
                raise
        else:
            return


async def _leave_nothing(database: Database, person_id: int, operator_id: int | None) -> None:
    now = datetime.now(UTC)
    async with database.open_unit() as unit:
        operator = await unit.operators.by_chat(operator_id) if operator_id is not None else None
        if operator is not None:
            await taking.close(unit, operator, Outcome.HELPED, now=now)
            await joining.disable(unit, await unit.operators.get(operator.id), now=now)
        person = await unit.people.by_chat(person_id)
        if person is not None:
            for promise in await unit.appointments.of(person.id):
                await unit.appointments.save(ended(promise))
            if person.case_id is not None:
                await withdraw(unit, person, now=now)
        await unit.commit()
