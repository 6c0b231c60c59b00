"""What becomes of one call: taken, impossible, or to be made again. Answers as Telegram and those between us give them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web

from bot import compose
from bot.sending.deliver import Impossible, Later, Sent, deliver
from tests.fakes.clock import START

pytestmark = pytest.mark.asyncio

CALL = compose.text(7, "сәлем", now=START)
MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "сәлем"}


class Answering:
    """A server in the place of Telegram that gives one answer."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot
        self.answer: dict[str, Any] | str = {"ok": True, "result": MESSAGE}
        self.status = 200
        self.calls: list[tuple[str, dict[str, str]]] = []

    def refuse(self, code: int, description: str, **parameters: Any) -> None:
        """Answer with an error as Telegram writes it."""
        self.status = code
        self.answer = {"ok": False, "error_code": code, "description": description, "parameters": parameters}

    async def handle(self, request: web.Request) -> web.Response:
        """Answer a call."""
        told = {name: str(value) for name, value in (await request.post()).items()}
        self.calls.append((request.match_info["method"], told))
        if isinstance(self.answer, str):
            return web.Response(text=self.answer, content_type="text/html", status=self.status)
        return web.json_response(self.answer, status=self.status)


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[Answering]:
    """A server in the place of Telegram and a bot that calls it."""
    app = web.Application()
    runner = web.AppRunner(app, access_log=None)

    async def handle(request: web.Request) -> web.Response:
        return await answering.handle(request)

    app.router.add_post("/bot{token}/{method}", handle)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    session = AiohttpSession(api=TelegramAPIServer.from_base(f"http://{host}:{port}"), timeout=5)
    async with Bot("1:TEST", session=session) as bot:
        answering = Answering(bot)
        yield answering
    await runner.cleanup()


async def test_a_message_is_sent_as_plain_text(telegram: Answering) -> None:
    """No parse mode, whatever is in it."""
    assert await deliver(telegram.bot, replace(CALL, payload={"text": "<b>"})) == Sent(message_id=1)
    assert telegram.calls == [("sendMessage", {"chat_id": "7", "text": "<b>"})]


async def test_a_copy_names_both_chats(telegram: Answering) -> None:
    """From the person's chat into the operator's."""
    telegram.answer = {"ok": True, "result": {"message_id": 3}}
    assert await deliver(telegram.bot, compose.copy(7, from_chat_id=8, message_id=9, now=START)) == Sent(message_id=3)
    assert telegram.calls == [("copyMessage", {"chat_id": "7", "from_chat_id": "8", "message_id": "9"})]


async def test_a_message_is_changed_with_the_buttons_that_stay(telegram: Answering) -> None:
    """Telegram takes the buttons away from a message that is changed without them."""
    changed = compose.edit(7, 9, "<b>", now=START, rows=[[("Да", "yes")]])
    assert await deliver(telegram.bot, changed) == Sent(message_id=1)
    ((method, told),) = telegram.calls
    buttons = json.loads(told.pop("reply_markup"))["inline_keyboard"]
    assert (method, told) == ("editMessageText", {"chat_id": "7", "message_id": "9", "text": "<b>"})
    assert [[(one["text"], one["callback_data"]) for one in row] for row in buttons] == [[("Да", "yes")]]


async def test_the_answer_to_a_button_names_no_chat(telegram: Answering) -> None:
    """Only the query."""
    telegram.answer = {"ok": True, "result": True}
    assert await deliver(telegram.bot, compose.callback_answer(7, "55", now=START)) == Sent()
    assert telegram.calls == [("answerCallbackQuery", {"callback_query_id": "55"})]


REFUSALS = [
    (400, "Bad Request: chat not found", Impossible("400")),
    (403, "Forbidden: bot was blocked by the user", Impossible("403", blocked=True)),
    (413, "Request Entity Too Large", Impossible("413")),
    (401, "Unauthorized", Later(None)),
    (404, "Not Found", Later(None)),
    (409, "Conflict", Later(None, is_suspect=True)),
    (500, "Internal Server Error", Later(None, is_suspect=True)),
    (502, "Bad Gateway", Later(None, is_suspect=True)),
]


@pytest.mark.parametrize(("code", "description", "result"), REFUSALS, ids=[str(code) for code, *_ in REFUSALS])
async def test_a_refusal_is_final_only_when_it_is_the_messages_fault(
    telegram: Answering, code: int, description: str, result: object
) -> None:
    """401 and 404 are a wrong token: what waits is not lost for a mistake of the set-up."""
    telegram.refuse(code, description)
    assert await deliver(telegram.bot, CALL) == result


async def test_telegrams_own_pause_is_kept(telegram: Answering) -> None:
    """429 says how long."""
    telegram.refuse(429, "Too Many Requests", retry_after=17)
    assert await deliver(telegram.bot, CALL) == Later(timedelta(seconds=17))


@pytest.mark.parametrize("status", [200, 502])
async def test_a_page_from_something_between_is_tried_again(telegram: Answering, status: int) -> None:
    """A proxy's error page is no answer of Telegram."""
    telegram.answer, telegram.status = "<html>Bad Gateway</html>", status
    assert await deliver(telegram.bot, CALL) == Later(None, is_suspect=True)


@pytest.mark.parametrize(
    "call",
    [
        replace(CALL, method="deleteChat"),
        replace(CALL, payload={}),
        replace(CALL, payload={"text": ["a"]}),
        replace(CALL, payload={"text": "half \ud83d"}),
    ],
    ids=["unknown method", "no text", "wrong type", "half an emoji"],
)
async def test_a_call_that_cannot_be_made_is_given_up(telegram: Answering, call: Any) -> None:
    """It must not hold up the chat."""
    assert await deliver(telegram.bot, call) == Impossible("invalid")
    assert telegram.calls == []
