"""What happens when everything else failed: the emergency card, and a case that says "not understood"."""

from __future__ import annotations

from dataclasses import replace

from bot.batch import Batch
from bot.operator import desk_chat
from bot.person import decide
from bot.person.handover import hand_over
from bot.person.record import who_wrote
from bot.person.relay import relay_to_owner
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Change, Services
from desk.escalation import escalate
from desk.operators import Operator
from desk.talk import Holder
from nlu.language.identify import identify
from nlu.urgency.screen import screen

LAST_RESORT = "102 · 112 · 103 · 111"
"""Sent by itself when not even the database answers: numbers need no language. They are checked against the content."""


def change(services: Services, batch: Batch, *, operator: Operator | None) -> Change:
    """Return the change that never depends on Rasa, the action server or a handler."""

    async def carry_out(unit: Unit) -> None:
        if operator is not None:
            await desk_chat.tell(services, unit, await unit.operators.get(operator.id), "operator-failed")
            return
        now = services.now()
        person = await who_wrote(unit, batch, services.chat_ref(batch.chat_id), now=now)
        finding = decide.found_without_model(screen(batch.text))
        if person.holder is Holder.OPERATOR:
            await relay_to_owner(services, unit, person, batch, finding)
            return
        language = decide.language_heard(identify(batch.text, person.language), person.language, None)
        person = replace(person, language=language, urgency=max(person.urgency, finding.urgency))
        await unit.people.save(person)
        await Telling(services, unit, person).emergency_card()
        await hand_over(services, unit, await escalate(unit, person, finding, now=now))

    return carry_out
