"""What Pana knows of a person, and forgetting it at her word. What an open case needs stays until it is closed.

Words, notes and promises go at once where no case is open. While one is, somebody works with the words, so that they
stay, and a promise to forget (Purpose.FORGET) is kept for the moment when it is closed, however that happens. Closed
cases and the audit stay: they hold no words. So does a check-in that is still due: whoever holds her phone may have things
deleted, and must not call off an alarm by that. It ends by itself, or by her own "cancel".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from desk.appointments import Appointment, Purpose, ended
from desk.learning import withdrawn
from desk.notes import Topic
from desk.people import Learning, Person
from desk.ports import Unit

LOOK_AGAIN = timedelta(minutes=10)
"""How often an open case is looked at again; so long after its end the words are gone at the latest."""

OF_THE_CASE = frozenset({Topic.DANGER, Topic.CODE_WORD, Topic.REPORT})
"""Notes that the operator of an open case works with."""

STAYS = frozenset({Purpose.CHECK_IN, Purpose.HIDE, Purpose.HIDE_AGAIN, Purpose.HIDE_OLD})
"""Promises that forgetting does not break: an alarm that she asked for, and those that take away, too."""

INTERNAL = frozenset({Purpose.HIDE_AGAIN, Purpose.HIDE_OLD, Purpose.FORGET})
"""Promises that are part of another one; nobody made them by herself."""


@dataclass(frozen=True)
class Known:
    """What is kept of a person, without any word of it."""

    person: Person
    messages: int
    notes: frozenset[Topic]
    appointments: int
    will_forget: bool

    @property
    def learns(self) -> bool:
        """True when her words may teach Pana."""
        return self.person.learning is Learning.YES


@dataclass(frozen=True)
class Forgotten:
    """What became of her wish: `messages` went; `waits` when an open case keeps the rest for now."""

    messages: int
    waits: bool


async def known(unit: Unit, person: Person) -> Known:
    """Return what is kept of a person."""
    promised = [appointment.purpose for appointment in await unit.appointments.of(person.id)]
    return Known(
        person=person,
        messages=await unit.messages.count(person.id),
        notes=frozenset([topic for topic in Topic if await unit.notes.get(person.id, topic) is not None]),
        appointments=len([purpose for purpose in promised if purpose not in INTERNAL]),
        will_forget=Purpose.FORGET in promised,
    )


async def forget(unit: Unit, person: Person, *, now: datetime) -> Forgotten:
    """Forget a person, as far as no open case needs what is kept; keep the promise to forget the rest.

    Her urgency stays as it is: only an operator or her own "I am safe" lowers it.
    """
    waits = person.case_id is not None
    for appointment in await unit.appointments.of(person.id):
        if appointment.purpose not in STAYS:
            await unit.appointments.save(ended(appointment))
    for topic in Topic:
        if not (waits and topic in OF_THE_CASE):
            await unit.notes.remove(person.id, topic)
    person = withdrawn(person, now=now)
    if waits:
        await unit.people.save(person)
        await unit.appointments.add(Appointment(0, person.id, Purpose.FORGET, at=now + LOOK_AGAIN, made_at=now))
        await unit.audit.add(at=now, actor="person", action="person.forget.asked", subject=f"person:{person.id}")
        return Forgotten(0, waits=True)
    return Forgotten(await _forget_talk(unit, person, now=now), waits=False)


async def forget_after_case(unit: Unit, person: Person, wish: Appointment, *, now: datetime) -> bool:
    """Keep the promise of a FORGET that is due, or look again later; say whether it was kept.

    What she wrote down anew since her wish is not meant by it.
    """
    if person.case_id is not None:
        await unit.appointments.save(replace(wish, at=now + LOOK_AGAIN))
        return False
    for topic in Topic:
        note = await unit.notes.get(person.id, topic)
        if note is not None and note.at <= wish.made_at:
            await unit.notes.remove(person.id, topic)
    await unit.appointments.save(ended(wish))
    await _forget_talk(unit, person, now=now)
    return True


async def _forget_talk(unit: Unit, person: Person, *, now: datetime) -> int:
    # The quiet manner stays: somebody may be near at this very moment. It ends by itself (desk/manner.py).
    await unit.people.save(replace(person, given=(), who=None, region=None))
    await unit.audit.add(at=now, actor="person", action="person.forgotten", subject=f"person:{person.id}")
    return await unit.messages.forget(person.id)
