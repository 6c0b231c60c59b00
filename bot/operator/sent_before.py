"""What a person sent before an operator took her case: photos, voices, files, places, shown on the operator's phone.

A file goes by Telegram's name of it, so that it is there also when the chat was hidden meanwhile; a place or a contact is
copied from the chat, for neither is kept anywhere else: all of them at once, before a hiding may take them away.
"""

from __future__ import annotations

from bot import compose
from bot.ports import ToSend, Unit
from bot.services import Services
from desk.message import Kind, Message, Sender
from desk.operators import Operator
from desk.people import Person

SHOWN = 10
"""So many at once, as many as an album has; the earlier files are one press away."""

LOOKED_THROUGH = 500
"""So many of the newest messages of a talk; a hiding leaves what of these is only in the chat (bot/person/hiding.py)."""

METHODS: dict[Kind, str] = {
    Kind.PHOTO: "sendPhoto",
    Kind.VOICE: "sendVoice",
    Kind.VIDEO: "sendVideo",
    Kind.VIDEO_NOTE: "sendVideoNote",
    Kind.AUDIO: "sendAudio",
    Kind.ANIMATION: "sendAnimation",
    Kind.DOCUMENT: "sendDocument",
    Kind.STICKER: "sendSticker",
}
"""How a file of each kind is sent by its name; the parameter has the name of the kind."""

WITHOUT_CAPTION = frozenset({Kind.VIDEO_NOTE, Kind.STICKER})


async def show(
    services: Services, unit: Unit, operator: Operator, person: Person, case_id: int, *, before: int | None = None
) -> None:
    """Show the newest of what was sent, oldest first; `before` is the message from which on everything was shown."""
    now = services.now()
    there = _sent(await unit.messages.latest(person.id, limit=LOOKED_THROUGH), before=before)
    rest, shown = there[:-SHOWN], there[-SHOWN:]
    only_in_chat = [message for message in rest if message.file is None]
    for message in (*only_in_chat, *shown):
        await unit.outbox.add(_again(services, operator, person, message))
    earlier = len(rest) - len(only_in_chat)
    if earlier:
        words, language = services.words, operator.language
        body = words.say(language, "operator-earlier", {"case": str(case_id), "earlier": earlier})
        rows = [[(words.say(language, "operator-button-earlier"), f"op:earlier:{case_id}:{shown[0].id}")]]
        await unit.outbox.add(compose.text(operator.chat_id, body, now=now, urgent=True, rows=rows))


def _sent(messages: list[Message], *, before: int | None) -> list[Message]:
    """Return what can still be shown, each once: an edited caption is the same picture.

    Of what was sent `before`, only files: the rest was copied when the case was taken.
    """
    found: dict[int, Message] = {}
    for message in messages:
        is_hers = message.sender is Sender.PERSON and message.kind is not Kind.TEXT
        is_left = before is None or (message.id < before and message.file is not None)
        if is_hers and message.message_id is not None and is_left:
            found[message.message_id] = message
    return list(found.values())


def _again(services: Services, operator: Operator, person: Person, message: Message) -> ToSend:
    now, method = services.now(), METHODS.get(message.kind)
    if message.file is None or method is None:
        return compose.copy(
            operator.chat_id,
            from_chat_id=person.chat_id,
            message_id=message.message_id or 0,
            now=now,
            urgent=True,
            protected=True,
        )
    payload = {message.kind.value: message.file, "protect_content": True}
    if message.body and message.kind not in WITHOUT_CAPTION:
        payload["caption"] = message.body
    return compose.call(operator.chat_id, method, payload, now=now, urgent=True)
