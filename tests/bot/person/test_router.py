"""Buttons, the choice of a language, edits and blocking, while the bot holds the talk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.understanding import Button, Reply
from nlu.urgency.levels import Urgency
from tests.bot.conftest import Stage
from tests.bot.updates import PARTS, button, message
from tests.fakes.understanding import PLAIN

pytestmark = pytest.mark.asyncio


async def test_a_caption_that_says_start_is_a_photo(stage: Stage) -> None:
    """Not a greeting."""
    person = await stage.person()
    await person.send_photo(caption="/start")
    assert (await person.wait_reply()).text == stage.say("photo-received")


@pytest.mark.parametrize(("chosen", "label"), [("kk", "button-language-kk"), ("ru", "button-language-ru")])
async def test_a_language_can_be_chosen(stage: Stage, chosen: str, label: str) -> None:
    """By the button of the menu, whenever she likes; the menu comes in the other language."""
    person = await stage.person()
    asked = await person.say("/menu")
    await person.wait_reply(after=asked)
    query = await person.click(stage.say(label))
    told = await person.wait_for(lambda m: m.text == stage.say("language-switched", chosen))
    assert stage.say("button-danger-now", chosen) in told.labels()
    await person.wait_toast(query)
    assert (await stage.record_of(person)).language == chosen


async def test_a_pressed_button_is_its_intent(stage: Stage) -> None:
    """Its label is kept, its payload is understood, and it stops spinning."""
    person = await stage.person()
    await person.say("/menu")
    await person.wait_reply()
    query = await person.click(stage.say("button-numbers"))
    await person.wait_for(lambda m: m.text == stage.say("thank"))
    await person.wait_toast(query)
    asked = stage.understanding.heard[-1]
    assert (asked.text, asked.is_button) == ("/ask_hotline", True)
    assert stage.say("button-numbers") in [kept.body for kept in await stage.kept_of(person)]


STEP = '/affirm{"step":"threat.victim.now.0"}'


async def test_a_button_under_a_step_is_its_intent_with_the_place(stage: Stage) -> None:
    """The operator sees its label, understanding gets the place."""
    stage.understanding.rule = lambda _: replace(
        PLAIN, replies=(Reply("thank", buttons=((Button("button-step-done", STEP),),)),)
    )
    person = await stage.person()
    await person.say("мне угрожают")
    await person.wait_reply()
    query = await person.click(stage.say("button-step-done"))
    await person.wait_toast(query)
    await stage.handled()
    asked = stage.understanding.heard[-1]
    assert (asked.text, asked.is_button) == (STEP, True)
    assert stage.say("button-step-done") in [kept.body for kept in await stage.kept_of(person)]


@pytest.mark.parametrize(
    "data",
    [
        '/affirm{"step":"Threat"}',
        '/affirm{"step": "threat.victim.now.0"}',
        '/affirm{"step":""}',
        '/affirm{"step":"a","more":"b"}',
        '/affirm{"other":"threat.victim.now.0"}',
        "/affirm{}",
        STEP + " ",
        STEP + "\n",
        "x" + STEP,
    ],
)
async def test_a_button_that_is_nearly_a_step_brings_the_menu(idle_stage: Stage, data: str) -> None:
    """Whatever is not exactly the form is no intent."""
    person = await idle_stage.person()
    await idle_stage.feed(button(person.id, data))
    assert idle_stage.understanding.heard == []
    assert await idle_stage.told(person) == [idle_stage.say("menu", "kk"), idle_stage.say("menu", "ru")]


async def test_an_unknown_button_brings_the_menu(idle_stage: Stage) -> None:
    """No dead end."""
    person = await idle_stage.person()
    await idle_stage.feed(button(person.id, "old:button"))
    assert await idle_stage.told(person) == [idle_stage.say("menu", "kk"), idle_stage.say("menu", "ru")]


@pytest.mark.parametrize(
    ("before", "after"), [("привет", "он ломает дверь"), ("сәлем", "ол есікті сындырып жатыр")], ids=["ru", "kk"]
)
async def test_an_edited_message_is_read_as_a_new_one(stage: Stage, before: str, after: str) -> None:
    """Danger in an edit is danger: the case waits, and the operator sees what was changed."""
    operator = await stage.operator()
    person = await stage.person()
    said = await person.say(before)
    first = await person.wait_reply()
    await person.edit(said, after)
    await person.wait_for(lambda m: m.from_bot, after=first)
    case = await stage.case_of(person)
    assert case is not None
    assert case.urgency is Urgency.EMERGENCY
    page = await operator.wait_for(lambda m: bool(m.labels()))
    assert f"[{stage.say('mark-edited')}] «{after}»" in page.text


@pytest.mark.parametrize(
    ("before", "after"), [("он ломает дверь", "привет"), ("ол есікті сындырып жатыр", "сәлем")], ids=["ru", "kk"]
)
async def test_an_edit_takes_no_danger_back(stage: Stage, before: str, after: str) -> None:
    """Somebody may have taken her phone; only her confirmed word, or a human, lowers urgency."""
    person = await stage.person()
    said = await person.say(before)
    first = await person.wait_reply()
    await person.edit(said, after)
    await person.wait_for(lambda m: m.from_bot, after=first)
    await stage.handled()
    assert (await stage.record_of(person)).urgency is Urgency.EMERGENCY


async def test_a_moving_place_is_acknowledged_once(idle_stage: Stage) -> None:
    """Telegram edits a live place every few seconds, for hours."""
    person = await idle_stage.person()
    place = PARTS["location"]
    await idle_stage.feed(message(person.id, **place))
    await idle_stage.feed(*(message(person.id, kind="edited_message", **place) for _ in range(10)))
    assert await idle_stage.told(person) == [idle_stage.say("place-received"), idle_stage.say("handover-nobody")]


async def test_blocking_is_remembered_and_forgotten_when_she_comes_back(stage: Stage) -> None:
    """And she is answered again."""
    person = await stage.person()
    await person.say("привет")
    await person.wait_reply()
    await person.block()
    await stage.handled()
    assert (await stage.record_of(person)).blocked
    await person.unblock()
    said = await person.say("я тут")
    await person.wait_reply(after=said)
    assert not (await stage.record_of(person)).blocked


async def test_who_blocks_without_having_written_is_not_kept(idle_stage: Stage) -> None:
    """Nothing is known of her, and nothing is made up."""
    chat = await idle_stage.simulator.new_chat(name="Б")
    await chat.block()
    async with idle_stage.app.services.open_unit() as unit:
        assert await unit.people.by_chat(chat.id) is None
