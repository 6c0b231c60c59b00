"""Turn text keys into calls of Telegram that wait in the outbox. Plain text only: nothing anybody wrote is ever markup."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.ports import ToSend
from bot.understanding import Reply
from locales.render import Words

TEXT_LIMIT = 4096
"""Telegram's limit for a text message, in UTF-16 units."""

InlineRows = Sequence[Sequence[tuple[str, str]]]
"""Rows of inline buttons: (label, callback data)."""


def text(
    chat_id: int,
    body: str,
    *,
    now: datetime,
    urgent: bool = False,
    rows: InlineRows = (),
    silent: bool = False,
    protected: bool = False,
) -> ToSend:
    """Return a text message, with inline buttons where `rows` has any.

    `silent` rings no phone: for what nobody asked for at this moment. `protected` keeps Telegram from forwarding and
    saving it: for everything of a person that goes to an operator's phone.
    """
    payload: dict[str, Any] = {"text": body}
    if silent:
        payload["disable_notification"] = True
    if protected:
        payload["protect_content"] = True
    if rows:
        payload["reply_markup"] = keyboard_under(rows)
    return call(chat_id, "sendMessage", payload, now=now, urgent=urgent)


def keyboard_under(rows: InlineRows) -> dict[str, Any]:
    """Return the inline buttons of a message as Telegram wants them."""
    return {"inline_keyboard": [[{"text": label, "callback_data": data} for label, data in row] for row in rows]}


def call(chat_id: int, method: str, payload: dict[str, Any], *, now: datetime, urgent: bool = False) -> ToSend:
    """Return any call of Telegram."""
    return ToSend(id=0, chat_id=chat_id, method=method, payload=payload, created_at=now, not_before=now, urgent=urgent)


def edit(chat_id: int, message_id: int, body: str, *, now: datetime, rows: InlineRows) -> ToSend:
    """Return a change of a message of the bot's own: other words, and the buttons that stay under it."""
    payload = {"message_id": message_id, "text": body, "reply_markup": keyboard_under(rows)}
    return call(chat_id, "editMessageText", payload, now=now, urgent=True)


def copy(
    chat_id: int, *, from_chat_id: int, message_id: int, now: datetime, urgent: bool = False, protected: bool = False
) -> ToSend:
    """Return a copy of another chat's message: photo, voice, file, place, without the sender's name.

    `protected` as in `text`.
    """
    payload: dict[str, Any] = {"from_chat_id": from_chat_id, "message_id": message_id}
    if protected:
        payload["protect_content"] = True
    return call(chat_id, "copyMessage", payload, now=now, urgent=urgent)


def callback_answer(chat_id: int, query_id: str, *, now: datetime, body: str | None = None) -> ToSend:
    """Return the answer to a pressed button, so that it stops spinning."""
    payload: dict[str, Any] = {"callback_query_id": query_id}
    if body:
        payload["text"] = body[:200]
    return call(chat_id, "answerCallbackQuery", payload, now=now, urgent=True)


def said(words: Words, language: str, reply: Reply) -> tuple[str, InlineRows]:
    """Render a reply of the action server."""
    body = words.say_or_other(language, reply.key, dict(reply.args))
    rows = [[(words.say_or_other(language, b.key), b.payload) for b in row] for row in reply.buttons]
    return body, rows


def pieces(body: str, *, head: str = "") -> list[str]:
    """Split words into messages that Telegram takes, at a line or a space where there is one; no word is lost.

    Each message begins with `head`: the first line of every one of them may show on a locked screen.
    """
    rest, parts, room = body, [], TEXT_LIMIT - _units(head)
    while _units(rest) > room:
        window = rest[: room // 2]
        at = max(window.rfind("\n"), window.rfind(" "), 0) or len(window)
        parts.append(rest[:at])
        rest = rest[at:].lstrip("\n")
    # Telegram refuses a message of nothing but space.
    return [head + part for part in (*parts, rest) if part.strip()] or [head + body]


def _units(body: str) -> int:
    return len(body.encode("utf-16-le", "surrogatepass")) // 2
