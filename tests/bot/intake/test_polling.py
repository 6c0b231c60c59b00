"""Long polling: an update counts as received only when it is on disk; nothing pending is dropped."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Any, cast

import pytest
import pytest_asyncio
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Update
from aiohttp import web

from bot.direct import DirectCard
from bot.failsafe import LAST_RESORT
from bot.intake import polling
from bot.intake.polling import poll
from bot.intake.record import Recorder
from tests.bot.conftest import Stage, ended
from tests.bot.updates import raw_message

pytestmark = pytest.mark.asyncio


async def test_messages_from_before_the_start_are_answered(idle_stage: Stage) -> None:
    """Sent while the bot was down: cries for help."""
    stage = idle_stage
    stage.is_polling = True
    person = await stage.person()
    await person.say("помогите")
    running = asyncio.create_task(poll(stage.app.bot, stage.app.recorder, stage.app.direct))
    await person.wait_reply()
    await ended(running)


@pytest.mark.parametrize("kind", ["server_error", "cut_before", "cut_after", "too_many_requests"])
async def test_polling_survives_telegrams_faults(stage: Stage, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing is lost or doubled."""
    monkeypatch.setattr(polling, "LONGEST_PAUSE", 0.05)
    await stage.simulator.fault(kind, method="getUpdates", times=2, seconds=1)
    person = await stage.person()
    await person.say("привет")
    await person.wait_reply()
    assert await stage.told(person) == [stage.say("thank")]


class FakeTelegram:
    """A server in the place of Telegram whose updates a test writes by hand, as raw JSON."""

    def __init__(self) -> None:
        self.pending: list[dict[str, Any]] = []
        self.later: list[dict[str, Any]] = []
        self.offsets: list[int] = []
        self.calls: list[tuple[str, dict[str, str]]] = []
        self.broken_answers = 0
        self.asked = asyncio.Event()

    async def handle(self, request: web.Request) -> web.Response:
        """Answer a call."""
        method, told = request.match_info["method"], dict(await request.post())
        self.calls.append((method, {name: str(value) for name, value in told.items()}))
        if method != "getUpdates":
            return web.json_response({"ok": True, "result": self._result(method)})
        if self.broken_answers:
            self.broken_answers -= 1
            return web.Response(text="<html>", status=502)
        offset = int(str(told.get("offset", 0)))
        self.offsets.append(offset)
        self.pending = [update for update in self.pending if update.get("update_id", 0) >= offset]
        if not self.pending:
            self.asked.set()
            await asyncio.Event().wait()
        result = list(self.pending)
        self.pending += self.later[:1]
        del self.later[:1]
        return web.json_response({"ok": True, "result": result})

    def _result(self, method: str) -> Any:
        if method == "deleteWebhook":
            return True
        return {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}}


class FakeRecorder:
    """Keeps what was recorded; fails as often as it is told to."""

    def __init__(self) -> None:
        self.failures = 0
        self.poisoned: set[int] = set()
        self.recorded: list[int] = []
        self.texts: list[str | None] = []

    async def record(self, updates: Sequence[Update]) -> int:
        """See bot.intake.record.Recorder."""
        if self.failures:
            self.failures -= 1
            raise OSError("disk full")
        if self.poisoned & {update.update_id for update in updates}:
            raise ValueError("cannot be kept")
        new = [update for update in updates if update.update_id not in self.recorded]
        self.recorded += [update.update_id for update in new]
        self.texts += [update.message.text for update in new if update.message]
        return len(new)


@pytest_asyncio.fixture
async def telegram(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[FakeTelegram, Bot]]:
    """A server in the place of Telegram and a bot that polls it."""
    monkeypatch.setattr(polling, "LONGEST_PAUSE", 0.02)
    fake = FakeTelegram()
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", fake.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    async with Bot("1:TEST", session=AiohttpSession(api=TelegramAPIServer.from_base(f"http://{host}:{port}"))) as bot:
        yield fake, bot
    await runner.cleanup()


async def polled(telegram: tuple[FakeTelegram, Bot], recorder: FakeRecorder) -> FakeTelegram:
    """Poll until nothing is pending any more."""
    fake, bot = telegram
    running = asyncio.create_task(poll(bot, cast(Recorder, recorder), DirectCard(bot)))
    waiting = asyncio.create_task(fake.asked.wait())
    done, _ = await asyncio.wait([running, waiting], timeout=10, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    await ended(running)
    assert waiting in done, "polling ended or hung"
    return fake


async def test_the_offset_stays_until_recording_works(telegram: tuple[FakeTelegram, Bot]) -> None:
    """Telegram keeps what is not on disk; meanwhile the person gets the numbers, once."""
    recorder = FakeRecorder()
    recorder.failures = 6  # three rounds, in each all together and each by itself
    raw = raw_message(7, text="помогите")
    telegram[0].pending = [raw]
    fake = await polled(telegram, recorder)
    number = raw["update_id"]
    assert fake.offsets == [0, number, number, number, number + 1]
    assert recorder.recorded == [number]
    assert [told["text"] for method, told in fake.calls if method == "sendMessage"] == [LAST_RESORT]


async def test_an_update_that_the_library_refuses_does_not_make_the_bot_deaf(
    telegram: tuple[FakeTelegram, Bot],
) -> None:
    """Its words are kept, and those behind it are heard."""
    recorder = FakeRecorder()
    new = raw_message(7, text="помогите", forward_origin={"type": "martian"})
    telegram[0].pending = [new, {"update_id": new["update_id"] + 1, "message": {}}, raw_message(8, text="привет")]
    telegram[0].pending[-1]["update_id"] = new["update_id"] + 2
    await polled(telegram, recorder)
    assert recorder.texts == ["помогите", "привет"]


async def test_one_update_that_cannot_be_kept_holds_up_no_other(telegram: tuple[FakeTelegram, Bot]) -> None:
    """Those around it are kept at once; it is asked for again, its sender has the numbers, and in the end it is let go."""
    recorder = FakeRecorder()
    raws = [raw_message(7 + number, text=str(number)) for number in range(3 + polling.GIVE_UP_AFTER)]
    poisoned, later = raws[1], raws[3:]
    recorder.poisoned = {poisoned["update_id"]}
    telegram[0].pending = raws[:3]
    telegram[0].later = later
    fake = await polled(telegram, recorder)
    assert recorder.recorded == [raw["update_id"] for raw in raws if raw is not poisoned]
    assert poisoned["update_id"] in fake.offsets, "it was skipped without another try"
    assert fake.offsets.count(poisoned["update_id"]) == polling.GIVE_UP_AFTER - 1
    assert [told["chat_id"] for method, told in fake.calls if method == "sendMessage"] == ["8"]


async def test_without_a_database_nothing_is_let_go_of(telegram: tuple[FakeTelegram, Bot]) -> None:
    """However long it is gone."""
    recorder = FakeRecorder()
    recorder.failures = 4 * polling.GIVE_UP_AFTER
    telegram[0].pending = [raw_message(7, text="помогите")]
    await polled(telegram, recorder)
    assert recorder.texts == ["помогите"]


async def test_a_proxys_error_page_does_not_end_polling(telegram: tuple[FakeTelegram, Bot]) -> None:
    """It is no answer of Telegram."""
    recorder = FakeRecorder()
    telegram[0].broken_answers = 2
    telegram[0].pending = [raw_message(7, text="помогите")]
    await polled(telegram, recorder)
    assert recorder.texts == ["помогите"]


async def test_leaving_the_webhook_drops_nothing(telegram: tuple[FakeTelegram, Bot]) -> None:
    """Pending updates are kept."""
    fake = await polled(telegram, FakeRecorder())
    method, told = fake.calls[0]
    assert method == "deleteWebhook"
    assert told.get("drop_pending_updates", "false").lower() == "false"
