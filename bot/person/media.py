"""Photos, voice, files, places: passed to the operator who holds the talk, else kept for one and acknowledged at once."""

from __future__ import annotations

from dataclasses import replace

from aiogram.types import Message

from bot.batch import Batch
from bot.person import decide, nearby, quiet
from bot.person.handover import hand_over
from bot.person.record import who_wrote
from bot.person.relay import relay_to_owner, relaying
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Change, Services
from bot.understanding import Button, Reply
from desk.escalation import Finding, escalate
from desk.manner import is_quiet
from desk.message import Kind
from desk.people import Person
from desk.talk import Holder
from nlu.language.identify import identify
from nlu.urgency.levels import Urgency
from nlu.urgency.screen import screen

RECEIVED: dict[Kind, str] = {
    Kind.VOICE: "voice-received",
    Kind.VIDEO_NOTE: "voice-received",
    Kind.AUDIO: "voice-received",
    Kind.VIDEO: "voice-received",
    Kind.PHOTO: "photo-received",
    Kind.STICKER: "sticker-received",
    Kind.LOCATION: "place-received",
    Kind.CONTACT: "contact-received",
}
"""What the person is told about something that a machine cannot read; anything else is "media-received"."""


async def on_media(message: Message, batch: Batch, person: Person | None, services: Services) -> Change:
    """Keep what was sent, say what to do meanwhile, and read its caption (or a sticker's emoji) like words."""
    words = batch.text or (message.sticker.emoji or "" if message.sticker else "")
    screening = screen(words)  # a file is never part of a burst
    if person is not None and person.holder is Holder.OPERATOR:
        return relaying(services, batch, screening)
    client = message.from_user.language_code if message.from_user else None
    known = person.language if person else None
    told = await nearby.help_nearby(
        services, message.location, person, language=decide.language_heard(identify(words, known), known, client)
    )
    # Of an album the part that only a human can make out counts most.
    kind = next((said.kind for said in batch.said if said.kind in decide.ONLY_FOR_HUMANS), batch.said[-1].kind)

    async def change(unit: Unit) -> None:
        now = services.now()
        writer = await who_wrote(unit, batch, services.chat_ref(batch.chat_id), now=now)
        cues = tuple(dict.fromkeys(cue.code for cue in screening.cues))
        if writer.holder is Holder.OPERATOR:  # she was taken meanwhile
            await relay_to_owner(services, unit, writer, batch, Finding(screening.level, cues=cues))
            return
        language = decide.language_heard(identify(words, writer.language), writer.language, client)
        is_answer = nearby.is_only_an_answer(told, writer, screening.level)
        least = Urgency.ROUTINE if is_answer else decide.UNHEARD_AT_LEAST.get(kind, Urgency.ROUTINE)
        level = max(screening.level, least)
        writer = nearby.knowing(replace(writer, language=language, urgency=max(writer.urgency, level)), told)
        await unit.people.save(writer)
        finding = Finding(level, cues=cues, understood=is_answer or kind not in decide.ONLY_FOR_HUMANS)
        if is_quiet(writer, now=now):
            await quiet.take_unheard(services, unit, writer, finding)
            return
        telling = Telling(services, unit, writer)
        if level >= Urgency.HIGH:
            await telling.emergency_card()
        if not is_answer:
            ways_on = ((Button("button-danger-now", decide.SOS), Button("button-human", "/ask_operator")),)
            await telling.reply(Reply(RECEIVED.get(kind, "media-received"), buttons=ways_on))
        for reply in told.replies if told is not None else ():
            await telling.reply(reply)
        # A case that is open already waits for a human, who will hear this message too: nobody asks twice.
        if finding.needs_human:
            await hand_over(services, unit, await escalate(unit, writer, finding, now=now))

    return change
