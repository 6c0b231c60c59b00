"""One line to the operator who holds a case: something happened that her person did not write."""

from __future__ import annotations

from bot import compose
from bot.ports import Unit
from bot.services import Services
from desk.case import Case


async def alert_owner(services: Services, unit: Unit, case: Case, key: str) -> None:
    """Tell the owner of a case; nothing when it has none."""
    if case.owner_id is None:
        return
    owner = await unit.operators.look_up(case.owner_id)
    body = services.words.say_or_other(owner.language, key, {"case": str(case.id)})
    await unit.outbox.add(compose.text(owner.chat_id, body, now=services.now(), urgent=True))
