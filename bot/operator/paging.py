"""Tell every operator on shift that somebody waits, with enough to decide and a button to take the case."""

from __future__ import annotations

from bot import compose
from bot.operator import case_view
from bot.ports import Unit
from bot.services import Services
from desk.case import Case
from desk.people import Person

PREVIEW_MESSAGES = 10


async def page(services: Services, unit: Unit, case: Case, person: Person, *, again: bool) -> int:
    """Send the case to all on shift and return to how many. The first line is harmless on a locked screen."""
    now = services.now()
    messages = await unit.messages.latest(person.id, limit=PREVIEW_MESSAGES)
    paged = 0
    for operator in await unit.operators.on_shift():
        first = services.words.say(operator.language, "operator-page-again" if again else "operator-page")
        body = "\n".join(
            [
                first,
                case_view.summary(services.words, operator.language, case, person, now=now),
                case_view.preview(services.words, operator.language, messages),
            ]
        )
        rows = [[(services.words.say(operator.language, "operator-button-take"), f"op:take:{case.id}")]]
        await unit.outbox.add(compose.text(operator.chat_id, body.strip(), now=now, urgent=True, rows=rows))
        paged += 1
    return paged
