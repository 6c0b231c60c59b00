"""The last resort: the emergency numbers sent straight to Telegram, past the database, once per trouble and chat."""

from __future__ import annotations

import logging

from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot.failsafe import LAST_RESORT

log = logging.getLogger("pana.bot.direct")


class DirectCard:
    """Remembers whom it told, so that a long outage is not a flood."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._told: set[int] = set()

    async def send_once(self, chat_id: int) -> None:
        """Send the numbers to a chat unless it got them in this outage. Never raises."""
        if chat_id in self._told:
            return
        self._told.add(chat_id)
        try:
            await self._bot.send_message(chat_id, LAST_RESORT)
        except AiogramError as error:
            self._told.discard(chat_id)
            log.error("last_resort_failed", extra={"error": type(error).__name__})

    def works_again(self, chat_id: int) -> None:
        """Note that the chat was handled in the ordinary way."""
        self._told.discard(chat_id)
