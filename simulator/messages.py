"""One stored message, as the Bot API tells it to the bot and as a phone shows it."""

from __future__ import annotations

from typing import Any

from simulator.chats import Chat, StoredMessage

BotUser = dict[str, Any]


def telegram_message(chat: Chat, message: StoredMessage, bot: BotUser, *, with_reply: bool = True) -> dict[str, Any]:
    """Return a Bot API Message."""
    told: dict[str, Any] = {
        "message_id": message.message_id,
        "from": bot if message.from_bot else chat.user(),
        "chat": chat.chat(),
        "date": message.date,
    }
    if message.edit_date is not None:
        told["edit_date"] = message.edit_date
    if message.forward_origin is not None:
        told["forward_origin"] = message.forward_origin
    if with_reply and message.reply_to is not None:
        replied = chat.message(message.reply_to)
        if replied is not None:
            # Telegram tells one step of replies only.
            told["reply_to_message"] = telegram_message(chat, replied, bot, with_reply=False)
    if message.is_protected:
        told["has_protected_content"] = True
    told.update(message.content)
    if message.inline_keyboard:
        told["reply_markup"] = {"inline_keyboard": message.inline_keyboard}
    return told


def phone_message(message: StoredMessage) -> dict[str, Any]:
    """Return the message as the control API tells it to a phone."""
    content = message.content
    shown: dict[str, Any] = {
        "id": message.message_id,
        "from": "bot" if message.from_bot else "person",
        "date": message.date,
        "edited": message.edit_date is not None,
        "kind": message.kind,
        "text": content.get("text", content.get("caption", "")),
        "entities": content.get("entities", content.get("caption_entities", [])),
        "buttons": message.inline_keyboard or [],
        "silent": message.is_silent,
        "protected": message.is_protected,
        "forwarded": message.forward_origin is not None,
        "reply_to": message.reply_to,
        "version": message.version,
    }
    file = _file(message)
    if file is not None:
        shown["file"] = file
    for kind in ("location", "contact"):
        if kind in content:
            shown[kind] = content[kind]
    return shown


def phone_chat(chat: Chat, now: float) -> dict[str, Any]:
    """Return the chat, without its messages, as the control API tells it to a phone."""
    return {
        "id": chat.chat_id,
        "name": " ".join(name for name in (chat.first_name, chat.last_name) if name),
        "username": chat.username,
        "language_code": chat.language_code,
        "started": chat.started,
        "blocked": chat.blocked,
        "version": chat.version,
        "reply_keyboard": chat.reply_keyboard,
        "action": chat.action if chat.action_until > now else None,
    }


def _file(message: StoredMessage) -> dict[str, Any] | None:
    described = message.content.get(message.kind)
    if message.kind == "photo":
        described = described[-1] if described else None
    if not isinstance(described, dict) or "file_id" not in described:
        return None
    return {
        "id": described["file_id"],
        "url": f"/sim/files/{described['file_id']}",
        "size": described.get("file_size", 0),
        "name": described.get("file_name"),
        "mime": described.get("mime_type"),
        "width": described.get("width"),
        "height": described.get("height"),
        "duration": described.get("duration"),
    }
