"""The alarm of a check-in, whatever else happens: a chat that is gone, an operator in the talk, a restart, a missing text."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.promises import keep_promises
from desk.appointments import Purpose
from desk.check_in import MISSED
from desk.talk import Holder
from locales.render import Words, WordsError
from pana.settings import Settings
from store.repositories.appointments import SqlAppointments
from tests.bot.ahead import MINUTE, last_from_bot, passes, pressed, promises
from tests.bot.conftest import Stage as Running
from tests.bot.person.checking_in import HOUR, LATE, with_check_in
from tests.bot.steps import held_talk, in_danger, paged
from tests.bot.updates import button, message
from tests.fakes.opened_app import open_app
from tests.fakes.understanding import ScriptedUnderstanding

pytestmark = pytest.mark.asyncio


async def test_a_chat_that_cannot_be_reached_stops_no_alarm(stage: Running) -> None:
    """The question is refused by Telegram at that very moment."""
    operator = await stage.operator()
    person = await with_check_in(stage)
    await person.block()
    await stage.handled()
    assert await passes(stage, HOUR + MINUTE) == 1
    assert await passes(stage, LATE) == 1
    assert stage.say("cue-check-in-missed") in (await paged(stage, operator)).text


async def test_a_grave_case_that_waits_is_paged_again(stage: Running) -> None:
    operator = await stage.operator()
    person = await with_check_in(stage)
    await pressed(stage, person, "/call_for_help")
    await paged(stage, operator)
    await pressed(stage, person, "check-in:at:1h")
    await passes(stage, HOUR + MINUTE)
    await passes(stage, LATE)
    case = await stage.case_of(person)
    assert case is not None
    assert MISSED in case.cues
    page = await last_from_bot(stage, operator)
    assert page.text.startswith(stage.say("operator-page-again"))
    assert stage.say("cue-check-in-missed") in page.text


async def test_while_an_operator_holds_the_talk_only_she_hears_of_it(stage: Running) -> None:
    held = await held_talk(stage)
    before = await stage.told(held.person)
    await pressed(stage, held.person, "check-in:menu", "check-in:at:1h")
    assert [one.purpose for one in await promises(stage, held.person)] == [Purpose.CHECK_IN]
    await passes(stage, HOUR + MINUTE)
    assert stage.say("operator-check-in-due", case="1") in await stage.told(held.operator)
    await passes(stage, LATE)
    assert stage.say("operator-check-in-missed", case="1") in await stage.told(held.operator)
    assert await stage.told(held.person) == before
    assert (await stage.record_of(held.person)).holder is Holder.OPERATOR


async def test_words_to_the_operator_are_a_sign_of_life_and_the_bot_stays_silent(stage: Running) -> None:
    held = await held_talk(stage)
    await pressed(stage, held.person, "check-in:at:1h")
    await passes(stage, HOUR + MINUTE)
    before = await stage.told(held.person)
    await held.person.say("я тут")
    await held.relayed("я тут")
    assert await promises(stage, held.person) == []
    assert await stage.told(held.person) == before


async def test_words_that_are_still_being_understood_hold_the_alarm_for_a_moment(stage: Running) -> None:
    person = await with_check_in(stage)
    await passes(stage, HOUR + MINUTE)
    stage.understanding.gate = asyncio.Event()
    stage.understanding.asked.clear()
    await stage.feed(message(person.id, text="привет", date=int(stage.time.now().timestamp())))
    await stage.understanding.asked.wait()
    stage.time.move(LATE)
    assert await keep_promises(stage.app.services) == 0
    stage.understanding.gate.set()
    await stage.handled()
    assert await stage.case_of(person) is None
    assert await promises(stage, person) == []


async def test_it_survives_a_restart_of_every_process(stage: Running, settings: Settings) -> None:
    """A new app on the same database asks, a third raises the alarm; the first only sends."""
    operator = await stage.operator()
    person = await with_check_in(stage)
    for by in (HOUR + MINUTE, LATE):
        stage.time.move(by)
        async with open_app(settings, understanding=ScriptedUnderstanding(), clock=stage.time.now) as again:
            assert await keep_promises(again.services) == 1
    stage.app.outbox_filled.set()
    assert stage.say("cue-check-in-missed") in (await paged(stage, operator)).text
    assert stage.say("check-in-ask") in await stage.told(person)


async def test_two_watches_at_once_raise_one_alarm(stage: Running, settings: Settings) -> None:
    person = await with_check_in(stage)
    async with open_app(settings, understanding=ScriptedUnderstanding(), clock=stage.time.now) as other:
        for by in (HOUR + MINUTE, LATE):
            stage.time.move(by)
            both = await asyncio.gather(keep_promises(stage.app.services), keep_promises(other.services))
            assert sorted(both) == [0, 1]
    stage.app.outbox_filled.set()
    told = await stage.told(person)
    assert told.count(stage.say("check-in-ask")) == 1
    assert told.count(stage.say("check-in-missed-nobody")) == 1


async def test_a_missing_text_stops_no_alarm(stage: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """The case is there, and the watch pages as for any other."""
    person = await with_check_in(stage)

    def fail(*_args: Any, **_more: Any) -> str:
        raise WordsError("kk/check-in-ask: no such text – write it")

    monkeypatch.setattr(Words, "say_or_other", fail)
    monkeypatch.setattr(Words, "say", fail)
    stage.time.move(HOUR + MINUTE)
    assert await keep_promises(stage.app.services) == 1
    stage.time.move(LATE)
    assert await keep_promises(stage.app.services) == 1
    case = await stage.case_of(person)
    assert case is not None
    assert case.cues == (MISSED,)


async def test_a_promise_that_cannot_be_kept_does_not_hold_up_the_others(
    stage: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = await with_check_in(stage), await with_check_in(stage)
    broken = (await promises(stage, first))[0]
    save = SqlAppointments.save

    async def fail(self: SqlAppointments, appointment: Any) -> None:
        if appointment.id == broken.id:
            raise OSError("gone")
        await save(self, appointment)

    monkeypatch.setattr(SqlAppointments, "save", fail)
    assert await passes(stage, HOUR + MINUTE) == 1
    assert stage.say("check-in-ask") in await stage.told(second)


async def test_a_press_is_relayed_once_and_answered(stage: Running) -> None:
    held = await held_talk(stage)
    await stage.feed(button(held.person.id, "check-in:menu", label="Ждать"))
    await held.relayed("Ждать")
    assert await promises(stage, held.person) == []


async def test_in_danger_the_menu_is_silent(stage: Running) -> None:
    person = await in_danger(stage)
    await pressed(stage, person, "check-in:menu")
    assert (await last_from_bot(stage, person)).is_silent
