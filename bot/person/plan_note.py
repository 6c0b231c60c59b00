"""The safety plan as it is kept: read from and written to her note."""

from __future__ import annotations

import logging

from bot.ports import Unit
from bot.services import Services
from desk.notes import Note, Topic
from desk.people import Person
from desk.plan import Plan, body, kept_in

log = logging.getLogger("pana.bot.plan")


async def kept(unit: Unit, person: Person) -> Plan | None:
    """Return her plan; None when she has none, or it cannot be read (she may then begin anew)."""
    note = await unit.notes.get(person.id, Topic.PLAN)
    if note is None:
        return None
    try:
        return kept_in(note.body)
    except ValueError:
        log.error("plan_unreadable")
        return None


async def newest_of(unit: Unit, person: Person) -> int | None:
    """Return the newest message of the talk, which the plan itself adds nothing to; None when there is none."""
    newest = await unit.messages.latest(person.id, limit=1)
    return newest[-1].id if newest else None


async def keep(services: Services, unit: Unit, person: Person, plan: Plan) -> None:
    """Keep her plan."""
    await unit.notes.put(Note(person.id, Topic.PLAN, body(plan), services.now()))


def is_for_child(person: Person, plan: Plan | None) -> bool:
    """Say whether the plan is a child's: who she is may be forgotten with a talk, her plan is not."""
    if person.who is None and plan is not None:
        return plan.is_child
    return person.who == "child"
