"""From Telegram's JSON to an update and back: one message that a library cannot read must not make the bot deaf."""

from __future__ import annotations

import json
from typing import Any

from aiogram.types import Update
from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

MESSAGES = ("message", "edited_message")
KEPT = ("message_id", "date", "edit_date", "chat", "from", "text", "caption")
"""What is kept of a message with parts that the library does not know: who wrote where and when, and the words."""


def readable(raw: Any) -> Update | None:
    """Return the update; without the parts that Telegram changed since the library was made; None when it is none."""
    for attempt in (raw, _essence(raw), _bare(raw)):
        try:
            return Update.model_validate(attempt)
        except ValidationError:
            continue
    return None


def written(update: Update) -> str:
    """Return the update as JSON. Halves of emoji, which no UTF-8 can hold, become a question mark in a box."""
    try:
        return update.model_dump_json(exclude_none=True, exclude_unset=True)
    except PydanticSerializationError:
        told = _whole(update.model_dump(mode="python", by_alias=True, exclude_none=True, exclude_unset=True))
        return Update.model_validate(told).model_dump_json(exclude_none=True, exclude_unset=True)


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, dict):
        return {name: _whole(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_whole(inner) for inner in value]
    return value


def _essence(raw: Any) -> Any:
    if not isinstance(raw, dict):
        return None
    kind = next((kind for kind in MESSAGES if isinstance(raw.get(kind), dict)), None)
    if kind is None:
        return None
    message = {name: raw[kind][name] for name in KEPT if name in raw[kind]}
    message["chat"] = _only(message.get("chat"), "id", "type")
    message["from"] = _only(message.get("from"), "id", "is_bot", "first_name", "language_code")
    return {"update_id": raw.get("update_id"), kind: message}


def _bare(raw: Any) -> Any:
    return _only(raw, "update_id")


def _only(value: Any, *names: str) -> Any:
    return {name: value[name] for name in names if name in value} if isinstance(value, dict) else None


def parse(body: bytes) -> Update | None:
    """Read the body of a webhook call; None when it is no update."""
    try:
        return readable(json.loads(body))
    except ValueError:
        return None
