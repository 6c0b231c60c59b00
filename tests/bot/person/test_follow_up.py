"""A follow-up: offered where a talk ended well, asked once and silently, and never again if she says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.promises import keep_promises
from bot.understanding import Button, Reply
from desk.appointments import Purpose
from desk.case import Outcome
from desk.moments import shown
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from pana.settings import Settings
from simulator.client import SimulatedChat
from tests.bot.ahead import last_from_bot, passes, pressed, promises, somebody
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk, in_danger, paged
from tests.fakes.opened_app import open_app
from tests.fakes.understanding import PLAIN, ScriptedUnderstanding, asked_if_safe, urgent

pytestmark = pytest.mark.asyncio

LANGUAGES = pytest.mark.parametrize("language", ["kk", "ru"])
DAYS = timedelta(hours=47)


async def safe_again(stage: Stage, language: str) -> SimulatedChat:
    """Return the chat of somebody who was in danger and has confirmed that she is safe."""
    person = await in_danger(stage, language=language)
    buttons = ((Button("button-safe-yes", "/safe_now"),),)
    question = replace(asked_if_safe(), replies=(Reply("safe-now", buttons=buttons),), answer_language=language)
    stage.understanding.rule = lambda _: question
    await pressed(stage, person, "/safe_now", "/safe_now")
    stage.understanding.rule = lambda _: PLAIN
    return person


async def closed(stage: Stage, outcome: Outcome, *, level: Urgency = Urgency.HIGH) -> SimulatedChat:
    """Return the chat of somebody whose case an operator has closed."""
    operator = await stage.operator()
    stage.understanding.rule = lambda _: urgent(level)
    person = await stage.person()
    await person.say("мне нужен совет")
    await operator.click(stage.say("operator-button-take"), message=await paged(stage, operator))
    await person.wait_for(lambda m: m.text == stage.say("handover-taken"))
    await stage.handled()
    await operator.press(stage.say("operator-key-close"))
    label = stage.say("outcome-" + outcome.value.replace("_", "-"))
    await operator.wait_for(lambda m: label in m.labels())
    await operator.click(label)
    await person.wait_for(lambda m: m.text == stage.say("handover-closed"))
    await stage.handled()
    return person


@LANGUAGES
async def test_who_has_confirmed_that_she_is_safe_is_asked_whether_pana_may_ask(stage: Stage, language: str) -> None:
    person = await safe_again(stage, language)
    offer = await last_from_bot(stage, person)
    assert (offer.text, offer.is_silent) == (stage.say("follow-up-offer", language), True)
    await person.click(stage.say("button-at-tomorrow-noon", language), message=offer)
    await stage.handled()
    (promised,) = await promises(stage, person)
    assert promised.purpose is Purpose.FOLLOW_UP
    args = shown(promised.at, now=stage.time.now())
    assert args == {"day": "tomorrow", "time": "14:00"}
    assert (await last_from_bot(stage, person)).text == stage.say("follow-up-agreed", language, **args)


@pytest.mark.parametrize("outcome", list(Outcome), ids=lambda outcome: outcome.value)
async def test_after_an_operator_it_is_offered_where_the_end_was_calm(stage: Stage, outcome: Outcome) -> None:
    person = await closed(stage, outcome)
    is_calm = outcome in (Outcome.HELPED, Outcome.REFERRED)
    assert (stage.say("follow-up-offer") in await stage.told(person)) is is_calm


async def test_after_an_emergency_it_is_not_offered(stage: Stage) -> None:
    person = await closed(stage, Outcome.HELPED, level=Urgency.EMERGENCY)
    assert stage.say("follow-up-offer") not in await stage.told(person)


@LANGUAGES
async def test_she_is_asked_once_and_silently(stage: Stage, language: str) -> None:
    person = await somebody(stage, language)
    await pressed(stage, person, "follow-up:at:tomorrow10")
    assert await passes(stage, timedelta(minutes=1)) == 0
    assert await passes(stage, DAYS) == 1
    asked = await last_from_bot(stage, person)
    assert (asked.text, asked.is_silent) == (stage.say("follow-up-ask", language), True)
    assert await passes(stage, DAYS) == 0


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("button-follow-up-better", "follow-up-better"),
        ("button-follow-up-bad", "follow-up-bad"),
        ("button-follow-up-never", "follow-up-left"),
    ],
    ids=["better", "bad", "never"],
)
@LANGUAGES
async def test_each_answer_leads_on(stage: Stage, language: str, label: str, key: str) -> None:
    person = await somebody(stage, language)
    await pressed(stage, person, "follow-up:at:tomorrow10")
    await passes(stage, DAYS)
    query = await person.click(stage.say(label, language))
    told = await person.wait_for(lambda m: m.text == stage.say(key, language))
    await person.wait_toast(query)
    assert stage.say("button-human", language) in told.labels()


async def test_who_does_not_want_to_be_asked_is_not_offered_it_again(stage: Stage) -> None:
    person = await safe_again(stage, "ru")
    await pressed(stage, person, "follow-up:never")
    before = (await stage.told(person)).count(stage.say("follow-up-offer"))
    await pressed(stage, person, "/call_for_help")
    stage.understanding.rule = lambda _: asked_if_safe()
    await pressed(stage, person, "/safe_now", "/safe_now")
    assert (await stage.told(person)).count(stage.say("follow-up-offer")) == before == 1


@pytest.mark.parametrize("data", ["follow-up:no", "follow-up:cancel"], ids=["no", "cancel"])
async def test_a_no_is_answered_and_kept(stage: Stage, data: str) -> None:
    person = await somebody(stage)
    await pressed(stage, person, "follow-up:at:tomorrow10", data, data)
    assert (await last_from_bot(stage, person)).text == stage.say("follow-up-left")
    assert await promises(stage, person) == []


async def test_in_danger_she_is_not_asked(stage: Stage) -> None:
    """Something else is going on by then."""
    person = await somebody(stage)
    await pressed(stage, person, "follow-up:at:tomorrow10", "/call_for_help")
    await passes(stage, DAYS)
    assert stage.say("follow-up-ask") not in await stage.told(person)
    assert await promises(stage, person) == []


async def test_while_an_operator_speaks_with_her_nothing_is_said(stage: Stage) -> None:
    held = await held_talk(stage)
    before = await stage.told(held.person)
    await pressed(stage, held.person, "follow-up:at:tomorrow10", "follow-up:better")
    await passes(stage, DAYS)
    assert await stage.told(held.person) == before
    assert (await stage.record_of(held.person)).holder is Holder.OPERATOR


async def test_a_restart_asks_all_the_same(stage: Stage, settings: Settings) -> None:
    person = await somebody(stage)
    await pressed(stage, person, "follow-up:at:tomorrow10")
    stage.time.move(DAYS)
    async with open_app(settings, understanding=ScriptedUnderstanding(), clock=stage.time.now) as again:
        assert await keep_promises(again.services) == 1
    stage.app.outbox_filled.set()
    assert stage.say("follow-up-ask") in await stage.told(person)
