"""Updates of Telegram that no phone of the simulator sends: voice rounds, forwards, moving places, groups."""

from __future__ import annotations

import itertools
from typing import Any

from aiogram.types import Update

_numbers = itertools.count(2_000_000_000)
FILE = {"file_id": "f", "file_unique_id": "u"}
PARTS: dict[str, dict[str, Any]] = {
    "voice": {"voice": {**FILE, "duration": 3}},
    "video_note": {"video_note": {**FILE, "duration": 3, "length": 240}},
    "audio": {"audio": {**FILE, "duration": 3}},
    "photo": {"photo": [{**FILE, "width": 9, "height": 9}]},
    "video": {"video": {**FILE, "width": 9, "height": 9, "duration": 3}},
    "document": {"document": FILE},
    "animation": {"animation": {**FILE, "width": 9, "height": 9, "duration": 3}, "document": FILE},
    "sticker": {
        "sticker": {**FILE, "type": "regular", "width": 9, "height": 9, "is_animated": False, "is_video": False}
    },
    "location": {"location": {"latitude": 51.1, "longitude": 71.4}},
    "contact": {"contact": {"phone_number": "+70000000000", "first_name": "A"}},
    "other": {"dice": {"emoji": "🎲", "value": 3}},
}
"""What a message of each kind holds."""

FORWARDED = {"forward_origin": {"type": "hidden_user", "date": 1_700_000_000, "sender_user_name": "X"}}


def raw_message(
    chat_id: int, *, kind: str = "message", chat_type: str = "private", language_code: str = "ru", **parts: Any
) -> dict[str, Any]:
    """Return an update with a message, as Telegram's JSON says it."""
    number = next(_numbers)
    message = {
        "message_id": number % 1_000_000,
        "date": 1_767_225_600,
        "chat": {"id": chat_id, "type": chat_type},
        "from": {"id": chat_id, "is_bot": False, "first_name": "A", "language_code": language_code},
        **parts,
    }
    return {"update_id": number, kind: message}


def message(chat_id: int, **parts: Any) -> Update:
    """Return the same as an update."""
    return Update.model_validate(raw_message(chat_id, **parts))


def button(chat_id: int, data: str, *, label: str = "OK") -> Update:
    """Return a pressed button under a message of the bot."""
    number = next(_numbers)
    under = {
        "message_id": number % 1_000_000,
        "date": 1_767_225_600,
        "chat": {"id": chat_id, "type": "private"},
        "text": "?",
        "reply_markup": {"inline_keyboard": [[{"text": label, "callback_data": data}]]},
    }
    person = {"id": chat_id, "is_bot": False, "first_name": "A", "language_code": "ru"}
    query = {"id": str(number), "from": person, "chat_instance": "1", "data": data, "message": under}
    return Update.model_validate({"update_id": number, "callback_query": query})
