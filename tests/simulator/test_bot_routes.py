from __future__ import annotations

import json
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramUnauthorizedError
from aiohttp import ClientSession, FormData

from simulator.client import SimulatedChat, Simulator


@pytest.mark.asyncio
async def test_get_me_tells_who_the_bot_is(bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.id, me.is_bot, me.username) == (1, True, "pana_sim_bot")


@pytest.mark.asyncio
async def test_wrong_token_is_unauthorized(base_url: str) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(base_url))
    stranger = Bot("2:WRONG", session=session)
    with pytest.raises(TelegramUnauthorizedError):
        await stranger.get_me()
    await session.close()


@pytest.mark.parametrize("method", ["getMe", "getme", "GETME"], ids=str)
@pytest.mark.asyncio
async def test_method_names_ignore_case(base_url: str, method: str) -> None:
    async with ClientSession() as session, session.get(f"{base_url}/bot1:SIM/{method}") as answer:
        assert (await answer.json())["ok"] is True


def _json(told: dict[str, Any]) -> dict[str, Any]:
    return {"json": told}


def _form(told: dict[str, Any]) -> dict[str, Any]:
    return {"data": _encoded(told)}


def _multipart(told: dict[str, Any]) -> dict[str, Any]:
    form = FormData(default_to_multipart=True)
    for name, value in _encoded(told).items():
        form.add_field(name, value)
    return {"data": form}


def _query(told: dict[str, Any]) -> dict[str, Any]:
    return {"params": _encoded(told)}


def _encoded(told: dict[str, Any]) -> dict[str, str]:
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in told.items()}


@pytest.mark.parametrize("encode", [_json, _form, _multipart, _query])
@pytest.mark.asyncio
async def test_every_encoding_says_the_same(base_url: str, chat: SimulatedChat, encode: Any) -> None:
    told = {
        "chat_id": chat.id,
        "text": "17",
        "disable_notification": True,
        "reply_markup": {"inline_keyboard": [[{"text": "Ия", "callback_data": "yes"}]]},
    }
    async with ClientSession() as session, session.post(f"{base_url}/bot1:SIM/sendMessage", **encode(told)) as answer:
        assert answer.status == 200, await answer.text()
    message = await chat.last()
    assert (message.text, message.is_silent, message.labels()) == ("17", True, ["Ия"])


@pytest.mark.parametrize(
    ("path", "told", "status", "description"),
    [
        pytest.param("getMee", {}, 404, "Not Found: method not found", id="unknown-method"),
        pytest.param("sendMessage", {"chat_id": 5}, 400, "Bad Request: message text is empty", id="no-text"),
        pytest.param("sendMessage", {"text": "a"}, 400, "Bad Request: chat_id is empty", id="no-chat"),
        pytest.param("sendMessage", {"chat_id": 5, "text": "a"}, 400, "Bad Request: chat not found", id="other-chat"),
        pytest.param(
            "sendMessage", {"chat_id": 5, "text": "a", "txt": 1}, 400, 'Bad Request: unknown parameter "txt"', id="typo"
        ),
        pytest.param(
            "sendMessage",
            {"chat_id": 5, "text": "a", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback": "b"}]]}},
            400,
            'Bad Request: unknown parameter "callback"',
            id="nested-typo",
        ),
        pytest.param(
            "answerCallbackQuery", {}, 400, 'Bad Request: parameter "callback_query_id" is required', id="required"
        ),
        pytest.param(
            "sendDice", {"chat_id": 5}, 400, "Bad Request: not simulated: method sendDice", id="not-simulated"
        ),
        pytest.param(
            "sendMessage",
            {"chat_id": 5, "text": "a", "message_thread_id": 7},
            400,
            "Bad Request: not simulated: parameter message_thread_id of sendMessage",
            id="parameter-not-simulated",
        ),
    ],
)
@pytest.mark.asyncio
async def test_wrong_calls_are_refused(
    base_url: str, path: str, told: dict[str, Any], status: int, description: str
) -> None:
    async with ClientSession() as session, session.post(f"{base_url}/bot1:SIM/{path}", json=told) as answer:
        assert answer.status == status
        assert await answer.json() == {"ok": False, "error_code": status, "description": description}


@pytest.mark.asyncio
async def test_refusals_never_quote_what_was_sent(base_url: str, chat: SimulatedChat) -> None:
    secret = "ол мені ұрды"
    calls: list[tuple[str, dict[str, Any]]] = [
        ("sendMessage", {"chat_id": chat.id, "text": f"<{secret}>", "parse_mode": "HTML"}),
        ("sendMessage", {"chat_id": chat.id, "text": [secret]}),
        ("sendMessage", {"chat_id": secret, "text": secret}),
        ("sendMessage", {"chat_id": chat.id, "text": "a", secret: 1}),
        (secret, {}),
    ]
    async with ClientSession() as session:
        for method, told in calls:
            async with session.post(f"{base_url}/bot1:SIM/{method}", json=told) as answer:
                assert answer.status >= 400
                assert "ұрды" not in json.dumps(await answer.json(), ensure_ascii=False)


@pytest.mark.parametrize("body", [b"{", b"[1]", b'"a"', b"\xff\xfe"], ids=repr)
@pytest.mark.asyncio
async def test_json_that_is_no_object_is_refused(base_url: str, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    async with (
        ClientSession() as session,
        session.post(f"{base_url}/bot1:SIM/getMe", data=body, headers=headers) as answer,
    ):
        assert answer.status == 400


@pytest.mark.asyncio
async def test_files_come_back_by_their_path(bot: Bot, chat: SimulatedChat) -> None:
    sent = await chat.send_voice()
    assert sent.file is not None
    file = await bot.get_file(sent.file.id)
    assert file.file_path is not None
    content = await bot.download_file(file.file_path)
    assert content is not None
    data = content.read()
    assert (data[:4], len(data)) == (b"OggS", file.file_size)


@pytest.mark.asyncio
async def test_two_chats_at_once_do_not_mix(sim: Simulator, bot: Bot) -> None:
    aliya = await sim.new_chat(name="Aliya", language_code="kk")
    boris = await sim.new_chat(name="Boris", language_code="ru")
    await aliya.start()
    await boris.start()
    await bot.send_message(aliya.id, "сәлем")
    await bot.send_message(boris.id, "привет")
    assert [message.text for message in await aliya.messages()] == ["/start", "сәлем"]
    assert [message.text for message in await boris.messages()] == ["/start", "привет"]
    languages = [update.message and update.message.from_user for update in await bot.get_updates()]
    assert [user.language_code for user in languages if user] == ["kk", "ru"]
