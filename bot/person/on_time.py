"""Promises to hide and to forget, kept when their moment comes: also after a restart, and without a sound."""

from __future__ import annotations

import logging

from bot.person import hiding
from bot.person.forget import unlearn
from bot.ports import Unit
from bot.services import Services
from desk.appointments import Appointment, Purpose, ended
from desk.forgetting import forget_after_case

log = logging.getLogger("pana.bot.on_time")

KEPT_HERE = frozenset({Purpose.HIDE, Purpose.HIDE_AGAIN, Purpose.HIDE_OLD, Purpose.FORGET})


async def look(services: Services) -> int:
    """Keep every such promise that is due, each in a transaction of its own; return how many were kept."""
    async with services.open_unit() as unit:
        due = [one for one in await unit.appointments.due(services.now()) if one.purpose in KEPT_HERE]
    kept = 0
    for appointment in due:
        try:
            async with services.open_unit() as unit:
                kept += await _keep(services, unit, appointment)
                await unit.commit()
        except Exception as error:  # noqa: BLE001 - one promise that cannot be kept must not hold up the others
            log.error("promise_failed", extra={"error": type(error).__name__})
    return kept


async def _keep(services: Services, unit: Unit, appointment: Appointment) -> bool:
    person = await unit.people.get(appointment.person_id)
    now = services.now()
    # The list was read before the person was locked: she may have cancelled or moved it meanwhile.
    still = await unit.appointments.of(person.id)
    if appointment not in still:
        return False
    match appointment.purpose:
        case Purpose.HIDE:
            await unit.appointments.save(ended(appointment))
            await hiding.stop_timer(unit, person)
            await hiding.hide(services, unit, person, actor="pana")
        case Purpose.HIDE_AGAIN:
            await hiding.hide_again(services, unit, person, appointment)
        case Purpose.HIDE_OLD:
            await hiding.hide_old(services, unit, person, appointment)
        case Purpose.FORGET:
            kept = await forget_after_case(unit, person, appointment, now=now)
            await unlearn(services, unit, person)
            return kept
    return True
