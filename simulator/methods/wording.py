"""The text of a message or caption: parsed, trimmed and within Telegram's length."""

from __future__ import annotations

from typing import Any

from aiogram.client.default import Default
from aiogram.types import MessageEntity

from simulator.formatting import parse_html, plain, with_marks_of_telegram
from simulator.refusal import bad_request, not_simulated

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024

ParseMode = str | Default | None


def message_text(text: str, parse_mode: ParseMode, entities: list[MessageEntity] | None) -> dict[str, Any]:
    """Return the text fields of a message; RefusalError 400 when empty, too long or not to be parsed."""
    read, marks = _read(text, parse_mode, entities)
    if not read:
        raise bad_request("message text is empty")
    if len(read) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return {"text": read, **({"entities": marks} if marks else {})}


def caption_text(text: str | None, parse_mode: ParseMode, entities: list[MessageEntity] | None) -> dict[str, Any]:
    """Return the caption fields of a message, none for an empty caption; RefusalError 400 when too long."""
    read, marks = _read(text or "", parse_mode, entities)
    if len(read) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    if not read:
        return {}
    return {"caption": read, **({"caption_entities": marks} if marks else {})}


def given(value: Any) -> Any:
    """Return the value, or None where aiogram put a default of the caller's side."""
    return None if isinstance(value, Default) else value


def _read(text: str, parse_mode: ParseMode, entities: list[MessageEntity] | None) -> tuple[str, list[dict[str, Any]]]:
    mode = given(parse_mode)
    if entities:
        read, marks = plain(text, [entity.model_dump(exclude_none=True) for entity in entities])
    elif not mode:
        read, marks = plain(text, [])
    elif mode.lower() == "html":
        read, marks = parse_html(text)
    else:
        raise not_simulated("parse_mode other than HTML")
    return read, with_marks_of_telegram(read, marks)
