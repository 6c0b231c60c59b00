"""Understanding over HTTP: every failure of the other side is NotUnderstood, soon, and opens the breaker."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.breaker import Breaker
from bot.rasa_client import RasaUnderstanding
from bot.understanding import Context, NotUnderstood, Understood
from nlu.urgency.levels import Urgency
from tests.bot.test_wire import ANSWER
from tests.fakes.clock import Clock

pytestmark = pytest.mark.asyncio

CONTEXT = Context("ru", None, Urgency.ROUTINE, (), 0, 0)
Answering = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Rasa:
    """A server in the place of Rasa, and the client that asks it."""

    def __init__(self, client: RasaUnderstanding, clock: Clock) -> None:
        self.client = client
        self.clock = clock
        self.requests: list[tuple[dict[str, str], Any]] = []

    async def ask(self, text: str = "привет", *, is_button: bool = False) -> Understood:
        """Ask once."""
        return await self.client.talk(sender="hash", text=text, is_button=is_button, context=CONTEXT)

    async def code(self) -> str:
        """Ask once and return the code of the failure."""
        with pytest.raises(NotUnderstood) as failure:
            await self.ask()
        return failure.value.code


@asynccontextmanager
async def rasa(answering: Answering, *, time_limit: float = 2.0) -> AsyncIterator[Rasa]:
    """Serve `answering` in the place of Rasa."""
    app = web.Application()
    clock = Clock()
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)

    async def handle(request: web.Request) -> web.StreamResponse:
        asked.requests.append((dict(request.headers), await request.json()))
        return await answering(request)

    app.router.add_post("/webhooks/pana/talk", handle)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    async with aiohttp.ClientSession() as session:
        url = f"http://{host}:{port}/"
        client = RasaUnderstanding(session, url=url, token="secret", time_limit=time_limit, breaker=Breaker(clock.now))
        asked = Rasa(client, clock)
        try:
            yield asked
        finally:
            await runner.cleanup()


async def whole(_request: web.Request) -> web.StreamResponse:
    """Answer as Rasa does."""
    return web.json_response(ANSWER)


async def test_words_are_understood() -> None:
    """The token goes along."""
    async with rasa(whole) as other:
        assert (await other.ask()).intent == "threat"
        headers, body = other.requests[0]
    assert headers["Authorization"] == "Bearer secret"
    assert body["text"] == "привет"


async def test_half_an_emoji_does_not_stop_the_words_around_it() -> None:
    """A lone surrogate cannot travel as UTF-8."""
    async with rasa(whole) as other:
        assert (await other.ask("помогите \ud83d")).intent == "threat"
        assert other.requests[0][1]["text"].startswith("помогите ")


FAILURES: dict[str, tuple[web.Response, str]] = {
    "503": (web.json_response({"version": 1, "error": "down"}, status=503), "status-503"),
    "401": (web.Response(status=401), "status-401"),
    "empty": (web.Response(), "unreachable"),
    "not json": (web.Response(text="{", content_type="application/json"), "malformed"),
    "not utf-8": (web.Response(body=b'{"a": "\xff\xfe"}', content_type="application/json"), "malformed"),
    "a page": (web.Response(text="<html>", content_type="text/html"), "unreachable"),
    "half an answer": (web.json_response({"version": 1}), "malformed"),
    "a list": (web.json_response([]), "malformed"),
}


@pytest.mark.parametrize("name", FAILURES)
async def test_a_bad_answer_is_not_understood(name: str) -> None:
    """Never anything but NotUnderstood."""
    response, code = FAILURES[name]

    async def bad(_request: web.Request) -> web.StreamResponse:
        return web.Response(body=response.body, status=response.status, headers={"Content-Type": response.content_type})

    async with rasa(bad) as other:
        assert await other.code() == code


async def test_a_slow_answer_is_not_waited_for() -> None:
    """The time limit ends it."""
    never = asyncio.Event()

    async def slow(_request: web.Request) -> web.StreamResponse:
        await never.wait()
        return web.Response()

    async with rasa(slow, time_limit=0.05) as other:
        assert await other.code() == "timeout"
        never.set()


async def test_a_cut_connection_is_not_understood() -> None:
    """The server died in between."""

    async def dying(request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async with rasa(dying) as other:
        assert await other.code() == "unreachable"


async def test_after_three_failures_nobody_waits_and_then_one_is_let_through() -> None:
    """While the breaker rests the server is left alone."""
    down = True

    async def sometimes(request: web.Request) -> web.StreamResponse:
        return web.Response(status=503) if down else await whole(request)

    async with rasa(sometimes) as other:
        assert [await other.code() for _ in range(5)] == ["status-503"] * 3 + ["resting"] * 2
        assert len(other.requests) == 3
        down = False
        other.clock.move(timedelta(seconds=3))
        assert (await other.ask()).intent == "threat"
        assert (await other.ask()).intent == "threat"
