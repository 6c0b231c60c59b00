from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from aiogram import Bot
from aiohttp import ClientResponse, ClientSession

from simulator.client import SimulatedChat, Simulator, SimulatorError


async def _next(stream: ClientResponse) -> dict[str, Any]:
    async with asyncio.timeout(10):
        async for line in stream.content:
            if line.startswith(b"data: "):
                event: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
                return event
    raise AssertionError("the stream ended")


@pytest.mark.asyncio
async def test_events_begin_with_a_snapshot_and_follow_live(base_url: str, bot: Bot, chat: SimulatedChat) -> None:
    async with ClientSession() as session, session.get(f"{base_url}/sim/events") as stream:
        snapshot = await _next(stream)
        assert [one["text"] for one in snapshot["chats"][0]["messages"]] == ["/start"]
        sent = await bot.send_message(chat.id, "сәлем")
        event = await _next(stream)
        assert (event["type"], event["message"]["text"]) == ("message", "сәлем")
        await bot.delete_message(chat.id, sent.message_id)
        assert await _next(stream) == {"type": "deleted", "chat_id": chat.id, "message_id": sent.message_id}
        await bot.send_chat_action(chat.id, "typing")
        assert (await _next(stream))["chat"]["action"] == "typing"
        await bot.set_my_name("Пана")
        assert (await _next(stream))["bot"]["first_name"] == "Пана"


@pytest.mark.asyncio
async def test_health_counts(sim: Simulator, chat: SimulatedChat) -> None:
    health = await sim.health()
    assert (health["ok"], health["chats"], health["pending_updates"]) == (True, 1, 1)


@pytest.mark.parametrize(
    ("path", "told"), [("limits", {"on": "no"}), ("clock", {"seconds": -1}), ("clock", {"seconds": True})]
)
@pytest.mark.asyncio
async def test_wrong_settings_are_refused(sim: Simulator, path: str, told: dict[str, object]) -> None:
    with pytest.raises(SimulatorError) as refused:
        await sim.ask("POST", f"/sim/{path}", told)
    assert refused.value.code == 400
