"""Tell the operators who can help that somebody waits, with enough to decide and a button to take the case."""

from __future__ import annotations

from bot import compose
from bot.operator import case_view
from bot.ports import Unit
from bot.services import Services
from desk.case import Case
from desk.operators import Operator
from desk.people import Person

PREVIEW_MESSAGES = 10


async def page(
    services: Services,
    unit: Unit,
    case: Case,
    person: Person,
    *,
    again: bool = False,
    brief: bool = False,
    but: int | None = None,
) -> int:
    """Send the case to those who can take it and return to how many. The first line is harmless on a locked screen.

    `again` says that it still waits; `brief` leaves out the words, which were shown before; `but` is the operator who
    has just had the case.
    """
    now = services.now()
    messages = [] if brief else await unit.messages.latest(person.id, limit=PREVIEW_MESSAGES)
    on_shift = [one for one in await unit.operators.on_shift() if one.id != but]
    # With nobody on shift the circle widens to everybody who could come.
    paged = _who_can(on_shift) or [one for one in await unit.operators.all() if not one.disabled and one.id != but]
    for operator in paged:
        words, language = services.words, operator.language
        lines = [words.say(language, "operator-page-again" if again else "operator-page")]
        if not on_shift:
            lines.append(words.say(language, "operator-page-nobody"))
        if brief:
            lines.append(case_view.line(words, language, case, person, now=now))
        else:
            lines.append(case_view.summary(words, language, case, person, now=now, messages=messages))
            lines.append(case_view.preview(words, language, messages))
        rows = [[(words.say(language, "operator-button-take"), f"op:take:{case.id}")]]
        body = "\n".join(lines).strip()
        await unit.outbox.add(compose.text(operator.chat_id, body, now=now, urgent=True, rows=rows, protected=True))
    return len(paged)


def _who_can(on_shift: list[Operator]) -> list[Operator]:
    """Return those without a case; all where everybody has one, for then somebody must decide whom to leave."""
    return [operator for operator in on_shift if operator.case_id is None] or on_shift
