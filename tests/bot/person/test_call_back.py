"""An operator writes at a time that is safe: the case is held until then, and nobody promises a minute."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.promises import keep_promises
from desk.appointments import Appointment, Purpose
from desk.call_back import LATER, WANTED
from desk.case import CaseState
from desk.moments import shown
from desk.talk import Holder
from locales.render import Words, WordsError
from nlu.urgency.levels import Urgency
from pana.settings import Settings
from simulator.client import SimulatedChat
from tests.bot.ahead import MINUTE, last_from_bot, passes, pressed, promises, somebody
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk, in_danger
from tests.fakes.opened_app import open_app
from tests.fakes.understanding import PLAIN, ScriptedUnderstanding

pytestmark = pytest.mark.asyncio

HOUR = timedelta(hours=1)
LANGUAGES = pytest.mark.parametrize("language", ["kk", "ru"])


async def asked_for_a_human(stage: Stage, language: str = "ru") -> SimulatedChat:
    """Return the chat of somebody who asked for a human without being in danger."""
    person = await somebody(stage, language)
    stage.understanding.rule = lambda _: replace(PLAIN, event="ask_operator", answer_language=language)
    await pressed(stage, person, "/ask_operator")
    stage.understanding.rule = lambda _: PLAIN
    return person


@LANGUAGES
async def test_the_case_is_held_until_then(stage: Stage, language: str) -> None:
    """Writing to her now would not be safe."""
    operator = await stage.operator()
    person = await asked_for_a_human(stage, language)
    first = await stage.case_of(person)
    assert first is not None
    await pressed(stage, person, "call-back:menu")
    menu = await last_from_bot(stage, person)
    assert menu.text == stage.say("call-back-menu", language)
    await person.click(stage.say("button-at-one-hour", language), message=menu)
    at = (await _set(stage, person)).at
    agreed = stage.say("call-back-agreed", language, **shown(at, now=stage.time.now()))
    assert (await last_from_bot(stage, person)).text == agreed
    async with stage.app.services.open_unit() as unit:
        assert (await unit.cases.get(first.id)).state is CaseState.WITHDRAWN
        assert await unit.cases.waiting() == []

    assert await passes(stage, HOUR / 2) == 0
    assert await passes(stage, HOUR / 2 + MINUTE) == 1
    case = await stage.case_of(person)
    assert case is not None
    assert (case.cues, case.state) == ((WANTED,), CaseState.WAITING)
    page = await last_from_bot(stage, operator)
    assert stage.say("cue-call-back-wanted") in page.text
    assert stage.say("operator-button-take") in page.labels()
    told = await last_from_bot(stage, person)
    assert (told.text, told.is_silent) == (stage.say("call-back-now", language), True)
    assert await passes(stage, HOUR) == 0


async def _set(stage: Stage, person: SimulatedChat) -> Appointment:
    await stage.handled()
    (promise,) = await promises(stage, person)
    assert promise.purpose is Purpose.CALL_BACK
    return promise


@LANGUAGES
async def test_with_nobody_on_shift_she_hears_the_truth(stage: Stage, language: str) -> None:
    person = await somebody(stage, language)
    await pressed(stage, person, "call-back:at:1h")
    await passes(stage, HOUR + MINUTE)
    assert (await last_from_bot(stage, person)).text == stage.say("call-back-nobody", language)


@LANGUAGES
async def test_danger_does_not_wait(stage: Stage, language: str) -> None:
    """The case stays in the queue, she knows it, and the operators see that she asked for later."""
    person = await in_danger(stage, language=language)
    await pressed(stage, person, "call-back:at:1h")
    at = (await promises(stage, person))[0].at
    told = await last_from_bot(stage, person)
    assert told.text == stage.say("call-back-agreed-in-queue", language, **shown(at, now=stage.time.now()))
    case = await stage.case_of(person)
    assert case is not None
    assert case.state is CaseState.WAITING
    assert LATER in case.cues
    operator = await stage.operator()
    await passes(stage, HOUR + MINUTE)
    page = await last_from_bot(stage, operator)
    assert stage.say("operator-page-again") in page.text
    assert stage.say("cue-call-back-later") in page.text


@LANGUAGES
async def test_it_is_shown_and_cancelled(stage: Stage, language: str) -> None:
    person = await somebody(stage, language)
    await pressed(stage, person, "call-back:at:2h", "call-back:menu")
    at = (await promises(stage, person))[0].at
    told = await last_from_bot(stage, person)
    assert told.text == stage.say("call-back-standing", language, **shown(at, now=stage.time.now()))
    await pressed(stage, person, "call-back:cancel", "call-back:cancel")
    assert (await last_from_bot(stage, person)).text == stage.say("call-back-cancelled", language)
    assert await promises(stage, person) == []


async def test_a_time_that_cannot_be_kept_brings_the_others(stage: Stage) -> None:
    person = await somebody(stage)
    await pressed(stage, person, "call-back:at:30m")
    assert (await last_from_bot(stage, person)).text == stage.say("call-back-too-late")
    assert await promises(stage, person) == []


async def test_while_an_operator_holds_the_talk_it_is_kept_and_only_she_hears_of_it(stage: Stage) -> None:
    held = await held_talk(stage)
    before = await stage.told(held.person)
    await pressed(stage, held.person, "call-back:menu", "call-back:at:1h")
    await passes(stage, HOUR + MINUTE)
    assert stage.say("operator-call-back-due", case="1") in await stage.told(held.operator)
    assert await stage.told(held.person) == before
    assert (await stage.record_of(held.person)).holder is Holder.OPERATOR


async def test_after_a_restart_two_watches_bring_her_once(stage: Stage, settings: Settings) -> None:
    person = await somebody(stage)
    await pressed(stage, person, "call-back:at:1h")
    stage.time.move(HOUR + MINUTE)
    async with (
        open_app(settings, understanding=ScriptedUnderstanding(), clock=stage.time.now) as one,
        open_app(settings, understanding=ScriptedUnderstanding(), clock=stage.time.now) as other,
    ):
        kept = await asyncio.gather(keep_promises(one.services), keep_promises(other.services))
    assert sorted(kept) == [0, 1]
    stage.app.outbox_filled.set()
    assert (await stage.told(person)).count(stage.say("call-back-nobody")) == 1


async def test_a_missing_text_does_not_leave_her_waiting(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    person = await somebody(stage)
    await pressed(stage, person, "call-back:at:1h")

    def fail(*_args: object, **_more: object) -> str:
        raise WordsError("kk/call-back-now: no such text – write it")

    monkeypatch.setattr(Words, "say_or_other", fail)
    stage.time.move(HOUR + MINUTE)
    assert await keep_promises(stage.app.services) == 1
    case = await stage.case_of(person)
    assert case is not None
    assert (case.cues, case.urgency) == ((WANTED,), Urgency.ELEVATED)
