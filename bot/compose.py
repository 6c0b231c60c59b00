"""Turn text keys into calls of Telegram that wait in the outbox. Plain text only: nothing anybody wrote is ever markup."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from bot.ports import ToSend
from bot.understanding import Reply
from locales.render import Words

TEXT_LIMIT = 4096
"""Telegram's limit for a text message, in UTF-16 units."""

HIDE = "hide"
"""The call that takes away what stands in a chat (bot/sending/take_away.py)."""

TICK = "✓ "
"""In front of a chosen answer of a check list."""

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
        payload["reply_markup"] = keyboard(rows)
    return call(chat_id, "sendMessage", payload, now=now, urgent=urgent)


def keyboard(rows: InlineRows) -> dict[str, Any]:
    """Return inline buttons as Telegram takes them."""
    return {"inline_keyboard": [[{"text": label, "callback_data": data} for label, data in row] for row in rows]}


def call(chat_id: int, method: str, payload: dict[str, Any], *, now: datetime, urgent: bool = False) -> ToSend:
    """Return any call of Telegram."""
    return ToSend(id=0, chat_id=chat_id, method=method, payload=payload, created_at=now, not_before=now, urgent=urgent)


def edit(chat_id: int, message_id: int, body: str, *, now: datetime, rows: InlineRows) -> ToSend:
    """Return a change of a message of the bot's own: other words, and the buttons that stay under it."""
    payload = {"message_id": message_id, "text": body, "reply_markup": keyboard(rows)}
    return call(chat_id, "editMessageText", payload, now=now, urgent=True)


def copy(
    chat_id: int,
    *,
    from_chat_id: int,
    message_id: int,
    now: datetime,
    urgent: bool = False,
    silent: bool = False,
    protected: bool = False,
) -> ToSend:
    """Return a copy of another chat's message: photo, voice, file, place, without the sender's name.

    `silent` and `protected` as in `text`.
    """
    payload: dict[str, Any] = {"from_chat_id": from_chat_id, "message_id": message_id}
    if silent:
        payload["disable_notification"] = True
    if protected:
        payload["protect_content"] = True
    return call(chat_id, "copyMessage", payload, now=now, urgent=urgent)


def callback_answer(
    chat_id: int, query_id: str, *, now: datetime, body: str | None = None, is_alert: bool = False
) -> ToSend:
    """Return the answer to a pressed button, so that it stops spinning; an alert stays until it is closed."""
    payload: dict[str, Any] = {"callback_query_id": query_id}
    if body:
        payload["text"] = body[:200]
    if is_alert:
        payload["show_alert"] = True
    return call(chat_id, "answerCallbackQuery", payload, now=now, urgent=True)


def hide(chat_id: int, *, until: datetime, but: Collection[int], now: datetime) -> ToSend:
    """Return the call that deletes everything said in a chat up to a moment, by both sides, except the ids in `but`.

    It waits in line like any other: what was to be sent before it is sent, and deleted too.
    """
    return call(chat_id, HIDE, {"until": until.isoformat(), "but": sorted(but)}, now=now, urgent=True)


def said(words: Words, language: str, reply: Reply) -> tuple[str, InlineRows]:
    """Render a reply of the action server: its texts one below the other."""
    body = "\n".join(words.say_or_other(language, key, dict(reply.args)) for key in (reply.key, *reply.below))
    rows = [
        [((TICK if b.ticked else "") + words.say_or_other(language, b.key), b.payload) for b in row]
        for row in reply.buttons
    ]
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
