"""Photos, voice, files, places: passed to the operator who holds the talk, else kept for one and acknowledged at once."""

from __future__ import annotations

from dataclasses import replace

from aiogram.types import CallbackQuery, Message

from bot.batch import Batch
from bot.person import decide, nearby, quiet
from bot.person.handover import hand_over
from bot.person.press import Press, pressing
from bot.person.record import who_wrote
from bot.person.relay import relay_to_owner, relaying
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Change, Services
from bot.understanding import Button, Reply
from desk.escalation import Finding, escalate
from desk.hiding import NOTHING_TO_LOSE
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

LET_GO = r"^media:let-go:\d{1,18}-\d{1,18}\Z"
"""The button under a file: it is not to be kept. It names the first and the last message of an album."""

WAYS_ON = (Button("button-danger-now", decide.SOS), Button("button-human", "/ask_operator"))


async def on_media(message: Message, batch: Batch, person: Person | None, services: Services) -> Change:
    """Keep what was sent, say what to do meanwhile, and read its caption like words."""
    words = batch.text
    screening = screen(words)  # a file is never part of a burst
    if person is not None and person.holder is Holder.OPERATOR:
        return relaying(services, batch, screening)
    client = message.from_user.language_code if message.from_user else None
    known = person.language if person else None
    told = await nearby.help_nearby(
        services,
        message.location,
        person,
        sender=services.chat_ref(batch.chat_id),
        language=decide.language_heard(identify(words, known), known, client),
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
        writer = replace(writer, language=language, urgency=max(writer.urgency, level))
        of_her_region = nearby.to_say(told, writer)
        writer = nearby.knowing(writer, told)
        await unit.people.save(writer)
        finding = Finding(level, cues=cues, understood=is_answer or kind not in decide.ONLY_FOR_HUMANS)
        if is_quiet(writer, now=now):
            await quiet.take_unheard(services, unit, writer, finding)
            return
        telling = Telling(services, unit, writer)
        if level >= Urgency.HIGH:
            await telling.emergency_card()
        if not is_answer:
            await telling.reply(Reply(RECEIVED.get(kind, "media-received"), buttons=(WAYS_ON, *_may_let_go(batch))))
        for reply in of_her_region:
            await telling.reply(reply)
        # A case that is open already waits for a human, who will hear this message too: nobody asks twice.
        if finding.needs_human:
            await hand_over(services, unit, await escalate(unit, writer, finding, now=now))

    return change


async def on_let_go(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Forget a file, and the words under it: only that something was sent stays on record."""
    first, last = (int(one) for one in (query.data or "").removeprefix("media:let-go:").split("-"))

    async def act(press: Press) -> None:
        if not press.is_relayed:  # the operator who speaks with her has it already
            await press.unit.messages.let_go(press.person.id, first, last)
        await press.say(Reply("media-let-go", buttons=(WAYS_ON,)))

    return pressing(services, batch, query, act)


def _may_let_go(batch: Batch) -> tuple[tuple[Button, ...], ...]:
    """Return the button that takes back what was sent; nothing for what Pana has no file of, or says nothing of her."""
    ids = [said.message_id for said in batch.said if said.file is not None and said.kind not in NOTHING_TO_LOSE]
    return ((Button("button-let-go", f"media:let-go:{min(ids)}-{max(ids)}"),),) if ids else ()
