"""After the code word: what operators hear, what waits, what a restart and a log keep of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot import watch
from desk.case import CaseState
from desk.code_word import SAID
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from pana.settings import Settings
from pana.wiring import App
from simulator.client import SimulatedChat
from tests.bot.ahead import last_from_bot
from tests.bot.conftest import Stage
from tests.bot.person.saying_the_word import LANGUAGES, WORDS, alarm_of, with_word
from tests.bot.steps import Held, held_talk, paged
from tests.bot.updates import button, message
from tests.fakes.opened_app import open_app
from tests.fakes.understanding import ScriptedUnderstanding, urgent

pytestmark = pytest.mark.asyncio


@LANGUAGES
async def test_while_she_waits_nothing_is_told_and_the_operator_who_comes_is_warned(
    stage: Stage, language: str
) -> None:
    """No "the answer is late", no "an operator has come", no "the talk has ended"."""
    operator = await stage.operator()
    person = await with_word(stage, language)
    await person.say(WORDS[language])
    await stage.handled()
    before = await stage.told(person)
    for minutes in (2, 5, 15):
        stage.time.move(timedelta(minutes=minutes))
        assert await watch.look(stage.app.services) == 1
    page = await paged(stage, operator)
    await operator.click(stage.say("operator-button-take"), message=page)
    await operator.wait_for(lambda m: m.text == stage.say("operator-taken", case="1"))
    await stage.handled()
    card = [text for text in await stage.told(operator) if stage.say("operator-case-code-word") in text]
    assert card
    stage.time.move(timedelta(minutes=6))
    assert await watch.look(stage.app.services) == 1
    stage.app.outbox_filled.set()
    assert await stage.told(person) == before


async def test_the_operators_words_come_without_a_sound(stage: Stage) -> None:
    held = await taken_after_word(stage)
    await held.operator.say("добрый вечер")
    letter = await held.person.wait_for(lambda m: "добрый вечер" in m.text)
    assert letter.is_silent


async def test_after_the_operator_has_closed_the_bot_answers_as_ever(stage: Stage) -> None:
    held = await taken_after_word(stage)
    before = await stage.told(held.person)
    await held.operator.press(stage.say("operator-key-close"))
    await held.operator.wait_for(lambda m: stage.say("outcome-helped") in m.labels())
    await held.operator.click(stage.say("outcome-helped"))
    await held.operator.wait_for(lambda m: "1" in m.text and stage.say("outcome-helped") in m.text)
    assert await stage.told(held.person) == before
    said = await held.person.say("ладно")
    assert (await held.person.wait_reply(after=said)).text == stage.say("thank")


async def taken_after_word(stage: Stage) -> Held:
    """Let an operator take the case of somebody who said her code word."""
    operator = await stage.operator()
    person = await with_word(stage)
    await person.say("бабушкин пирог")
    await operator.click(stage.say("operator-button-take"), message=await paged(stage, operator))
    await operator.wait_for(lambda m: m.text == stage.say("operator-taken", case="1"))
    return Held(person, operator, await last_from_bot(stage, person))


async def test_while_an_operator_holds_the_talk_she_gets_an_alert_line(stage: Stage) -> None:
    """The bot says nothing to the person, and the word is relayed like any other."""
    person = await with_word(stage)
    held = await _hold(stage, person)
    before = await stage.told(person)
    await person.say("бабушкин пирог")
    await held.relayed("бабушкин пирог")
    assert stage.say("operator-code-word", case="1") in await stage.told(held.operator)
    await alarm_of(stage, person)
    assert await stage.told(person) == before
    assert (await stage.record_of(person)).holder is Holder.OPERATOR


async def _hold(stage: Stage, person: SimulatedChat) -> Held:
    operator = await stage.operator()
    stage.understanding.rule = lambda _: urgent(Urgency.HIGH)
    await person.say("нужен совет")
    await operator.click(stage.say("operator-button-take"), message=await paged(stage, operator))
    taken = await person.wait_for(lambda m: m.text == stage.say("handover-taken"))
    await stage.handled()
    return Held(person, operator, taken)


async def test_a_case_that_waits_already_is_raised_and_paged_again(stage: Stage) -> None:
    operator = await stage.operator()
    person = await with_word(stage)
    stage.understanding.rule = lambda _: urgent(Urgency.HIGH)
    await person.say("нужен совет")
    await paged(stage, operator)
    await person.say("бабушкин пирог")
    assert (await alarm_of(stage, person)).state is CaseState.WAITING
    assert (await last_from_bot(stage, operator)).text.startswith(stage.say("operator-page-again"))


async def test_a_restart_forgets_no_word(idle_stage: Stage, settings: Settings) -> None:
    """A new app on the same database hears it."""
    chat = await idle_stage.person()
    first = idle_stage.app
    for text in ("привет", None, "бабушкин пирог"):
        await _say_to(first, idle_stage, chat.id, text)
    understanding = ScriptedUnderstanding()
    async with open_app(settings, understanding=understanding, clock=idle_stage.time.now) as again:
        await again.recorder.record([message(chat.id, text="испечь бабушкин пирог")])
        await idle_stage.handled()
        await again.lanes.close()
    await alarm_of(idle_stage, chat)
    assert understanding.heard == []


async def _say_to(app: App, stage: Stage, chat_id: int, text: str | None) -> None:
    await app.recorder.record([message(chat_id, text=text) if text else button(chat_id, "code-word:set")])
    await stage.handled()


async def test_nothing_of_it_reaches_a_log(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    person = await with_word(stage)
    await person.say("бабушкин пирог")
    await alarm_of(stage, person)
    assert "пирог" not in caplog.text


async def test_a_talk_that_is_held_needs_no_word_to_stay_held(stage: Stage) -> None:
    held = await held_talk(stage)
    await held.person.say("бабушкин пирог")
    await held.relayed("бабушкин пирог")
    case = await stage.case_of(held.person)
    assert case is not None
    assert SAID not in case.cues
