"""Forwarded words are somebody else's. Their urgency is read like that of any words; who writes is not learned from them.

A threat that she passes on must not make an aggressor of her, nor a friend's farewell the one who wants to die: so the
answer asks what it is, and the operator sees that it was forwarded.
"""

from __future__ import annotations

from dataclasses import replace

from aiogram.types import Message

from bot.batch import Batch
from bot.person import answer, decide, quiet
from bot.person.handover import hand_over
from bot.person.record import who_wrote
from bot.person.relay import relay_to_owner, relaying
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Change, Services
from bot.understanding import Button, Reply
from desk.escalation import Finding, escalate
from desk.manner import is_quiet
from desk.people import Person
from desk.talk import Holder
from nlu.urgency.levels import Urgency

FORWARDED = "message.forwarded"
"""The mark on a case in which somebody else's words were passed on; the operator's card shows it like a cue."""

WAYS_ON = (
    (Button("button-danger-now", decide.SOS),),
    (Button("button-forwarded-mine", "/threat"), Button("button-witness", "/witness_report")),
    (Button("button-human", "/ask_operator"),),
)
"""It was written to her, or it is about somebody else: what the words cannot say, one press does."""


async def on_forwarded(message: Message, batch: Batch, person: Person | None, services: Services) -> Change:
    """Read the urgency, keep the words as somebody else's, and ask what they are; an operator gets them as they are."""
    if person is not None and person.holder is Holder.OPERATOR:
        return relaying(services, batch, decide.screen_batch(batch))
    client = message.from_user.language_code if message.from_user else None
    heard = await answer.hear(services, batch, person, text=batch.text, is_button=False, client_language=client)
    finding = _of_another(heard.finding)

    async def change(unit: Unit) -> None:
        now = services.now()
        writer = await who_wrote(unit, batch, services.chat_ref(batch.chat_id), now=now)
        if writer.holder is Holder.OPERATOR:  # she was taken while Rasa was thinking
            await relay_to_owner(services, unit, writer, batch, finding)
            return
        writer = replace(
            writer, language=writer.language or heard.language, urgency=max(writer.urgency, finding.urgency)
        )
        await unit.people.save(writer)
        if is_quiet(writer, now=now):
            await quiet.take(services, unit, writer, quiet.heard(batch, finding, None))
            return
        key = "forwarded-grave" if finding.urgency >= Urgency.HIGH else "forwarded-received"
        await Telling(services, unit, writer).reply(Reply(key, buttons=WAYS_ON))
        if finding.needs_human:
            await hand_over(services, unit, await escalate(unit, writer, finding, now=now))

    return change


def _of_another(finding: Finding) -> Finding:
    """Return what somebody else's words show: how grave it is, but neither what she wants nor what it is about."""
    return Finding(finding.urgency, score=finding.score, cues=(*finding.cues, FORWARDED), understood=finding.understood)
