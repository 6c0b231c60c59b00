"""Tell the operators who can help that somebody waits, with enough to decide and a button to take the case."""

from __future__ import annotations

from bot.operator.offer import offer
from bot.operator.reported import reported
from bot.ports import Unit
from bot.services import Services
from desk.case import Case
from desk.operators import Operator
from desk.people import Person
from nlu.urgency.levels import Urgency

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
    is_news: bool = True,
) -> None:
    """Send the case to those who are to hear of it. The first line is harmless on a locked screen.

    `again` says that it still waits; `brief` leaves out the words, which were shown before; `but` is the operator who
    has just had the case. `is_news` is False when the case has neither changed nor missed a deadline since the last page:
    then nobody is called away from a talk once more.
    """
    messages = None if brief else await unit.messages.latest(person.id, limit=PREVIEW_MESSAGES)
    report = await reported(unit, case)
    on_shift = [one for one in await unit.operators.on_shift() if one.id != but]
    # With nobody on shift the circle widens to everybody who could come.
    called = on_shift or [one for one in await unit.operators.all() if not one.disabled and one.id != but]
    for operator in _to_page(called, case, is_news=is_news):
        head = [services.words.say(operator.language, "operator-page-again" if again else "operator-page")]
        if not on_shift:
            head.append(services.words.say(operator.language, "operator-page-nobody"))
        await unit.outbox.add(offer(services, operator, case, person, messages=messages, head=head, report=report))


def _to_page(called: list[Operator], case: Case, *, is_news: bool) -> list[Operator]:
    """Return those without a case. Where everybody has one, all for an emergency, for then somebody must decide whom to leave.

    Anything else waits until one of them is free: `desk_chat` shows her who is next, and every deadline asks again. What
    calls somebody out of a talk comes with a deadline of its own, so she hears of a case once for each deadline at most.
    """
    free = [operator for operator in called if operator.case_id is None]
    if free:
        return free
    return called if case.urgency is Urgency.EMERGENCY and is_news else []
