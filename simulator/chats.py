"""Private chats with the bot: who the person is, what was said, and what her phone shows."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from simulator.waking import Signal


@dataclass(slots=True)
class StoredMessage:
    """One message of a chat.

    `content` holds the Bot API fields of its kind (text and entities, photo and caption, …); `version` is the
    chat's version at the message's last change; a deleted message stays as a marker without content.
    """

    message_id: int
    from_bot: bool
    date: int
    kind: str
    content: dict[str, Any]
    reply_to: int | None = None
    forward_origin: dict[str, Any] | None = None
    inline_keyboard: list[list[dict[str, Any]]] | None = None
    is_silent: bool = False
    is_protected: bool = False
    edit_date: int | None = None
    deleted: bool = False
    version: int = 0


@dataclass(frozen=True, slots=True)
class Toast:
    """What a person sees after a button was answered; empty text means that only the clock on the button stops."""

    callback_id: str
    text: str
    is_alert: bool
    version: int


@dataclass(slots=True)
class PressedButton:
    """A click the bot has not answered yet."""

    callback_id: str
    chat_id: int
    message_id: int
    date: float


@dataclass(slots=True)
class Chat:
    """One person and her private chat with the bot."""

    chat_id: int
    first_name: str
    language_code: str
    last_name: str | None = None
    username: str | None = None
    started: bool = False
    blocked: bool = False
    version: int = 0
    messages: dict[int, StoredMessage] = field(default_factory=dict)
    reply_keyboard: dict[str, Any] | None = None
    action: str | None = None
    action_until: float = 0.0
    toasts: list[Toast] = field(default_factory=list)
    instance: str = ""
    changed: Signal = field(default_factory=Signal)

    def message(self, message_id: int) -> StoredMessage | None:
        """Return the message if it is there and not deleted."""
        message = self.messages.get(message_id)
        return None if message is None or message.deleted else message

    def visible(self) -> Iterator[StoredMessage]:
        """Yield the messages that are not deleted, oldest first."""
        return (message for message in self.messages.values() if not message.deleted)

    def user(self) -> dict[str, Any]:
        """Return the person as a Bot API User."""
        return {"id": self.chat_id, "is_bot": False, **self._names(), "language_code": self.language_code}

    def chat(self) -> dict[str, Any]:
        """Return the chat as a Bot API Chat."""
        return {"id": self.chat_id, "type": "private", **self._names()}

    def _names(self) -> dict[str, Any]:
        names = {"first_name": self.first_name, "last_name": self.last_name, "username": self.username}
        return {name: value for name, value in names.items() if value}


class MessageNumbers:
    """Message ids: one growing row for all private chats of the bot, as Telegram counts them."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def next(self) -> int:
        """Return the next id."""
        return next(self._numbers)
