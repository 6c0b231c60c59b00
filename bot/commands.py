"""What Telegram shows when somebody looks for a bot's commands: two harmless words, in both languages."""

from __future__ import annotations

import logging

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

from locales.render import LANGUAGES, Words

log = logging.getLogger("pana.bot.commands")

COMMANDS = {"start": "command-start", "menu": "command-menu"}


async def announce(bot: Bot, words: Words) -> None:
    """Hand Telegram the list. Never raises: whoever writes is answered without it, and the next start tries again."""
    try:
        for spoken_to in (None, *LANGUAGES):  # nobody's language in particular comes first
            language = spoken_to or LANGUAGES[0]
            listed = [BotCommand(command=name, description=words.say(language, key)) for name, key in COMMANDS.items()]
            await bot.set_my_commands(listed, scope=BotCommandScopeAllPrivateChats(), language_code=spoken_to)
    except AiogramError as error:
        log.warning("commands_failed", extra={"error": type(error).__name__})
