"""Make, replace and end a promise for later: of each kind one at most, so that a button pressed twice changes nothing."""

from __future__ import annotations

from datetime import datetime

from desk.appointments import Appointment, Purpose, ended, made
from desk.people import Person
from desk.ports import Unit


async def promised(unit: Unit, person: Person, purpose: Purpose) -> Appointment | None:
    """Return the promise of this kind that is still to be kept."""
    return next((one for one in await unit.appointments.of(person.id) if one.purpose is purpose), None)


async def promise(unit: Unit, person: Person, purpose: Purpose, *, at: datetime, now: datetime) -> Appointment:
    """Keep a promise instead of the one of the same kind.

    Raises:
        BadMoment: the moment is too near, too far or past; the promise before it stays.
    """
    new = made(person.id, purpose, at=at, now=now)
    await cancel(unit, person, purpose)
    return await unit.appointments.add(new)


async def cancel(unit: Unit, person: Person, purpose: Purpose) -> bool:
    """End the promises of this kind; say whether there was one."""
    found = [one for one in await unit.appointments.of(person.id) if one.purpose is purpose]
    for one in found:
        await unit.appointments.save(ended(one))
    return bool(found)


async def still_due(unit: Unit, appointment: Appointment) -> bool:
    """Say whether a promise is still as it was when it was found due. The person's row must be locked before.

    The list of due promises is a moment old, and another process may have kept this one meanwhile.
    """
    return appointment in await unit.appointments.of(appointment.person_id)
