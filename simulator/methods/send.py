"""Sending: text, files, places and contacts, copies and forwards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiogram.methods import (
    CopyMessage,
    ForwardMessage,
    SendContact,
    SendDocument,
    SendLocation,
    SendMessage,
    SendPhoto,
    SendSticker,
    SendVideo,
    SendVoice,
)
from aiogram.types import InputFile

from simulator.chats import Chat, StoredMessage
from simulator.files import StoredFile, Upload
from simulator.keyboards import changes_reply_keyboard, check_reply_keyboard, inline_rows
from simulator.media import described
from simulator.methods.addressing import known_chat, open_chat
from simulator.methods.wording import caption_text, given, message_text
from simulator.refusal import bad_request, not_simulated
from simulator.world import World

Files = Mapping[str, Upload]
SendMedia = SendPhoto | SendVoice | SendDocument | SendVideo | SendSticker
AnySend = SendMessage | SendMedia | SendLocation | SendContact | CopyMessage


def send_message(world: World, call: SendMessage, files: Files) -> dict[str, Any]:
    """Send text; return the Message."""
    chat = open_chat(world, call.chat_id)
    return _deliver(world, chat, call, "text", message_text(call.text, call.parse_mode, call.entities))


def send_media(world: World, call: SendMedia, files: Files) -> dict[str, Any]:
    """Send a photo, voice message, document, video or sticker; return the Message."""
    chat = open_chat(world, call.chat_id)
    kind = type(call).__api_method__.removeprefix("send").lower()
    caption: dict[str, Any] = {}
    if not isinstance(call, SendSticker):
        caption = caption_text(call.caption, call.parse_mode, call.caption_entities)
    file = _file(world, kind, getattr(call, kind), files)
    about = {name: getattr(call, name, None) for name in ("duration", "width", "height", "emoji")}
    content = {kind: described(file, **{name: value for name, value in about.items() if value}), **caption}
    return _deliver(world, chat, call, kind, content)


def send_location(world: World, call: SendLocation, files: Files) -> dict[str, Any]:
    """Send a place; return the Message."""
    chat = open_chat(world, call.chat_id)
    if not (-90 <= call.latitude <= 90 and -180 <= call.longitude <= 180):
        raise bad_request("wrong latitude or longitude")
    place = {"latitude": call.latitude, "longitude": call.longitude}
    return _deliver(world, chat, call, "location", {"location": place})


def send_contact(world: World, call: SendContact, files: Files) -> dict[str, Any]:
    """Send a phone number with a name; return the Message."""
    chat = open_chat(world, call.chat_id)
    if not call.phone_number.strip() or not call.first_name.strip():
        raise bad_request("contact phone number and first name must be non-empty")
    contact = {"phone_number": call.phone_number, "first_name": call.first_name}
    if call.last_name:
        contact["last_name"] = call.last_name
    return _deliver(world, chat, call, "contact", {"contact": contact})


def copy_message(world: World, call: CopyMessage, files: Files) -> dict[str, Any]:
    """Send a message's content again without saying where it is from; return the MessageId."""
    chat = open_chat(world, call.chat_id)
    source = _source(world, call.from_chat_id, call.message_id, "copy")
    content = dict(source.content)
    if call.caption is not None and source.kind not in ("text", "location", "contact", "sticker"):
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
        content.update(caption_text(call.caption, call.parse_mode, call.caption_entities))
    sent = _deliver(world, chat, call, source.kind, content)
    return {"message_id": sent["message_id"]}


def forward_message(world: World, call: ForwardMessage, files: Files) -> dict[str, Any]:
    """Forward a message with its origin; return the Message."""
    chat = open_chat(world, call.chat_id)
    source = _source(world, call.from_chat_id, call.message_id, "forward")
    sender = world.bot_user() if source.from_bot else known_chat(world, call.from_chat_id).user()
    origin = source.forward_origin or {"type": "user", "date": source.date, "sender_user": sender}
    world.limits.take(chat.chat_id)
    message = StoredMessage(
        message_id=world.numbers.next(),
        from_bot=True,
        date=world.now(),
        kind=source.kind,
        content=dict(source.content),
        forward_origin=origin,
        is_silent=bool(call.disable_notification),
        is_protected=bool(given(call.protect_content)),
    )
    return world.add_message(chat, message)


def _deliver(world: World, chat: Chat, call: AnySend, kind: str, content: dict[str, Any]) -> dict[str, Any]:
    rows = inline_rows(call.reply_markup)
    check_reply_keyboard(call.reply_markup)
    reply_to = _replied(chat, call)
    world.limits.take(chat.chat_id)
    message = StoredMessage(
        message_id=world.numbers.next(),
        from_bot=True,
        date=world.now(),
        kind=kind,
        content=content,
        reply_to=reply_to,
        inline_keyboard=rows,
        is_silent=bool(call.disable_notification),
        is_protected=bool(given(call.protect_content)),
    )
    told = world.add_message(chat, message)
    if changes_reply_keyboard(chat, call.reply_markup):
        world.chat_changed(chat)
    return told


def _replied(chat: Chat, call: AnySend) -> int | None:
    message_id, may_lack = call.reply_to_message_id, bool(call.allow_sending_without_reply)
    if call.reply_parameters is not None:
        told = call.reply_parameters
        if told.chat_id not in (None, chat.chat_id):
            raise not_simulated("replies to another chat")
        message_id, may_lack = told.message_id, bool(given(told.allow_sending_without_reply))
    if message_id is None or chat.message(message_id) is not None:
        return message_id
    if may_lack:
        return None
    raise bad_request("message to be replied not found")


def _source(world: World, chat_id: int | str, message_id: int, verb: str) -> StoredMessage:
    message = known_chat(world, chat_id).message(message_id)
    if message is None:
        raise bad_request(f"message to {verb} not found")
    if message.is_protected:
        raise bad_request(f"the message can't be {'copied' if verb == 'copy' else 'forwarded'}")
    return message


def _file(world: World, kind: str, told: str | InputFile, files: Files) -> StoredFile:
    if not isinstance(told, str):
        raise bad_request(f"there is no {kind} in the request")
    if told.startswith("attach://"):
        upload = files.get(told.removeprefix("attach://"))
        if upload is None:
            raise bad_request(f"there is no {kind} in the request")
        return world.files.add(kind, upload)
    if told.startswith(("http://", "https://")):
        raise not_simulated("files by address")
    return world.files.reuse(kind, told)
