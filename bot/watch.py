"""Nobody is forgotten: overdue cases are paged again, a silent owner loses the case, and the person is told the truth."""

from __future__ import annotations

import asyncio
import logging

from bot.operator import desk_chat
from bot.operator.paging import page
from bot.person import on_time
from bot.person.handover import say_released
from bot.person.telling import Telling
from bot.ports import Unit
from bot.promises import keep_promises
from bot.services import Services
from desk.case import Case
from desk.overdue import Orphaned, PersonSilent, TakenBack, Unanswered, expire

log = logging.getLogger("pana.bot.watch")

EVERY = 2.0
"""Seconds between two looks at the deadlines."""

TELL_AT = (1, 2, 4)
"""At which passed deadlines of a waiting case the person hears of it: often enough to be honest, not to frighten.

The time between deadlines grows: in an emergency these are one, three and ten minutes.
"""


async def watch(services: Services, outbox_filled: asyncio.Event) -> None:
    """Run until cancelled."""
    while True:
        for looking in (look, on_time.look, keep_promises):
            try:
                if await looking(services):
                    outbox_filled.set()
            except Exception as error:  # noqa: BLE001 - the next look comes in seconds
                log.error("watch_failed", extra={"error": type(error).__name__})
        await asyncio.sleep(EVERY)


async def look(services: Services) -> int:
    """Move every overdue case on, each in a transaction of its own; return how many moved."""
    async with services.open_unit() as unit:
        due = await unit.cases.due(services.now())
    moved = 0
    for case in due:
        try:
            async with services.open_unit() as unit:
                moved += await _expire(services, unit, case)
                await unit.commit()
        except Exception as error:  # noqa: BLE001 - one case that cannot be moved must not hold up the others
            log.error("expire_failed", extra={"error": type(error).__name__})
    return moved


async def _expire(services: Services, unit: Unit, case: Case) -> int:
    match await expire(unit, case, now=services.now()):
        case Unanswered(case=late, person=person):
            await page(services, unit, late, person, again=True, brief=True)
            if late.deadlines_passed in TELL_AT:
                await Telling(services, unit, person).key("operator-silent", silent=True)
        case Orphaned(case=alone, person=person):
            await say_released(services, unit, person)
            await page(services, unit, alone, person)
        case TakenBack(case=back, person=person, owner_id=owner_id):
            owner = await unit.operators.look_up(owner_id)
            await desk_chat.tell(services, unit, owner, "operator-taken-back", {"case": str(back.id)})
            await Telling(services, unit, person).key("operator-silent", silent=True)
            await page(services, unit, back, person, again=True)
        case PersonSilent(case=kept, owner_id=owner_id):
            owner = await unit.operators.look_up(owner_id)
            args = {"case": str(kept.id), "waiting": len(await unit.cases.waiting())}
            await desk_chat.tell(services, unit, owner, "operator-person-silent", args)
        case None:
            return 0
    return 1
