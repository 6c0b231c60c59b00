"""What Telegram lists under a bot's commands."""

from __future__ import annotations

import pytest
from aiogram.types import BotCommandScopeAllPrivateChats

from bot.commands import announce
from tests.bot.conftest import Stage

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize(("asked", "language"), [(None, "kk"), ("kk", "kk"), ("ru", "ru")])
async def test_the_commands_are_listed_in_her_language(idle_stage: Stage, asked: str | None, language: str) -> None:
    """Start and menu, in words that say nothing."""
    bot = idle_stage.app.bot
    await announce(bot, idle_stage.app.services.words)
    listed = await bot.get_my_commands(scope=BotCommandScopeAllPrivateChats(), language_code=asked)
    assert [(one.command, one.description) for one in listed] == [
        ("start", idle_stage.say("command-start", language)),
        ("menu", idle_stage.say("command-menu", language)),
    ]


async def test_the_bot_starts_although_telegram_refuses(idle_stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    """The list is a comfort, no more."""
    await idle_stage.simulator.fault("server_error", method="setMyCommands")
    with caplog.at_level("WARNING", logger="pana.bot.commands"):
        await announce(idle_stage.app.bot, idle_stage.app.services.words)
    assert [record.getMessage() for record in caplog.records if record.name == "pana.bot.commands"] == [
        "commands_failed"
    ]
