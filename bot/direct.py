"""The last resort: the emergency numbers sent straight to Telegram, past the database, once per trouble and chat."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot.failsafe import LAST_RESORT
from bot.known_words import KnownWords

log = logging.getLogger("pana.bot.direct")


class DirectCard:
    """Remembers whom it told, so that a long outage is not a flood."""

    def __init__(
        self, bot: Bot, code_words: KnownWords | None = None, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._bot = bot
        self._now = now
        self._code_words = code_words or KnownWords()
        self._told: set[int] = set()

    async def send_once(self, chat_id: int, text: str | None = None) -> None:
        """Send the numbers to a chat unless it got them in this outage. Never raises.

        Not to somebody whose `text` holds her code word, or who said it lately and writes calmly: who reads along would
        see them. Her message is kept, and the alarm follows when the database is back.
        """
        if chat_id in self._told or self._code_words.is_watched(chat_id, text, now=self._now()):
            return
        self._told.add(chat_id)
        try:
            # Nobody can look up now whether somebody is near her.
            await self._bot.send_message(chat_id, LAST_RESORT, disable_notification=True)
        except AiogramError as error:
            self._told.discard(chat_id)
            log.error("last_resort_failed", extra={"error": type(error).__name__})

    def works_again(self, chat_id: int) -> None:
        """Note that the chat was handled in the ordinary way."""
        self._told.discard(chat_id)
