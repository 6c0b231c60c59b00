"""What a person does in a turn of a conversation file: one verb, carried out on her phone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from simulator.client import SimulatedChat
from simulator.client_types import Message

Turn = Mapping[str, Any]


async def act(person: SimulatedChat, turn: Turn) -> Message | str:
    """Do what the turn says; return the message that was sent, or the label that was pressed.

    Raises:
        ValueError: the turn has none of the verbs.
    """
    for verb, doing in _VERBS.items():
        if verb in turn:
            return await doing(person, turn[verb])
    raise ValueError(f"nobody does anything in this turn: {', '.join(turn)}")


def is_of_a_person(turn: Turn) -> bool:
    """Say whether the turn is the person's, and not an operator's."""
    return any(verb in turn for verb in _VERBS)


async def _say(person: SimulatedChat, said: str | list[str]) -> Message:
    messages = [said] if isinstance(said, str) else said
    return [await person.say(message) for message in messages][-1]


async def _click(person: SimulatedChat, label: str) -> str:
    await person.click(label)
    return label


async def _photo(person: SimulatedChat, caption: str | bool) -> Message:
    return await person.send_photo(caption=_caption(caption))


async def _video(person: SimulatedChat, caption: str | bool) -> Message:
    return await person.send_video(caption=_caption(caption))


async def _document(person: SimulatedChat, caption: str | bool) -> Message:
    return await person.send_document(caption=_caption(caption))


async def _location(person: SimulatedChat, place: list[float] | bool) -> Message:
    return await (person.send_location(*place) if isinstance(place, list) else person.send_location())


async def _edit(person: SimulatedChat, text: str) -> Message:
    own = [message for message in await person.messages() if not message.from_bot and message.kind == "text"]
    return await person.edit(own[-1], text)


def _caption(told: str | bool) -> str:
    return told if isinstance(told, str) else ""


_VERBS: Mapping[str, Callable[[SimulatedChat, Any], Awaitable[Message | str]]] = {
    "say": _say,
    "start": lambda person, place: person.start(place),
    "click": _click,
    "voice": lambda person, _: person.send_voice(),
    "photo": _photo,
    "video": _video,
    "document": _document,
    "sticker": lambda person, emoji: person.send_sticker(emoji if isinstance(emoji, str) else ""),
    "location": _location,
    "contact": lambda person, _: person.send_contact(),
    "edit": _edit,
}
