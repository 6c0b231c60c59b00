from __future__ import annotations

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

from simulator.client import SimulatedChat


@pytest.mark.asyncio
async def test_commands_are_kept_by_scope_and_language(bot: Bot) -> None:
    kazakh = [BotCommand(command="help", description="Көмек")]
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands(kazakh, scope=scope, language_code="kk")
    kept = await bot.get_my_commands(scope=scope, language_code="kk")
    assert [(one.command, one.description) for one in kept] == [("help", "Көмек")]
    assert await bot.get_my_commands() == []
    await bot.delete_my_commands(scope=scope, language_code="kk")
    assert await bot.get_my_commands(scope=scope, language_code="kk") == []


@pytest.mark.parametrize("command", ["Help", "көмек", "a" * 33, "a b"])
@pytest.mark.asyncio
async def test_wrong_commands_are_refused(bot: Bot, command: str) -> None:
    with pytest.raises(TelegramBadRequest, match="BOT_COMMAND_INVALID"):
        await bot.set_my_commands([BotCommand(command=command, description="a")])


@pytest.mark.asyncio
async def test_name_and_descriptions(bot: Bot) -> None:
    await bot.set_my_name("Пана", language_code="kk")
    await bot.set_my_description("Біз осындамыз", language_code="kk")
    await bot.set_my_short_description("Пана боты")
    assert (await bot.get_my_name(language_code="kk")).name == "Пана"
    assert (await bot.get_my_name(language_code="ru")).name == "Pana"
    assert (await bot.get_my_description(language_code="kk")).description == "Біз осындамыз"
    assert (await bot.get_my_short_description()).short_description == "Пана боты"
    with pytest.raises(TelegramBadRequest, match="text is too long"):
        await bot.set_my_name("a" * 65)


@pytest.mark.asyncio
async def test_unknown_file_ids_are_refused(bot: Bot, chat: SimulatedChat) -> None:
    with pytest.raises(TelegramBadRequest, match="invalid file_id"):
        await bot.get_file("nothing")
