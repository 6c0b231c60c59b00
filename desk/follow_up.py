"""A follow-up: "may I ask tomorrow how you are?" When it may be offered, and when it is asked. Pure but for two look-ups."""

from __future__ import annotations

from datetime import datetime

from desk.appointments import Purpose
from desk.case import Outcome
from desk.notes import Note, Topic
from desk.people import Person
from desk.ports import Unit
from desk.promising import promised
from desk.talk import Holder
from nlu.urgency.levels import Urgency

TIMES = ("tomorrow10", "tomorrow14", "tomorrow19")
"""The buttons (desk/moments.py)."""

CALM_ENDS = frozenset({Outcome.HELPED, Outcome.REFERRED})
"""Ends of a case after which the question can be borne, and makes sense."""

NEVER = "never"
"""What the note says of somebody who does not want to be asked."""


def may_be_asked(person: Person) -> bool:
    """True when nothing speaks against a question: no case, no danger, nobody else speaks, and the chat is open."""
    return (
        person.holder in (Holder.BOT, Holder.CLOSED)
        and person.case_id is None
        and person.urgency < Urgency.HIGH
        and not person.blocked
    )


async def may_offer(unit: Unit, person: Person) -> bool:
    """Say whether to offer it: in calm, to somebody who has not refused it for ever and has none yet."""
    if not may_be_asked(person) or await promised(unit, person, Purpose.FOLLOW_UP) is not None:
        return False
    note = await unit.notes.get(person.id, Topic.FOLLOW_UP)
    return note is None or note.body != NEVER


async def refuse(unit: Unit, person: Person, *, now: datetime) -> None:
    """Keep that she does not want to be asked, neither now nor ever."""
    await unit.notes.put(Note(person.id, Topic.FOLLOW_UP, NEVER, now))
