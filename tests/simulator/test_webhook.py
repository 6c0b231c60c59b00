from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import pytest_asyncio
from aiogram import Bot, Dispatcher
from aiogram.methods import SendMessage
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from simulator.client import SimulatedChat, Simulator


@dataclass
class Hook:
    """A webhook of a test: what came, and how it answers."""

    url: str = ""
    got: list[dict[str, Any]] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    gates: dict[str, asyncio.Event] = field(default_factory=dict)
    came: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def handle(self, request: web.Request) -> web.Response:
        update = await request.json()
        async with self.came:
            self.got.append(update)
            self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
            self.came.notify_all()
        gate = self.gates.get(update["message"]["text"])
        if gate is not None:
            await gate.wait()
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.got]

    async def wait(self, number: int) -> None:
        async with asyncio.timeout(10), self.came:
            await self.came.wait_for(lambda: len(self.got) >= number)


@pytest_asyncio.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.handle)
    async for hook.url in _served(app):
        yield hook


async def _served(app: web.Application) -> AsyncIterator[str]:
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


@pytest.mark.asyncio
async def test_updates_are_pushed_with_the_secret(bot: Bot, chat: SimulatedChat, hook: Hook) -> None:
    await bot.set_webhook(hook.url, secret_token="top_secret-1")
    await chat.say("a")
    await hook.wait(2)
    assert hook.texts() == ["/start", "a"]
    assert hook.secrets == ["top_secret-1"] * 2


@pytest.mark.asyncio
async def test_a_push_is_repeated_until_it_is_taken(bot: Bot, chat: SimulatedChat, hook: Hook) -> None:
    hook.statuses = [500, 404, 200]
    await bot.set_webhook(hook.url)
    await hook.wait(3)
    await chat.say("a")
    await hook.wait(4)
    assert hook.texts() == ["/start", "/start", "/start", "a"]
    assert len({update["update_id"] for update in hook.got}) == 2
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 404 Not Found"


@pytest.mark.asyncio
async def test_one_chat_waits_for_its_turn_and_others_do_not(
    bot: Bot, sim: Simulator, chat: SimulatedChat, hook: Hook
) -> None:
    await bot.delete_webhook(drop_pending_updates=True)
    await bot.set_webhook(hook.url)
    hook.gates["first"] = asyncio.Event()
    await chat.say("first")
    await chat.say("second")
    await hook.wait(1)
    other = await sim.new_chat(name="Other")
    await other.say("other")
    await hook.wait(2)
    assert hook.texts() == ["first", "other"]
    hook.gates["first"].set()
    await hook.wait(3)
    assert hook.texts() == ["first", "other", "second"]


@pytest.mark.asyncio
async def test_what_was_not_taken_waits_for_polling(bot: Bot, chat: SimulatedChat, hook: Hook) -> None:
    hook.statuses = [500] * 1000
    await bot.set_webhook(hook.url)
    await hook.wait(2)
    await bot.delete_webhook()
    assert [update.message.text for update in await bot.get_updates() if update.message] == ["/start"]


@pytest.mark.asyncio
async def test_the_same_update_is_pushed_twice(bot: Bot, sim: Simulator, chat: SimulatedChat, hook: Hook) -> None:
    await bot.set_webhook(hook.url, drop_pending_updates=True)
    await sim.fault("duplicate_update")
    await chat.say("a")
    await hook.wait(2)
    assert hook.got[0] == hook.got[1]


@pytest.mark.parametrize("in_background", [True, False])
@pytest.mark.asyncio
async def test_aiograms_own_webhook_answers(bot: Bot, chat: SimulatedChat, *, in_background: bool) -> None:
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> SendMessage:
        return SendMessage(chat_id=message.chat.id, text=f"echo {message.text}")

    app = web.Application()
    handler = SimpleRequestHandler(dispatcher, bot, secret_token="s", handle_in_background=in_background)
    handler.register(app, path="/hook")
    async for url in _served(app):
        await bot.set_webhook(url, secret_token="s", drop_pending_updates=True)
        said = await chat.say("сәлем")
        assert (await chat.wait_reply(after=said)).text == "echo сәлем"
        await bot.delete_webhook()
