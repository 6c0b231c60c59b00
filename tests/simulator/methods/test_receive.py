from __future__ import annotations

import asyncio

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError
from aiogram.types import Update

from simulator.client import SimulatedChat, Simulator


def _texts(updates: list[Update]) -> list[str | None]:
    return [update.message.text for update in updates if update.message]


@pytest.mark.asyncio
async def test_updates_come_until_confirmed(bot: Bot, chat: SimulatedChat) -> None:
    await chat.say("a")
    first = await bot.get_updates()
    assert _texts(first) == ["/start", "a"]
    assert first[1].update_id == first[0].update_id + 1
    assert await bot.get_updates() == first
    assert _texts(await bot.get_updates(offset=first[1].update_id)) == ["a"]
    assert await bot.get_updates(offset=first[1].update_id + 1) == []
    assert await bot.get_updates() == []


@pytest.mark.asyncio
async def test_limit_and_offset_from_the_end(bot: Bot, chat: SimulatedChat) -> None:
    for text in "abc":
        await chat.say(text)
    assert _texts(await bot.get_updates(limit=2)) == ["/start", "a"]
    assert _texts(await bot.get_updates(offset=-1)) == ["c"]
    assert _texts(await bot.get_updates()) == ["c"]


@pytest.mark.asyncio
async def test_long_poll_wakes_on_a_message(bot: Bot, chat: SimulatedChat) -> None:
    seen = (await bot.get_updates())[-1].update_id
    async with asyncio.timeout(10):
        waiting = asyncio.create_task(bot.get_updates(offset=seen + 1, timeout=30))
        while (await _pending(chat)) > 0:
            pass  # each turn is one request: until the poll has confirmed what came before
        await chat.say("оян")
        assert _texts(await waiting) == ["оян"]


async def _pending(chat: SimulatedChat) -> int:
    return int((await chat.simulator.health())["pending_updates"])


@pytest.mark.asyncio
async def test_long_poll_ends_empty(bot: Bot) -> None:
    assert await bot.get_updates(timeout=1) == []


@pytest.mark.asyncio
async def test_a_second_poll_ends_the_first(bot: Bot, sim: Simulator) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    second: asyncio.Task[list[Update]] | None = None
    async with asyncio.timeout(10):
        while not first.done():
            if second is not None:
                second.cancel()
            second = asyncio.create_task(bot.get_updates(timeout=30))
            await sim.health()
    with pytest.raises(TelegramConflictError, match="other getUpdates"):
        await first
    assert second is not None
    second.cancel()


@pytest.mark.asyncio
async def test_only_allowed_kinds_come(bot: Bot, chat: SimulatedChat) -> None:
    await bot.get_updates(offset=-1, allowed_updates=["edited_message"])
    said = await chat.say("a")
    await chat.edit(said, "b")
    kinds = [update.event_type for update in await bot.get_updates()]
    assert kinds == ["message", "edited_message"]  # "/start" came before the wish
    await bot.get_updates(allowed_updates=[])
    await chat.say("c")
    assert (await bot.get_updates())[-1].event_type == "message"


@pytest.mark.asyncio
async def test_no_polling_while_a_webhook_is_set(bot: Bot) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook", secret_token="s-1", max_connections=7)
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections) == ("http://127.0.0.1:9/hook", 7)
    with pytest.raises(TelegramConflictError, match="while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert (await bot.get_webhook_info()).url == ""
    assert await bot.get_updates() == []


@pytest.mark.asyncio
async def test_drop_pending_updates(bot: Bot, chat: SimulatedChat) -> None:
    assert (await bot.get_webhook_info()).pending_update_count == 1
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == []


@pytest.mark.parametrize(
    ("url", "secret", "reason"),
    [
        ("https://example.org/hook", None, "this machine only"),
        ("ftp://127.0.0.1/hook", None, "this machine only"),
        ("http://127.0.0.1:9/hook", "a b", "secret token contains unallowed characters"),
    ],
    ids=["far", "no-http", "odd-secret"],
)
@pytest.mark.asyncio
async def test_wrong_webhooks_are_refused(bot: Bot, url: str, secret: str | None, reason: str) -> None:
    with pytest.raises(TelegramBadRequest, match=reason):
        await bot.set_webhook(url, secret_token=secret)


@pytest.mark.asyncio
async def test_person_in_an_update_is_told_as_telegram_tells(bot: Bot, chat: SimulatedChat) -> None:
    message = (await bot.get_updates())[0].message
    assert message is not None
    assert message.from_user is not None
    assert (message.from_user.first_name, message.from_user.last_name) == ("Aliya", "Serik")
    assert (message.from_user.language_code, message.chat.type, message.chat.id) == ("kk", "private", chat.id)
    assert message.entities is not None
    assert message.entities[0].type == "bot_command"
