"""From a batch to a Change: the order of routers, and what happens when any of them fails."""

from __future__ import annotations

import logging

from aiogram import Bot, Dispatcher
from aiogram.dispatcher.event.bases import UNHANDLED

from bot import failsafe
from bot.batch import Batch
from bot.operator import router as operator_router
from bot.person import ahead, call_back, check_in, code_word, danger, follow_up, forget, hide, opening, plan, quiet
from bot.person import router as person_router
from bot.ports import Unit
from bot.services import Change, Services
from desk.operators import Operator
from desk.people import Person

log = logging.getLogger("pana.bot.handling")


def build_dispatcher(services: Services) -> Dispatcher:
    """Return the dispatcher. Order is meaning: invitations, then operators, then people."""
    dispatcher = Dispatcher(services=services)
    dispatcher.include_router(operator_router.joining_router())
    dispatcher.include_router(operator_router.router())
    dispatcher.include_router(code_word.router())  # what it hears must reach nobody else
    for feature in (check_in, call_back, follow_up, ahead):
        dispatcher.include_router(feature.router())
    dispatcher.include_router(hide.router())
    dispatcher.include_router(forget.router())
    dispatcher.include_router(danger.router())
    dispatcher.include_router(plan.router())
    dispatcher.include_router(quiet.router())
    dispatcher.include_router(opening.router())
    dispatcher.include_router(person_router.router())
    return dispatcher


class Handling:
    """Decides what a batch leads to. Never raises: whatever fails, the person gets the emergency card and a human."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher, services: Services) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._services = services

    async def decide(self, batch: Batch, *, operator: Operator | None, person: Person | None) -> Change:
        """Return the change for a batch."""
        try:
            change = await self._dispatcher.feed_update(
                self._bot, batch.update, batch=batch, operator=operator, person=person
            )
        except Exception as error:  # noqa: BLE001 - the one broad catch per message; it leads to the safe reply
            log.error("handler_failed", extra={"error": type(error).__name__})
            return failsafe.change(self._services, batch, operator=operator)
        if change is UNHANDLED or change is None:
            return _nothing
        return change  # type: ignore[no-any-return]


async def _nothing(unit: Unit) -> None:
    """Updates that mean nothing to Pana (a poll, a reaction) are only marked as handled."""
