"""The webhook: without the secret nothing is read, 200 means on disk."""

from __future__ import annotations

import io
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web

from bot.failsafe import LAST_RESORT
from bot.intake.webhook import PATH, SECRET_HEADER, add_webhook, register
from store.errors import StoreError
from store.unit import SqlUnit
from tests.bot.conftest import Stage
from tests.bot.updates import raw_message

pytestmark = pytest.mark.asyncio

SECRET = "a-secret"


@dataclass(frozen=True)
class Door:
    """The bot's webhook, and somebody who knocks."""

    url: str
    session: aiohttp.ClientSession

    async def knock(self, body: bytes | io.BytesIO, *, secret: str | None = SECRET) -> int:
        """Post a body and return the status."""
        headers = {} if secret is None else {SECRET_HEADER: secret}
        async with self.session.post(self.url, data=body, headers=headers) as response:
            return response.status


@pytest_asyncio.fixture
async def door(idle_stage: Stage) -> AsyncIterator[Door]:
    """The webhook as the bot's process serves it."""
    site = web.Application(client_max_size=1024 * 1024)
    add_webhook(site, idle_stage.app.recorder, idle_stage.app.direct, secret=SECRET)
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    async with aiohttp.ClientSession() as session:
        yield Door(f"http://{host}:{port}{PATH}", session)
    await runner.cleanup()


async def recorded(stage: Stage) -> int:
    """Return how many updates were ever taken in."""
    return len(stage.understanding.heard)


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", "тайна", "\udcff"], ids=repr)
async def test_without_the_secret_nobody_comes_in(idle_stage: Stage, door: Door, secret: str | None) -> None:
    """Nothing is read, nothing is recorded."""
    body = json.dumps(raw_message(7, text="привет")).encode()
    assert await door.knock(body, secret=secret) == 401
    await idle_stage.handled()
    assert await recorded(idle_stage) == 0


async def test_200_means_on_disk(idle_stage: Stage, door: Door) -> None:
    """And the message is answered."""
    person = await idle_stage.person()
    assert await door.knock(json.dumps(raw_message(person.id, text="привет")).encode()) == 200
    await person.wait_for(lambda m: m.text == idle_stage.say("thank"))


async def test_200_comes_only_after_the_commit(idle_stage: Stage, door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    """A commit that fails is a 503, and Telegram sends it again."""
    real, failures = SqlUnit.commit, [StoreError("disk full")]

    async def commit(unit: SqlUnit) -> None:
        if failures:
            raise failures.pop()
        await real(unit)

    monkeypatch.setattr(SqlUnit, "commit", commit)
    person = await idle_stage.person()
    body = json.dumps(raw_message(person.id, text="привет")).encode()
    assert [await door.knock(body), await door.knock(body), await door.knock(body)] == [503, 200, 200]
    assert await idle_stage.told(person) == [LAST_RESORT, idle_stage.say("thank")]


async def test_without_the_database_nothing_is_accepted(
    idle_stage: Stage, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    """503, and Telegram sends it again; meanwhile she gets the numbers, once."""
    person = await idle_stage.person()

    async def enter(_unit: SqlUnit) -> SqlUnit:
        raise StoreError("the database does not answer")

    with monkeypatch.context() as broken:
        broken.setattr(SqlUnit, "__aenter__", enter)
        body = json.dumps(raw_message(person.id, text="привет")).encode()
        assert [await door.knock(body), await door.knock(body)] == [503, 503]
        assert [m.text for m in await person.messages() if m.from_bot] == [LAST_RESORT]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff"], ids=repr)
async def test_what_is_no_update_is_refused(door: Door, body: bytes) -> None:
    """With the right secret too."""
    assert await door.knock(body) == 400


async def test_a_giant_body_is_refused(door: Door) -> None:
    """No update is that large."""
    assert await door.knock(io.BytesIO(b" " * (1024 * 1024 + 1))) == 413


async def test_a_group_is_accepted_and_ignored(idle_stage: Stage, door: Door) -> None:
    """Telegram must not send it again."""
    body = json.dumps(raw_message(-5, chat_type="group", text="привет")).encode()
    assert await door.knock(body) == 200
    await idle_stage.handled()
    assert await recorded(idle_stage) == 0


async def test_an_update_of_a_new_shape_is_taken_with_its_words(idle_stage: Stage, door: Door) -> None:
    """Otherwise Telegram would repeat it for a day, and everything behind it would wait."""
    person = await idle_stage.person()
    raw = raw_message(person.id, text="помогите", forward_origin={"type": "martian"})
    assert await door.knock(json.dumps(raw).encode()) == 200
    await idle_stage.handled()
    assert idle_stage.understanding.texts() == ["помогите"]


async def test_a_webhook_without_a_secret_is_not_opened(idle_stage: Stage) -> None:
    """It would take anybody's updates."""
    with pytest.raises(ValueError, match="PANA_WEBHOOK_SECRET"):
        add_webhook(web.Application(), idle_stage.app.recorder, idle_stage.app.direct, secret="")


async def test_telegram_delivers_what_waited_before_the_webhook_was_set(idle_stage: Stage, door: Door) -> None:
    """Nothing pending is dropped, and registering survives Telegram's faults."""
    person = await idle_stage.simulator.new_chat(name="Б", language_code="ru")
    await person.say("помогите")
    await idle_stage.simulator.fault("server_error", method="setWebhook")
    await register(idle_stage.app.bot, url=door.url, secret=SECRET)
    await person.wait_for(lambda m: m.text == idle_stage.say("thank"))
