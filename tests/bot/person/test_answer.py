"""Words while the bot holds the talk: urgency only rises by itself, and falls by a confirmed button or an operator."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial

import pytest

from bot.understanding import Button, Reply
from desk.case import CaseState
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from simulator.client import SimulatedChat
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk, in_danger, paged
from tests.fakes.understanding import PLAIN, asked_if_safe, urgent

pytestmark = pytest.mark.asyncio


async def urgency_of(stage: Stage, person: SimulatedChat) -> Urgency:
    """Return the urgency of a talk, once all is handled."""
    await stage.handled()
    return (await stage.record_of(person)).urgency


async def test_the_screen_raises_although_the_model_says_routine(stage: Stage) -> None:
    """The model may raise its verdict, never lower it."""
    operator = await stage.operator()
    person = await stage.person()
    await person.say("он ломает дверь")
    page = await paged(stage, operator)
    assert stage.say("urgency-emergency") in page.text
    assert await urgency_of(stage, person) is Urgency.EMERGENCY


async def test_the_model_raises_although_the_screen_says_routine(stage: Stage) -> None:
    """The higher of the two counts."""
    operator = await stage.operator()
    stage.understanding.rule = lambda _: urgent(Urgency.HIGH)
    person = await stage.person()
    await person.say("опять то же самое")
    assert stage.say("urgency-high") in (await paged(stage, operator)).text


async def test_calm_words_after_danger_lower_nothing(stage: Stage) -> None:
    """Neither the talk nor the case."""
    person = await in_danger(stage)
    for words in ("спасибо", "всё хорошо", "это была шутка"):
        said = await person.say(words)
        await person.wait_reply(after=said)
    case = await stage.case_of(person)
    assert case is not None
    assert case.urgency is Urgency.EMERGENCY
    assert await urgency_of(stage, person) is Urgency.EMERGENCY
    assert stage.understanding.heard[-1].context.urgency is Urgency.EMERGENCY


async def test_typed_safety_lowers_nothing(stage: Stage) -> None:
    """Somebody else may hold the phone: words only bring the question."""
    person = await in_danger(stage)
    stage.understanding.rule = lambda _: asked_if_safe()
    for _ in range(2):
        said = await person.say("я в безопасности")
        await person.wait_reply(after=said)
    assert await urgency_of(stage, person) is Urgency.EMERGENCY
    assert (await stage.record_of(person)).holder is Holder.WAITING


async def with_a_safe_button(stage: Stage) -> SimulatedChat:
    """Return somebody in danger under whose last answer stands "I am safe"."""
    person = await in_danger(stage)
    buttons = ((Button("button-safe-yes", "/safe_now"),),)
    question = replace(asked_if_safe(), replies=(Reply("safe-now", buttons=buttons),))
    stage.understanding.rule = lambda _: question
    return person


async def test_confirmed_safety_ends_the_waiting(stage: Stage) -> None:
    """Asked, and answered with the button: the only way she herself lowers urgency."""
    person = await with_a_safe_button(stage)
    case = await stage.case_of(person)
    assert case is not None
    said = await person.say("я в безопасности")
    await person.wait_reply(after=said)
    await person.click(stage.say("button-safe-yes"))
    await person.wait_for(lambda m: m.text == stage.say("case-withdrawn"))
    kept = await stage.record_of(person)
    assert (kept.urgency, kept.holder, kept.case_id) == (Urgency.ROUTINE, Holder.BOT, None)
    async with stage.app.services.open_unit() as unit:
        assert (await unit.cases.get(case.id)).state is CaseState.WITHDRAWN


async def test_an_old_button_confirms_nothing_before_the_question_was_asked_again(stage: Stage) -> None:
    """A button under an earlier message can be pressed by mistake: it only brings the question."""
    person = await with_a_safe_button(stage)
    said = await person.say("я в безопасности")
    await person.wait_reply(after=said)
    stage.understanding.rule = lambda _: urgent(Urgency.ELEVATED)
    said = await person.say("подождите")
    await person.wait_reply(after=said)
    stage.understanding.rule = lambda _: asked_if_safe()
    await person.click(stage.say("button-safe-yes"))
    await stage.handled()
    assert await urgency_of(stage, person) is Urgency.EMERGENCY
    assert (await person.last()).text == stage.say("safe-now")


async def test_safety_cannot_be_confirmed_while_an_operator_holds_the_talk(stage: Stage) -> None:
    """She sees the press and decides."""
    held = await held_talk(stage)
    assert await urgency_of(stage, held.person) is Urgency.EMERGENCY
    await held.person.say("я в безопасности")
    await held.relayed("я в безопасности")
    assert await urgency_of(stage, held.person) is Urgency.EMERGENCY


async def test_an_operators_closing_lowers_the_talk(stage: Stage) -> None:
    """A human's word."""
    held = await held_talk(stage)
    await held.operator.press(stage.say("operator-key-close"))
    await held.operator.wait_for(lambda m: stage.say("outcome-false-alarm") in m.labels())
    await held.operator.click(stage.say("outcome-false-alarm"))
    await held.person.wait_for(lambda m: m.text == stage.say("handover-closed"))
    assert await urgency_of(stage, held.person) is Urgency.ROUTINE


async def test_who_takes_her_while_rasa_thinks_gets_the_message_and_the_bot_is_silent(stage: Stage) -> None:
    """The bot's answer is dropped."""
    operator = await stage.operator()
    person = await in_danger(stage)
    page = await paged(stage, operator)
    stage.understanding.gate = asyncio.Event()
    stage.understanding.asked.clear()
    said = await person.say("вы ещё тут?")
    await stage.understanding.asked.wait()
    await operator.click(stage.say("operator-button-take"), message=page)
    await operator.wait_for(lambda m: m.text == stage.say("operator-taken", case="1"))
    stage.understanding.gate.set()
    await operator.wait_for(lambda m: "вы ещё тут?" in m.text)
    await stage.handled()
    after = [m.text for m in await person.messages() if m.from_bot and m.id > said.id]
    assert after == [stage.say("handover-taken")]


async def test_who_asks_for_a_human_is_told_how_many_wait(stage: Stage) -> None:
    """The truth: nobody on shift, or how many are."""
    stage.understanding.rule = lambda _: replace(PLAIN, event="ask_operator", escalate="case")
    person = await stage.person()
    await person.say("позовите человека")
    await person.wait_for(lambda m: m.text == stage.say("handover-nobody"))
    await stage.operator()
    other = await stage.person()
    await other.say("позовите человека")
    await other.wait_for(lambda m: m.text == stage.say("handover-waiting", operators=1, waiting=1))


async def test_who_asks_again_for_a_human_hears_the_truth_again(stage: Stage) -> None:
    """She asks while she waits: "are you there?" must not meet a formula."""
    stage.understanding.rule = lambda _: replace(PLAIN, event="ask_operator", escalate="case")
    person = await stage.person()
    for _ in range(2):
        said = await person.say("позовите человека")
        await person.wait_reply(after=said)
    assert (await stage.told(person)).count(stage.say("handover-nobody")) == 2


async def test_what_was_given_and_who_speaks_is_remembered(stage: Stage) -> None:
    """The next question to understanding says so; "other" does not forget it."""
    person = await in_danger(stage)
    said = await person.say("и ещё")
    await person.wait_reply(after=said)
    context = stage.understanding.heard[-1].context
    assert (context.who, context.given) == ("victim", ("victim-now",))
    assert (await stage.record_of(person)).who == "victim"


@pytest.mark.parametrize(("words", "language"), [("сәлем, қалың қалай", "kk"), ("здравствуйте, как дела", "ru")])
async def test_the_language_of_her_writing_reaches_understanding(stage: Stage, words: str, language: str) -> None:
    """Whatever her Telegram says."""
    person = await stage.person(language="en")
    await person.say(words)
    await person.wait_reply()
    assert stage.understanding.heard[0].context.language == language


async def test_who_says_nothing_of_any_language_is_answered_in_both(stage: Stage) -> None:
    """A sign is enough to be answered."""
    stage.understanding.rule = lambda _: replace(PLAIN, language="other")
    person = await stage.person(language="en")
    await person.say("...")
    await person.wait_for(lambda m: m.text == stage.say("thank", "kk"))
    await person.wait_for(lambda m: m.text == stage.say("thank", "ru"))


async def test_of_a_walk_through_a_guide_only_the_last_place_is_remembered(stage: Stage) -> None:
    """Many steps must not crowd out what else the talk was given."""
    person = await in_danger(stage)
    for index in range(3):
        step = replace(PLAIN, algorithm=f"guide.threat.victim.now.{index}")
        stage.understanding.rule = partial(lambda step, _: step, step)
        said = await person.say("готово")
        await person.wait_reply(after=said)
    await stage.handled()
    assert (await stage.record_of(person)).given == ("victim-now", "guide.threat.victim.now.2")


@pytest.mark.parametrize(
    "text",
    [
        *("/call_for_help", "/safe_now", "/ask_operator x", "/нет"),
        '/affirm{"step":"threat.victim.now.0"}',
        '/ask_what_to_do{"step":"child-hurt.child.now.0"}',
    ],
)
async def test_typed_text_is_never_a_button(stage: Stage, text: str) -> None:
    """A text that begins with a slash is words."""
    person = await stage.person()
    await person.say(text)
    await person.wait_reply()
    assert [(asked.text, asked.is_button) for asked in stage.understanding.heard] == [(text, False)]


async def test_why_rasa_was_not_understood_stands_in_the_log_without_a_word_of_hers(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody must be able to mend it."""
    stage.understanding.down = True
    person = await stage.person()
    with caplog.at_level("WARNING", logger="pana.bot.answer"):
        await person.say("моё тайное слово")
        await person.wait_reply()
    lines = [record for record in caplog.records if record.name == "pana.bot.answer"]
    assert [(line.getMessage(), line.__dict__["code"]) for line in lines] == [("not_understood", "unreachable")]
    assert "тайное" not in str(lines[0].__dict__)


async def test_the_operator_sees_that_a_person_asks_to_delete(stage: Stage) -> None:
    """Also where her case was open before."""
    operator = await stage.operator()
    person = await in_danger(stage)
    stage.understanding.rule = lambda _: replace(PLAIN, event="delete_data", escalate="case")
    await person.say("удалите всё")
    await stage.handled()
    asked = await operator.press(stage.say("operator-key-queue"))
    shown = await operator.wait_for(lambda m: m.from_bot and bool(m.labels()), after=asked)
    assert stage.say("cue-request-delete") in shown.text


async def test_the_region_she_names_is_kept_and_goes_along_with_the_next_question(stage: Stage) -> None:
    """So that she is not asked twice; a message that names none does not take it away."""
    person = await stage.person()
    stage.understanding.rule = lambda _: replace(PLAIN, intent="ask_shelter", region="almaty")
    said = await person.say("есть ли приют в Алматы")
    await person.wait_reply(after=said)
    stage.understanding.rule = lambda _: PLAIN
    said = await person.say("спасибо")
    await person.wait_reply(after=said)
    await stage.handled()
    assert (await stage.record_of(person)).region == "almaty"
    assert [asked.context.region for asked in stage.understanding.heard] == [None, "almaty"]


@pytest.mark.parametrize(
    ("words", "who"), [("соседка кричит за стеной", "witness"), ("он меня избил", "victim")], ids=["others", "herself"]
)
async def test_a_witness_becomes_the_one_who_is_hurt_by_her_own_words_only(stage: Stage, words: str, who: str) -> None:
    """The same rule as in the action server: nlu/writer/in_talk.py."""
    person = await stage.person()
    stage.understanding.rule = lambda _: replace(PLAIN, who="witness")
    said = await person.say("за стеной что-то происходит")
    await person.wait_reply(after=said)
    stage.understanding.rule = lambda _: replace(urgent(Urgency.HIGH), who="victim")
    said = await person.say(words)
    await person.wait_reply(after=said)
    await stage.handled()
    assert (await stage.record_of(person)).who == who
