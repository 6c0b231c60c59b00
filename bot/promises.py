"""What was promised for this moment is done now: she is asked, the alarm is raised, the operators are called."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from bot.person import call_back, check_in, follow_up
from bot.ports import Unit
from bot.services import Services
from desk.appointments import Appointment, Purpose
from desk.people import Person
from desk.promising import still_due

log = logging.getLogger("pana.bot.promises")

Keeper = Callable[[Services, Unit, Person, Appointment], Awaitable[bool]]
Barest = Callable[[Services, Unit, Person, Appointment], Awaitable[None]]

KEEPERS: dict[Purpose, tuple[Keeper, Barest]] = {
    Purpose.CHECK_IN: (check_in.keep, check_in.keep_without_words),
    Purpose.CALL_BACK: (call_back.keep, call_back.keep_without_words),
    Purpose.FOLLOW_UP: (follow_up.keep, follow_up.keep_without_words),
}
"""Who keeps a promise, and who keeps it when that fails: an alarm must not hang on a text that is missing."""


async def keep_promises(services: Services) -> int:
    """Keep every promise that is due, each in a transaction of its own; return how many were kept."""
    async with services.open_unit() as unit:
        due = await unit.appointments.due(services.now())
    return sum([await _keep(services, appointment) for appointment in due if appointment.purpose in KEEPERS])


async def _keep(services: Services, appointment: Appointment) -> bool:
    keeper, barest = KEEPERS[appointment.purpose]
    try:
        return await _in_a_unit(services, appointment, keeper)
    except Exception as error:  # noqa: BLE001 - one promise that cannot be kept must not hold up the others
        log.error("promise_failed", extra={"error": type(error).__name__, "state": appointment.purpose.value})

    async def bare(services: Services, unit: Unit, person: Person, appointment: Appointment) -> bool:
        await barest(services, unit, person, appointment)
        return True

    try:
        return await _in_a_unit(services, appointment, bare)
    except Exception as error:  # noqa: BLE001 - the next look comes in seconds
        log.error("promise_not_kept", extra={"error": type(error).__name__, "state": appointment.purpose.value})
        return False


async def _in_a_unit(services: Services, appointment: Appointment, keeper: Keeper) -> bool:
    """Keep a promise once: the person's row is locked, and what another process has kept meanwhile is let be."""
    async with services.open_unit() as unit:
        person = await unit.people.get(appointment.person_id)
        if not await still_due(unit, appointment):
            return False
        kept = await keeper(services, unit, person, appointment)
        await unit.commit()
        return kept
