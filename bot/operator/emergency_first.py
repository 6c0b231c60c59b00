"""An operator takes somebody while an emergency waits: she is told at once, and can change over with one press."""

from __future__ import annotations

from bot.operator.case_view import urgency_word
from bot.operator.offer import offer
from bot.operator.reported import reported
from bot.ports import Unit
from bot.services import Services
from desk.case import Case
from desk.operators import Operator
from desk.queue import in_order
from nlu.urgency.levels import Urgency

PREVIEW_MESSAGES = 10


async def waiting_instead(unit: Unit, case_id: int) -> Case | None:
    """Return the emergency that waits while a case of less weight is to be taken; None when there is none."""
    waiting = in_order(await unit.cases.waiting())
    wanted = next((case for case in waiting if case.id == case_id), None)
    if wanted is None or wanted.urgency is Urgency.EMERGENCY:
        return None
    return next((case for case in waiting if case.urgency is Urgency.EMERGENCY), None)


def warning(services: Services, operator: Operator, emergency: Case) -> str:
    """Return the one line that answers the press."""
    language = operator.language
    args = {"case": str(emergency.id), "urgency": urgency_word(services.words, language, emergency.urgency)}
    return services.words.say(language, "operator-emergency-waits", args)


async def show(services: Services, unit: Unit, operator: Operator, emergency: Case) -> None:
    """Show the emergency with the button that gives the other case back and takes this one."""
    person = await unit.people.get(emergency.person_id)
    messages = await unit.messages.latest(person.id, limit=PREVIEW_MESSAGES)
    head = [warning(services, operator, emergency)]
    button = (services.words.say(operator.language, "operator-button-instead"), f"op:instead:{emergency.id}")
    report = await reported(unit, emergency)
    await unit.outbox.add(
        offer(services, operator, emergency, person, messages=messages, head=head, button=button, report=report)
    )
