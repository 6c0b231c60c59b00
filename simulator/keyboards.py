"""The keyboards the bot puts under its messages and in place of the person's keyboard."""

from __future__ import annotations

from typing import Any

from aiogram.types import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from simulator.chats import Chat
from simulator.refusal import bad_request, not_simulated

InlineRows = list[list[dict[str, Any]]]
Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply | None

_MOST_BUTTONS = 100
_MOST_DATA_BYTES = 64
_SIMULATED_INLINE = frozenset({"text", "callback_data", "url", "style"})
_SIMULATED_REPLY = frozenset({"text", "request_contact", "request_location", "style"})


def inline_rows(markup: Markup) -> InlineRows | None:
    """Return the buttons under the message, None when there are none; RefusalError 400 as Telegram refuses buttons."""
    if not isinstance(markup, InlineKeyboardMarkup):
        return None
    rows = [[_inline_button(button) for button in row] for row in markup.inline_keyboard]
    rows = [row for row in rows if row]
    if sum(map(len, rows)) > _MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return rows or None


def check_reply_keyboard(markup: Markup) -> None:
    """Refuse (400) a reply keyboard Telegram would refuse."""
    if not isinstance(markup, ReplyKeyboardMarkup):
        return
    for row in markup.keyboard:
        for button in row:
            if not button.text.strip():
                raise bad_request("text buttons are unallowed in the inline keyboard")
            _only(button.model_dump(exclude_none=True).keys(), _SIMULATED_REPLY)


def changes_reply_keyboard(chat: Chat, markup: Markup) -> bool:
    """Put the keyboard on the person's phone or take it away; return whether anything changed."""
    before = chat.reply_keyboard
    match markup:
        case ReplyKeyboardMarkup():
            chat.reply_keyboard = {
                "rows": [[_reply_button(button) for button in row] for row in markup.keyboard],
                "one_time": bool(markup.one_time_keyboard),
                "placeholder": markup.input_field_placeholder or "",
            }
        case ReplyKeyboardRemove():
            chat.reply_keyboard = None
        case _:
            return False
    return chat.reply_keyboard != before


def _inline_button(button: InlineKeyboardButton) -> dict[str, Any]:
    told = button.model_dump(exclude_none=True)
    _only(told.keys(), _SIMULATED_INLINE)
    if not button.text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if (button.callback_data is None) == (button.url is None):
        raise bad_request("text buttons are unallowed in the inline keyboard")
    if button.callback_data is not None and not 1 <= len(button.callback_data.encode()) <= _MOST_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if button.url is not None and not button.url.startswith(("http://", "https://", "tg://", "tel:")):
        raise bad_request("BUTTON_URL_INVALID")
    return told


def _reply_button(button: KeyboardButton) -> dict[str, Any]:
    request = "contact" if button.request_contact else "location" if button.request_location else None
    return {"text": button.text, "request": request}


def _only(given: Any, simulated: frozenset[str]) -> None:
    others = sorted(set(given) - simulated)
    if others:
        raise not_simulated(f"keyboard button field {others[0]}")
