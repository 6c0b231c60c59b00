from __future__ import annotations

import logging

import pytest
from aiohttp import ClientSession

from simulator.client import SimulatedChat
from simulator.guard import is_loopback
from simulator.people import People


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:1"}, 200),
        ({"Host": "evil.example"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Host": "127.0.0.1:5", "Origin": "http://127.0.0.1:5"}, 200),
    ],
    ids=["plain", "localhost", "foreign-host", "foreign-origin", "no-origin", "own-origin"],
)
@pytest.mark.asyncio
async def test_only_this_machine_is_answered(base_url: str, headers: dict[str, str], status: int) -> None:
    async with ClientSession() as session, session.get(f"{base_url}/sim/health", headers=headers) as answer:
        assert answer.status == status


@pytest.mark.asyncio
async def test_unknown_addresses_are_refused_in_telegrams_shape(base_url: str) -> None:
    async with ClientSession() as session, session.get(f"{base_url}/nothing") as answer:
        assert (answer.status, (await answer.json())["ok"]) == (404, False)


@pytest.mark.asyncio
async def test_an_unexpected_error_quotes_nobody(
    base_url: str, chat: SimulatedChat, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: People, chat: object, text: str, **_: object) -> None:
        raise RuntimeError(text)

    monkeypatch.setattr(People, "say", broken)
    with caplog.at_level(logging.DEBUG):
        async with ClientSession() as session:
            told = {"text": "құпия сөз"}
            async with session.post(f"{base_url}/sim/chats/{chat.id}/say", json=told) as answer:
                assert answer.status == 500
                assert "құпия" not in await answer.text()
    assert "unexpected RuntimeError" in caplog.text
    assert "құпия" not in caplog.text


@pytest.mark.parametrize(
    ("host", "expected"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("10.0.0.1", False), ("a.b", False)],
)
def test_loopback(host: str, *, expected: bool) -> None:
    assert is_loopback(host) is expected
