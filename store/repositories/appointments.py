"""What was promised for later."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, select

from desk.appointments import Appointment, Purpose, Stage
from store.models import appointments, fixed
from store.repositories.repository import Repository

log = logging.getLogger("pana.store.appointments")

_OPEN = appointments.c.stage != fixed(Stage.ENDED.value)


class SqlAppointments(Repository):
    """The port `desk.ports.Appointments`."""

    async def add(self, appointment: Appointment) -> Appointment:
        return replace(appointment, id=await self._added(appointments.insert().values(_values(appointment))))

    async def save(self, appointment: Appointment) -> None:
        change = appointments.update().where(appointments.c.id == appointment.id).values(_values(appointment))
        await self._change_one(change, ("appointments", appointment.id))

    async def of(self, person_id: int) -> list[Appointment]:
        return await self._all(select(appointments).where(_OPEN, appointments.c.person_id == person_id))

    async def due(self, now: datetime) -> list[Appointment]:
        return await self._all(select(appointments).where(_OPEN, appointments.c.at <= now))

    async def _all(self, query: Select[Any]) -> list[Appointment]:
        ordered = query.order_by(appointments.c.at, appointments.c.id)
        found = [_appointment_if_known(row) for row in await self._connection.execute(ordered)]
        return [appointment for appointment in found if appointment is not None]


def _values(appointment: Appointment) -> dict[str, Any]:
    return {
        "person_id": appointment.person_id,
        "purpose": appointment.purpose.value,
        "at": appointment.at,
        "made_at": appointment.made_at,
        "stage": appointment.stage.value,
    }


def _appointment_if_known(row: Row[Any]) -> Appointment | None:
    """Return an appointment; None for a kind that only a newer Pana knows: it must not hold up everybody's."""
    try:
        return _appointment(row)
    except ValueError:
        log.error("unknown_appointment", extra={"state": f"appointment:{row.id}"})
        return None


def _appointment(row: Row[Any]) -> Appointment:
    return Appointment(
        id=row.id,
        person_id=row.person_id,
        purpose=Purpose(row.purpose),
        at=row.at,
        made_at=row.made_at,
        stage=Stage(row.stage),
    )
