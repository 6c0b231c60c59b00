"""Put an update on disk before Telegram hears that it arrived. The one way in, for polling and for the webhook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from aiogram.types import Update

from bot.intake.readable import written
from bot.ports import OpenUnit, Received

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
"""What Pana asks Telegram for. Everything that a person can send in a private chat is among them."""


class Recorder:
    """Keeps updates in the inbox and wakes their lanes."""

    def __init__(self, open_unit: OpenUnit, now: Callable[[], datetime], wake: Callable[[int], None]) -> None:
        self._open_unit = open_unit
        self._now = now
        self._wake = wake

    async def record(self, updates: Sequence[Update]) -> int:
        """Keep all updates in one transaction, wake the lanes, and return how many were new. Raises what the database raises."""
        at = self._now()
        chats = []
        async with self._open_unit() as unit:
            for update in updates:
                chat_id = chat_of(update)
                if chat_id is None:
                    continue
                if await unit.inbox.record(Received(update.update_id, chat_id, written(update), at)):
                    chats.append(chat_id)
            await unit.commit()
        for chat_id in dict.fromkeys(chats):
            self._wake(chat_id)
        return len(chats)


def words_of(update: Update) -> str:
    """Return the words or the caption of an update; empty when it has none."""
    event = update.message or update.edited_message
    return (event.text or event.caption or "") if event is not None else ""


def chat_of(update: Update) -> int | None:
    """Return the private chat an update belongs to; None for groups and channels, where Pana does not work."""
    if update.callback_query is not None:
        return update.callback_query.from_user.id
    event = update.message or update.edited_message or update.my_chat_member
    if event is None or event.chat.type != "private":
        return None
    return event.chat.id
