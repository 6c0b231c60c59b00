"""The code word raises an emergency, and on no way does anything leave for the chat that looks like help."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from aiogram import Dispatcher

from bot.failsafe import LAST_RESORT
from bot.person.silent_alarm import SMALL_TALK
from bot.understanding import Reply
from desk.code_word import DISCREET_FOR
from locales.render import Words, WordsError
from nlu.urgency.levels import Urgency
from simulator.client import SimulatedChat
from store.errors import StoreError
from store.unit import SqlUnit
from tests.bot.ahead import pressed, said_since, somebody
from tests.bot.conftest import Stage
from tests.bot.person.saying_the_word import LANGUAGES, SPELLINGS, WORDS, alarm_of, small_talk, with_word
from tests.bot.steps import paged
from tests.bot.updates import message
from tests.fakes.understanding import PLAIN, urgent

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize(
    ("language", "said"),
    [(language, said) for language, spellings in SPELLINGS.items() for said in spellings],
    ids=str,
)
async def test_in_any_writing_it_raises_an_emergency_and_looks_like_small_talk(
    stage: Stage, language: str, said: str
) -> None:
    operator = await stage.operator()
    person = await with_word(stage, language)
    stage.understanding.heard.clear()
    before = await stage.told(person)
    await person.say(said)
    await alarm_of(stage, person)
    (answered,) = await said_since(stage, person, before)
    assert answered in [*small_talk(stage, "kk"), *small_talk(stage, "ru")]
    page = await paged(stage, operator)
    assert stage.say("cue-code-word-said") in page.text
    assert stage.say("operator-case-code-word") in page.text
    assert stage.understanding.heard == [], "no model is asked, so that none can be down"


@pytest.mark.parametrize("said", ["пирог бабушкин", "бабушкин большой пирог", "пирог", "бабушкины пироги"], ids=str)
async def test_other_words_raise_nothing(stage: Stage, said: str) -> None:
    person = await with_word(stage)
    await person.say(said)
    await stage.handled()
    assert await stage.case_of(person) is None


@LANGUAGES
async def test_the_small_talk_does_not_repeat_itself_and_has_no_number(stage: Stage, language: str) -> None:
    person = await with_word(stage, language)
    before = await stage.told(person)
    for _ in SMALL_TALK:
        await person.say(WORDS[language])
        await stage.handled()
    said = await said_since(stage, person, before)
    assert sorted(said) == sorted(small_talk(stage, language))
    assert not re.search(r"\d", " ".join(said))


@LANGUAGES
async def test_calm_words_after_it_are_small_talk_too(stage: Stage, language: str) -> None:
    """In an emergency the bot would show the numbers with every answer: not while somebody reads along."""
    person = await with_word(stage, language)
    numbers = Reply("still-here")
    stage.understanding.rule = lambda _: replace(PLAIN, replies=(numbers,), decided_urgency=Urgency.EMERGENCY)
    await person.say(WORDS[language])
    await stage.handled()
    before = await stage.told(person)
    await person.say("жарайды" if language == "kk" else "ладно")
    await person.send_voice()
    assert set(await said_since(stage, person, before)) <= set(small_talk(stage, language))
    assert len(await said_since(stage, person, before)) == 2


@pytest.mark.parametrize("said", ["он ушёл, у меня идёт кровь", "он меня душил"], ids=["the model", "the screen"])
async def test_open_words_of_danger_are_answered_openly(stage: Stage, said: str) -> None:
    """Whichever of the two finds them."""
    person = await with_word(stage)
    await person.say("бабушкин пирог")
    await stage.handled()
    stage.understanding.rule = lambda _: urgent()
    written = await person.say(said)
    assert (await person.wait_reply(after=written)).text == stage.say("victim-now")


ASKED = [
    ("ask_hotline", 0.95, True),
    ("ask_shelter", 0.95, True),
    ("need_shelter", 0.95, True),
    ("ask_police_report", 0.95, True),
    ("ask_what_to_do", 0.95, True),
    ("ask_hotline", 0.5, False),
    ("ask_bot", 0.95, False),
    ("greet", 0.95, False),
]


@pytest.mark.parametrize(("intent", "confidence", "is_answered"), ASKED, ids=[f"{one[0]}-{one[1]}" for one in ASKED])
@LANGUAGES
async def test_a_sure_question_for_help_is_answered_and_what_he_might_ask_is_not(
    stage: Stage, language: str, intent: str, confidence: float, *, is_answered: bool
) -> None:
    """He may have left the room, and she asks where to call; "who is this?" he may be asking himself."""
    person = await with_word(stage, language)
    await person.say(WORDS[language])
    await stage.handled()
    answer = replace(
        PLAIN, intent=intent, confidence=confidence, replies=(Reply("still-here"),),
        language=language, answer_language=language,
    )  # fmt: skip
    stage.understanding.rule = lambda _: answer
    before = await stage.told(person)
    await person.say("қайда хабарласам" if language == "kk" else "куда звонить")
    said = await said_since(stage, person, before)
    assert (stage.say("still-here", language) in said) is is_answered
    assert bool(set(said) & set(small_talk(stage, language))) is not is_answered


async def test_an_open_button_is_answered_openly(stage: Stage) -> None:
    person = await with_word(stage)
    await person.say("бабушкин пирог")
    await stage.handled()
    stage.understanding.rule = lambda _: urgent()
    await pressed(stage, person, "/call_for_help")
    assert stage.say("victim-now") in await stage.told(person)


async def test_after_a_while_the_bot_answers_as_ever(stage: Stage) -> None:
    person = await with_word(stage)
    await person.say("бабушкин пирог")
    await stage.handled()
    stage.time.move(DISCREET_FOR)
    said = await person.say("ладно")
    assert (await person.wait_reply(after=said)).text == stage.say("thank")


async def edit(stage: Stage, person: SimulatedChat) -> None:
    said = await person.say("ладно")
    await stage.handled()
    await person.edit(said, "бабушкин пирог")


async def caption(_stage: Stage, person: SimulatedChat) -> None:
    await person.send_photo(caption="бабушкин пирог")


async def burst(stage: Stage, person: SimulatedChat) -> None:
    date = int(stage.time.now().timestamp())
    await stage.feed(
        message(person.id, text="испеку бабушкин", date=date), message(person.id, text="пирог завтра", date=date)
    )


async def beside_danger(_stage: Stage, person: SimulatedChat) -> None:
    await person.say("он меня бьёт, бабушкин пирог")


async def without_rasa(stage: Stage, person: SimulatedChat) -> None:
    stage.understanding.down = True
    await person.say("бабушкин пирог")


WAYS: dict[str, Callable[[Stage, SimulatedChat], Awaitable[None]]] = {
    "edit": edit,
    "caption": caption,
    "burst": burst,
    "beside danger": beside_danger,
    "without rasa": without_rasa,
}


@pytest.mark.parametrize("way", WAYS, ids=str)
async def test_on_every_way_it_is_heard_and_nothing_is_shown(
    stage: Stage, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if way == "burst":
        monkeypatch.setattr("bot.burst.QUIET", timedelta(seconds=5))
    person = await with_word(stage)
    before = await stage.told(person)
    await WAYS[way](stage, person)
    await alarm_of(stage, person)
    shown = await said_since(stage, person, before)
    assert set(shown) - {stage.say("thank")} <= set(small_talk(stage, "ru"))
    assert shown[-1] in small_talk(stage, "ru")


async def test_when_a_handler_fails_there_is_no_card(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The failsafe hears the word too."""
    person = await with_word(stage)
    before = await stage.told(person)

    async def fail(*_args: Any, **_more: Any) -> Any:
        raise RuntimeError("a bug")

    monkeypatch.setattr(Dispatcher, "feed_update", fail)
    await person.say("бабушкин пирог")
    await alarm_of(stage, person)
    (answered,) = await said_since(stage, person, before)
    assert answered in small_talk(stage, "ru")


async def test_when_texts_are_missing_not_even_the_last_resort_is_shown(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = await with_word(stage)
    before = await stage.told(person)

    def fail(*_args: Any, **_more: Any) -> str:
        raise WordsError("ru/small-talk-fine: no such text – write it")

    with monkeypatch.context() as patch:
        patch.setattr(Words, "say_or_other", fail)
        await person.say("бабушкин пирог")
        await alarm_of(stage, person)
        await person.say("ладно")
        await stage.handled()
    assert await said_since(stage, person, before) == []


async def test_while_the_database_is_gone_no_number_is_sent(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """To another one, and to her own open words, they are."""
    person, other = await with_word(stage), await somebody(stage)
    before = await stage.told(person)
    broken = [True]
    real = SqlUnit.__aenter__

    async def enter(unit: SqlUnit) -> SqlUnit:
        if broken:
            raise StoreError("the database does not answer")
        return await real(unit)

    monkeypatch.setattr(SqlUnit, "__aenter__", enter)
    await person.say("бабушкин пирог")
    await other.say("бабушкин пирог")
    await other.wait_for(lambda m: m.text == LAST_RESORT)
    broken.clear()
    await alarm_of(stage, person)
    assert LAST_RESORT not in await said_since(stage, person, before)
