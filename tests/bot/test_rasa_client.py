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

from bot import rasa_client
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


@pytest.mark.parametrize("status", [400, 413])
async def test_a_question_that_was_refused_keeps_nobody_else_waiting(status: int) -> None:
    """The other side works; only this one question was bad."""

    async def refusing(_request: web.Request) -> web.StreamResponse:
        return web.Response(status=status)

    async with rasa(refusing) as other:
        assert [await other.code() for _ in range(5)] == [f"status-{status}"] * 5


async def test_only_so_many_questions_are_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others wait for their turn, and get it."""
    monkeypatch.setattr(rasa_client, "AT_ONCE", 2)
    under_way, most = 0, 0

    async def counting(request: web.Request) -> web.StreamResponse:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        for _ in range(20):  # long enough for the others to come, if they could
            await asyncio.sleep(0)
        under_way -= 1
        return await whole(request)

    async with rasa(counting) as other:
        assert {one.intent for one in await asyncio.gather(*(other.ask() for _ in range(6)))} == {"threat"}
    assert most == 2


async def test_who_never_got_her_turn_is_no_failure_of_rasa(monkeypatch: pytest.MonkeyPatch) -> None:
    """She gets the card in time, and the next one is asked as usual."""
    monkeypatch.setattr(rasa_client, "AT_ONCE", 1)
    async with rasa(whole, time_limit=0.1) as other:
        async with other.client._turns:
            assert await asyncio.gather(*(other.code() for _ in range(4))) == ["busy"] * 4
        assert (await other.ask()).intent == "threat"


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
