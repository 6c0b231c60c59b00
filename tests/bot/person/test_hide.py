"""Hiding the chat: what is said first, what goes, what waits, what stays, and that nobody is shown up by it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot import compose
from bot.person import discreet, on_time
from bot.person.hide import ASK, IN
from desk.appointments import Purpose
from desk.code_word import CodeWord
from desk.hiding import HOURS, SETTLES
from desk.talk import Holder
from pana.settings import Settings
from simulator.client import SimulatedChat
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk, in_danger, paged
from tests.bot.updates import button
from tests.fakes.opened_app import open_app

pytestmark = pytest.mark.asyncio

HOUR = timedelta(hours=1)
LANGUAGES = ("kk", "ru")
FIRST = "первое"


async def greeted(stage: Stage, language: str = "ru") -> SimulatedChat:
    """Return the chat of somebody who began, was answered, and has the button to hide."""
    person = await stage.person(language=language)
    await person.start()
    await person.wait_reply()
    await stage.handled()
    async with stage.app.services.open_unit() as unit:
        await unit.outbox.add(compose.text(person.id, FIRST, now=stage.time.now(), rows=[[("?", ASK)]]))
        await unit.commit()
    stage.app.outbox_filled.set()
    await person.wait_for(lambda m: m.text == FIRST)
    await stage.handled()
    return person


async def pressed(stage: Stage, person: SimulatedChat, *buttons: str) -> None:
    """Let her press buttons, each when the answer to the one before is there."""
    for data in buttons:
        await person.click(data)
        await stage.handled()


async def later(stage: Stage, by: timedelta) -> int:
    """Let time pass on both sides and look at the promises; return how many were kept."""
    stage.time.move(by)
    await stage.simulator.advance(by.total_seconds())
    kept = await on_time.look(stage.app.services)
    stage.app.outbox_filled.set()
    await stage.handled()
    return kept


async def shown(person: SimulatedChat) -> list[str]:
    """Return what stands on her phone."""
    return [message.text for message in await person.messages()]


async def promised(stage: Stage, person: SimulatedChat) -> list[Purpose]:
    """Return what is promised to her."""
    record = await stage.record_of(person)
    async with stage.app.services.open_unit() as unit:
        return [one.purpose for one in await unit.appointments.of(record.id)]


async def test_each_hour_has_its_button() -> None:
    assert [f"hide:in:{hours}" for hours in HOURS] == list(IN)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_first_she_hears_of_evidence_then_one_tap_hides(stage: Stage, language: str) -> None:
    """One harmless line stays, and goes with a second tap."""
    person = await greeted(stage, language)
    await pressed(stage, person, "hide:ask")
    assert (await person.last()).text == stage.say("hide-menu", language)
    await pressed(stage, person, "hide:now")
    line = await person.last()
    assert await shown(person) == [stage.say("hide-done", language, window=48)]
    assert line.is_silent
    await pressed(stage, person, "hide:last")
    assert await shown(person) == []
    assert await promised(stage, person) == []


async def test_the_records_for_the_operators_stay(stage: Stage) -> None:
    person = await greeted(stage)
    await person.say("раз")
    await person.wait_reply()
    await pressed(stage, person, "hide:ask", "hide:now", "hide:last")
    assert "раз" in [message.body for message in await stage.kept_of(person)]


async def test_a_press_twice_and_an_old_button_do_no_harm(stage: Stage) -> None:
    person = await greeted(stage)
    for data in ("hide:now", "hide:now", "hide:last", "hide:stop", "hide:in:5", "hide:"):
        await stage.feed(button(person.id, data))
        await stage.handled()
    assert (await person.last()).buttons, "what nobody offers leads to the menu"


async def test_somebody_who_never_wrote_is_answered_in_the_language_of_her_phone(idle_stage: Stage) -> None:
    person = await idle_stage.person()
    await idle_stage.feed(button(person.id, "hide:ask"))
    assert await idle_stage.told(person) == [idle_stage.say("hide-menu", "ru")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hours", HOURS)
async def test_a_timer_hides_at_its_hour_and_says_nothing(stage: Stage, language: str, hours: int) -> None:
    """What comes until then goes too."""
    person = await greeted(stage, language)
    await pressed(stage, person, "hide:ask", "hide:later", f"hide:in:{hours}")
    assert (await person.last()).text == stage.say("hide-timer-set", language, hours=hours)
    await person.say("раз")
    await person.wait_reply()
    assert await later(stage, hours * HOUR - timedelta(minutes=1)) == 0
    assert len(await shown(person)) > 1
    assert await later(stage, timedelta(minutes=2)) == 1
    assert await shown(person) == []
    assert await promised(stage, person) == []


async def test_a_timer_is_shown_replaced_and_cancelled(stage: Stage) -> None:
    person = await greeted(stage)
    await pressed(stage, person, "hide:ask", "hide:later", "hide:in:24", "hide:in:3", "hide:ask")
    assert (await person.last()).text.endswith(stage.say("hide-menu-timer", hours=3))
    assert await promised(stage, person) == [Purpose.HIDE]
    await pressed(stage, person, "hide:stop")
    assert (await person.last()).text == stage.say("hide-timer-stopped")
    before = await shown(person)
    toast = await person.wait_toast(await person.click("hide:stop"))
    assert toast.text == stage.say("hide-toast-no-timer")
    assert await later(stage, 25 * HOUR) == 0
    assert await shown(person) == before


async def test_a_timer_outlives_the_process(stage: Stage, settings: Settings) -> None:
    person = await greeted(stage)
    await pressed(stage, person, "hide:ask", "hide:later", "hide:in:1")
    stage.time.move(2 * HOUR)
    fresh = settings.model_copy(update={"telegram_api": stage.simulator.base_url})
    async with open_app(fresh, understanding=stage.understanding, clock=stage.time.now) as again:
        assert await on_time.look(again.services) == 1
        assert await on_time.look(again.services) == 0, "it is kept once"
    stage.app.outbox_filled.set()
    await stage.handled()
    assert await shown(person) == []


async def test_what_would_be_too_old_for_the_timer_goes_before_it(stage: Stage) -> None:
    """Otherwise the first day of a long talk could never be taken away."""
    person = await greeted(stage)
    stage.time.move(36 * HOUR)
    await stage.simulator.advance((36 * HOUR).total_seconds())
    await person.say("новое")
    await person.wait_reply()
    await pressed(stage, person, "hide:ask", "hide:later", "hide:in:24")
    assert FIRST in await shown(person)
    await later(stage, timedelta(hours=11, minutes=45))
    assert FIRST not in await shown(person)
    assert "новое" in await shown(person)
    await later(stage, 13 * HOUR)
    assert await shown(person) == []


async def test_a_cancelled_timer_takes_nothing_before_it_either(stage: Stage) -> None:
    person = await greeted(stage)
    stage.time.move(36 * HOUR)
    await stage.simulator.advance((36 * HOUR).total_seconds())
    await pressed(stage, person, "hide:ask", "hide:later", "hide:in:24", "hide:stop")
    assert await promised(stage, person) == []
    assert await later(stage, 11 * HOUR) == 0
    assert FIRST in await shown(person)


async def test_while_an_operator_speaks_hiding_is_quiet_and_she_knows_of_it(stage: Stage) -> None:
    """Her own copies stay; the button stands under the word that she reads along."""
    held = await held_talk(stage)
    await held.operator.say("я рядом")
    await stage.handled()
    before = await shown(held.operator)
    toast = await held.person.wait_toast(await held.person.click("hide:now"))
    await stage.handled()
    assert toast.text == stage.say("hide-toast-done")
    assert await shown(held.person) == []
    assert await shown(held.operator) == [*before, stage.say("operator-person-hid")]
    assert (await stage.record_of(held.person)).holder is Holder.OPERATOR


async def test_while_an_operator_speaks_a_question_goes_to_her(stage: Stage) -> None:
    held = await held_talk(stage)
    before = await shown(held.person)
    await stage.feed(button(held.person.id, "hide:ask", label="Спрятать?"))
    await held.relayed("Спрятать?")
    assert await shown(held.person) == before


async def test_a_timer_set_quietly_tells_the_operator_when_it_hides(stage: Stage) -> None:
    held = await held_talk(stage)
    before = await shown(held.person)
    await stage.feed(button(held.person.id, "hide:in:1"))
    await stage.handled()
    assert await shown(held.person) == before
    assert await later(stage, HOUR) == 1
    assert await shown(held.person) == []
    assert stage.say("operator-person-hid") in await shown(held.operator)


async def test_a_place_that_nobody_saw_stays_until_the_operator_has_it(stage: Stage) -> None:
    """It is nowhere but in the chat: hiding must not silence a cry for help. A voice goes: its name is kept."""
    operator = await stage.operator()
    person = await in_danger(stage)
    place = await person.send_contact("+7 700 000 00 00", "Ә.")
    await person.send_voice()
    await stage.handled()
    await stage.feed(button(person.id, "hide:now"))
    await stage.handled()
    line = f"{stage.say('hide-done', window=48)}\n{stage.say('hide-done-unseen')}"
    assert [message.id for message in await person.messages() if not message.from_bot] == [place.id]
    assert (await person.last()).text == line
    await later(stage, timedelta(minutes=11))
    assert place.id in [message.id for message in await person.messages()], "nobody took the case yet"
    await operator.click(stage.say("operator-button-take"), message=await paged(stage, operator))
    await operator.wait_for(lambda m: m.from_bot and m.kind == "contact")
    await stage.handled()
    await later(stage, SETTLES + timedelta(minutes=11))
    assert place.id not in [message.id for message in await person.messages()]
    assert {"voice", "contact"} <= {message.kind for message in await operator.messages()}
    assert await promised(stage, person) == []


async def test_at_her_word_even_what_nobody_saw_goes(stage: Stage) -> None:
    person = await in_danger(stage)
    await person.send_contact("+7 700 000 00 00", "Ә.")
    await person.wait_reply()
    await stage.handled()
    await stage.feed(button(person.id, "hide:now"))
    await stage.handled()
    await pressed(stage, person, "hide:all")
    assert await shown(person) == [stage.say("hide-done", window=48)]
    assert await promised(stage, person) == []


async def test_hiding_lowers_nothing_and_ends_no_case(stage: Stage) -> None:
    person = await in_danger(stage)
    before, case = await stage.record_of(person), await stage.case_of(person)
    await stage.feed(button(person.id, "hide:now"))
    await stage.handled()
    record = await stage.record_of(person)
    assert (record.urgency, record.holder, record.case_id) == (before.urgency, before.holder, before.case_id)
    assert await stage.case_of(person) == case


async def test_after_the_code_word_the_chat_is_simply_empty(stage: Stage) -> None:
    """Somebody reads along: nothing explains what has gone."""
    person = await greeted(stage)
    record = await stage.record_of(person)
    async with stage.app.services.open_unit() as unit:
        now = stage.time.now()
        await discreet.keep(unit, record, CodeWord(word=("жаңбыр",), said_at=now), now=now)
        await unit.commit()
    await pressed(stage, person, "hide:ask", "hide:now")
    assert await shown(person) == []


async def test_nothing_about_it_is_in_the_log_but_codes(stage: Stage) -> None:
    person = await greeted(stage)
    await pressed(stage, person, "hide:ask", "hide:now")
    record = await stage.record_of(person)
    async with stage.app.services.open_unit() as unit:
        _, actor, action, subject = (await unit.audit.latest(1))[0]
    assert (actor, action, subject) == ("person", "chat.hidden", f"person:{record.id}")
