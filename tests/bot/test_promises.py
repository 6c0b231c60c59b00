"""What was promised for a moment is kept by its own file, each in a transaction of its own."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot import watch
from bot.promises import KEEPERS
from desk.appointments import Purpose
from tests.bot.ahead import passes, pressed, somebody
from tests.bot.conftest import Stage, ended

pytestmark = pytest.mark.asyncio

HOUR = timedelta(hours=1)


async def test_each_promise_of_an_operator_or_a_question_has_a_keeper() -> None:
    """Hiding and forgetting are kept elsewhere."""
    assert set(KEEPERS) == {Purpose.CHECK_IN, Purpose.CALL_BACK, Purpose.FOLLOW_UP}


async def test_several_that_are_due_are_kept_at_once(stage: Stage) -> None:
    people = [await somebody(stage), await somebody(stage, "kk")]
    for person in people:
        await pressed(stage, person, "check-in:at:1h", "call-back:at:1h")
    assert await passes(stage, HOUR / 2) == 0
    assert await passes(stage, HOUR / 2 + timedelta(minutes=1)) == 4
    assert stage.say("check-in-ask") in await stage.told(people[0])
    assert stage.say("call-back-nobody", "kk") in await stage.told(people[1])


async def test_the_watch_keeps_them(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The loop that looks at the deadlines looks at these too."""
    person = await somebody(stage)
    await pressed(stage, person, "check-in:at:1h")
    stage.time.move(HOUR + timedelta(minutes=1))
    monkeypatch.setattr(watch, "EVERY", 0.01)
    running = asyncio.create_task(watch.watch(stage.app.services, stage.app.outbox_filled))
    await person.wait_for(lambda m: m.text == stage.say("check-in-ask"))
    await ended(running)
