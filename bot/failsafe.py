"""What happens when everything else failed: the emergency card, and a case that says "not understood"."""

from __future__ import annotations

from dataclasses import replace

from bot import compose
from bot.batch import Batch
from bot.operator import desk_chat
from bot.person import decide
from bot.person.handover import hand_over
from bot.person.record import who_wrote
from bot.person.relay import copy_to_owner, relay_to_owner
from bot.person.silent_alarm import answer_silently, raise_without_words
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Change, Services
from desk.escalation import escalate
from desk.manner import is_quiet
from desk.operators import Operator
from desk.talk import Holder
from nlu.language.identify import identify

LAST_RESORT = "102 · 112 · 103 · 111"
"""Sent by itself when not even the database answers: numbers need no language. They are checked against the content."""


def change(services: Services, batch: Batch, *, operator: Operator | None) -> Change:
    """Return the change that never depends on Rasa, the action server or a handler."""

    async def carry_out(unit: Unit) -> None:
        if not batch.said:  # she blocked the bot or came back: nobody said anything that could need an answer
            return
        await _stop_spinning(services, unit, batch)
        if operator is not None:
            await desk_chat.tell(services, unit, await unit.operators.get(operator.id), "operator-failed")
            return
        if await answer_silently(services, unit, batch):
            return
        now = services.now()
        person = await who_wrote(unit, batch, services.chat_ref(batch.chat_id), now=now)
        finding = decide.found_without_model(decide.screen_batch(batch))
        if person.holder is Holder.OPERATOR:
            await relay_to_owner(services, unit, person, batch, finding)
            return
        is_button = batch.update.callback_query is not None
        identified = identify("" if is_button else batch.text, person.language)
        language = decide.language_heard(identified, person.language, None)
        person = replace(person, language=language, urgency=max(person.urgency, finding.urgency))
        await unit.people.save(person)
        await Telling(services, unit, person).emergency_card()
        await hand_over(services, unit, await escalate(unit, person, finding, now=now))

    return carry_out


def barest(services: Services, batch: Batch, *, operator: Operator | None) -> Change:
    """Return the change for when even the card cannot be said, because a text is missing: no text is needed here.

    The person gets the numbers, and her case waits in the queue; nobody is paged, for that takes words. What she sends
    while an operator holds the talk reaches the operator as it is.
    """

    async def carry_out(unit: Unit) -> None:
        if not batch.said or operator is not None:
            return
        if await raise_without_words(services, unit, batch):
            return
        now = services.now()
        person = await who_wrote(unit, batch, services.chat_ref(batch.chat_id), now=now)
        finding = decide.found_without_model(decide.screen_batch(batch))
        if person.holder is Holder.OPERATOR:
            await copy_to_owner(services, unit, person, batch, finding)
            return
        silent = is_quiet(person, now=now)
        await unit.outbox.add(compose.text(batch.chat_id, LAST_RESORT, now=now, urgent=True, silent=silent))
        await escalate(unit, person, finding, now=now)

    return carry_out


async def _stop_spinning(services: Services, unit: Unit, batch: Batch) -> None:
    query = batch.update.callback_query
    if query is not None:
        await unit.outbox.add(compose.callback_answer(batch.chat_id, query.id, now=services.now()))
