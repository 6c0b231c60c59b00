"""A check-in from the button to the alarm: harmless, silent, exactly once, and ended by any sign of life."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.person.check_in import MINUTES
from desk.appointments import ANSWER_WITHIN, Purpose, Stage
from desk.check_in import MISSED
from desk.moments import shown
from nlu.urgency.levels import Urgency
from tests.bot.ahead import MINUTE, last_from_bot, passes, pressed, promises, said_since, somebody
from tests.bot.conftest import Stage as Running
from tests.bot.person.checking_in import HOUR, LANGUAGES, LATE, with_check_in
from tests.bot.steps import paged
from tests.bot.updates import message
from tests.fakes.understanding import PLAIN

pytestmark = pytest.mark.asyncio


@LANGUAGES
async def test_it_is_set_by_buttons_and_confirmed_in_harmless_words(stage: Running, language: str) -> None:
    person = await somebody(stage, language)
    menu = await person.say("/menu")
    await person.wait_reply(after=menu)
    await person.click(stage.say("button-ahead", language))
    await person.wait_for(lambda m: m.text == stage.say("ahead-menu", language))
    await person.click(stage.say("button-check-in", language))
    menu = await person.wait_for(lambda m: m.text == stage.say("check-in-menu", language, minutes=MINUTES))
    assert stage.say("button-at-half-hour", language) in menu.labels()
    query = await person.click(stage.say("button-at-two-hours", language), message=menu)
    await person.wait_toast(query)
    at = (await promises(stage, person))[0].at
    agreed = stage.say("check-in-agreed", language, **shown(at, now=stage.time.now()))
    told = await person.wait_for(lambda m: m.text == agreed)
    assert "\n" not in agreed
    assert told.labels() == [stage.say(f"button-appointment-{what}", language) for what in ("change", "cancel")]
    assert (at - stage.time.now() - timedelta(hours=2)).total_seconds() == pytest.approx(0, abs=60)


@LANGUAGES
async def test_it_is_shown_and_cancelled_by_buttons(stage: Running, language: str) -> None:
    person = await with_check_in(stage, language)
    await pressed(stage, person, "check-in:menu")
    shown_now = await last_from_bot(stage, person)
    args = shown((await promises(stage, person))[0].at, now=stage.time.now())
    assert shown_now.text == stage.say("check-in-standing", language, minutes=MINUTES, **args)
    await person.click(stage.say("button-appointment-cancel", language), message=shown_now)
    await person.wait_for(lambda m: m.text == stage.say("check-in-cancelled", language))
    assert await promises(stage, person) == []
    assert await passes(stage, 2 * HOUR) == 0


@pytest.mark.parametrize("again", ["check-in:at:1h", "check-in:at:4h"], ids=["the same", "another"])
async def test_a_second_press_replaces_the_first(stage: Running, again: str) -> None:
    person = await with_check_in(stage)
    await pressed(stage, person, again)
    assert [one.purpose for one in await promises(stage, person)] == [Purpose.CHECK_IN]


@pytest.mark.parametrize("data", ["check-in:at:yesterday", "check-in:at:tomorrow14"], ids=["unknown", "not offered"])
async def test_a_time_that_cannot_be_kept_brings_the_others(stage: Running, data: str) -> None:
    person = await somebody(stage)
    await pressed(stage, person, data)
    told = await last_from_bot(stage, person)
    assert told.text == stage.say("check-in-too-late")
    assert stage.say("button-at-half-hour") in told.labels()
    assert await promises(stage, person) == []


@LANGUAGES
async def test_she_is_asked_silently_and_the_alarm_follows_when_nothing_comes(stage: Running, language: str) -> None:
    operator = await stage.operator()
    person = await with_check_in(stage, language)
    before = await stage.told(person)
    assert await passes(stage, HOUR / 2) == 0
    assert await passes(stage, HOUR / 2 + MINUTE) == 1
    asked = await last_from_bot(stage, person)
    assert (asked.text, asked.is_silent) == (stage.say("check-in-ask", language), True)
    assert asked.labels() == [stage.say("button-all-well", language), stage.say("button-need-help", language)]
    assert await passes(stage, ANSWER_WITHIN / 2) == 0
    assert await passes(stage, LATE / 2) == 1
    case = await stage.case_of(person)
    assert case is not None
    assert (case.urgency, case.cues) == (Urgency.EMERGENCY, (MISSED,))
    assert stage.say("cue-check-in-missed") in (await paged(stage, operator)).text
    alarm = await last_from_bot(stage, person)
    assert (alarm.text, alarm.is_silent) == (stage.say("check-in-missed", language), True)
    assert len(await said_since(stage, person, before)) == 2
    assert await passes(stage, HOUR) == 0


@LANGUAGES
async def test_with_nobody_on_shift_she_hears_the_truth(stage: Running, language: str) -> None:
    person = await with_check_in(stage, language)
    await passes(stage, HOUR + MINUTE)
    await passes(stage, LATE)
    assert (await last_from_bot(stage, person)).text == stage.say("check-in-missed-nobody", language)


@pytest.mark.parametrize("when", [HOUR - 10 * MINUTE, HOUR + MINUTE], ids=["shortly before", "after asking"])
@LANGUAGES
async def test_words_are_a_sign_of_life(stage: Running, language: str, when: timedelta) -> None:
    """She is told, so that she does not count on the alarm any more."""
    stage.understanding.rule = lambda _: replace(PLAIN, language=language, answer_language=language)
    person = await with_check_in(stage, language)
    await passes(stage, when)
    await person.say("сәлем" if language == "kk" else "привет")
    await person.wait_for(lambda m: m.text == stage.say("check-in-settled", language))
    assert await promises(stage, person) == []
    assert await passes(stage, HOUR) == 0
    assert await stage.case_of(person) is None


@LANGUAGES
async def test_who_stands_at_high_hears_too_that_calm_words_ended_it(stage: Running, language: str) -> None:
    """Short and without a sound; and not that no signal goes to the operators, for one may have gone."""
    stage.understanding.rule = lambda _: replace(PLAIN, language=language, answer_language=language)
    person = await with_check_in(stage, language)
    async with stage.app.services.open_unit() as unit:
        found = await unit.people.by_chat(person.id)
        assert found is not None
        await unit.people.save(replace(found, urgency=Urgency.HIGH))
        await unit.commit()
    await passes(stage, HOUR - 10 * MINUTE)
    await person.say("сәлем" if language == "kk" else "привет")
    told = await person.wait_for(lambda m: m.text == stage.say("check-in-settled-in-danger", language))
    assert told.is_silent
    assert await promises(stage, person) == []
    assert stage.say("check-in-settled", language) not in await stage.told(person)


async def test_after_words_of_danger_nothing_is_said_of_it(stage: Running) -> None:
    """They end the waiting too, once she was asked, and each message costs her time."""
    person = await with_check_in(stage)
    await passes(stage, HOUR + MINUTE)
    await person.say("он грозится меня убить")
    await stage.handled()
    assert await promises(stage, person) == []
    assert stage.say("check-in-settled-in-danger") not in await stage.told(person)


async def test_words_long_before_are_none(stage: Running) -> None:
    person = await with_check_in(stage)
    await passes(stage, HOUR / 2)
    await person.say("привет")
    await person.wait_reply()
    await passes(stage, HOUR / 2 + MINUTE)
    assert [one.stage for one in await promises(stage, person)] == [Stage.ASKED]


async def test_what_telegram_kept_since_long_before_is_none(stage: Running) -> None:
    """Pana was away; her words are older than the danger."""
    person = await with_check_in(stage)
    await passes(stage, HOUR + MINUTE)
    old = int((stage.time.now() - HOUR).timestamp())
    await stage.feed(message(person.id, text="привет", date=old))
    await stage.handled()
    assert [one.stage for one in await promises(stage, person)] == [Stage.ASKED]


@pytest.mark.parametrize("data", ["language:kk", "/ask_hotline", "hide:ask", "no:such", "learning:no"], ids=str)
async def test_any_press_is_a_sign_of_life(stage: Running, data: str) -> None:
    person = await with_check_in(stage)
    await passes(stage, HOUR + MINUTE)
    await pressed(stage, person, data)
    assert Purpose.CHECK_IN not in [one.purpose for one in await promises(stage, person)]


@pytest.mark.parametrize(
    ("language", "words"),
    [("kk", "ол мені өлтіремін деп жатыр"), ("ru", "он грозится меня убить")],
    ids=["kk", "ru"],
)
async def test_words_of_danger_shortly_before_do_not_call_the_alarm_off(
    stage: Running, language: str, words: str
) -> None:
    """Her case may be waiting unseen: only the alarm pages everybody."""
    person = await with_check_in(stage, language)
    await passes(stage, HOUR - 10 * MINUTE)
    await person.say(words)
    await stage.handled()
    await passes(stage, 11 * MINUTE)
    assert [one.stage for one in await promises(stage, person)] == [Stage.ASKED]
    await passes(stage, LATE)
    case = await stage.case_of(person)
    assert case is not None
    assert (case.urgency, MISSED in case.cues) == (Urgency.EMERGENCY, True)


async def test_blocking_the_bot_is_none(stage: Running) -> None:
    """Somebody else may have taken her phone."""
    person = await with_check_in(stage)
    await passes(stage, HOUR + MINUTE)
    await person.block()
    await stage.handled()
    assert [one.stage for one in await promises(stage, person)] == [Stage.ASKED]


@LANGUAGES
async def test_all_well_ends_it(stage: Running, language: str) -> None:
    person = await with_check_in(stage, language)
    await passes(stage, HOUR + MINUTE)
    await person.click(stage.say("button-all-well", language))
    await person.wait_for(lambda m: m.text == stage.say("check-in-well", language))
    assert await passes(stage, LATE) == 0
    assert stage.say("check-in-settled", language) not in await stage.told(person)


@LANGUAGES
async def test_an_old_button_calls_off_no_later_check_in(stage: Running, language: str) -> None:
    """The question of yesterday still stands in the chat, and anybody may hold the phone: she is shown what stands."""
    person = await with_check_in(stage, language)
    await pressed(stage, person, "check-in:well")
    (standing,) = await promises(stage, person)
    args = shown(standing.at, now=stage.time.now())
    assert (await last_from_bot(stage, person)).text == stage.say(
        "check-in-standing", language, minutes=MINUTES, **args
    )


async def test_need_help_is_an_emergency(stage: Running) -> None:
    person = await with_check_in(stage)
    await passes(stage, HOUR + MINUTE)
    await person.click(stage.say("button-need-help"))
    await stage.handled()
    case = await stage.case_of(person)
    assert case is not None
    assert case.urgency is Urgency.EMERGENCY
    assert await passes(stage, LATE) == 0
    assert MISSED not in case.cues


@LANGUAGES
async def test_all_well_after_the_alarm_lowers_nothing_by_itself(stage: Running, language: str) -> None:
    """Somebody else may hold the phone: an operator decides, or her confirmed word."""
    person = await with_check_in(stage, language)
    await passes(stage, HOUR + MINUTE)
    await passes(stage, LATE)
    await pressed(stage, person, "check-in:well", "check-in:well")
    told = await last_from_bot(stage, person)
    assert told.text == stage.say("check-in-well-late", language)
    assert stage.say("button-safe", language) in told.labels()
    case = await stage.case_of(person)
    assert case is not None
    assert case.urgency is Urgency.EMERGENCY
