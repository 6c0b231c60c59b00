"""The person's leave: asked once and in calm, no by default, taken back by a button or by asking to delete."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.person.leave import NO, YES
from bot.understanding import Understood
from desk.case import Case, CaseState, Outcome
from desk.learning import CALM_AFTER
from desk.moments import KAZAKHSTAN
from desk.operators import Operator
from desk.people import Learning
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from simulator.client import SimulatedChat
from tests.bot.conftest import Stage
from tests.bot.steps import Held, held_talk, in_danger, paged
from tests.bot.updates import button
from tests.fakes.understanding import PLAIN, urgent

pytestmark = pytest.mark.asyncio

DELETE = replace(PLAIN, intent="delete_data")


def go_to(stage: Stage, hour: int) -> None:
    """Move the clock to an hour of tomorrow in Kazakhstan."""
    now = stage.time.now().astimezone(KAZAKHSTAN)
    stage.time.move(now.replace(hour=hour, minute=30) + timedelta(days=1) - now)


async def known(
    stage: Stage, learning: Learning | None, *, hour: int = 12, ended: timedelta = CALM_AFTER, **changes: Any
) -> SimulatedChat:
    """Return the chat of somebody who wrote before, with what is kept of her and of a corrected case that ended before."""
    go_to(stage, hour)
    person = await stage.person()
    said = await person.say("здравствуйте")
    await person.wait_reply(after=said)
    await stage.handled()
    async with stage.app.services.open_unit() as unit:
        kept = await unit.people.by_chat(person.id)
        assert kept is not None
        at = stage.time.now() - ended
        new = Operator(0, chat_id=9, chat_ref="", name="A", language="ru", joined_at=at)
        owner = await unit.operators.add(new)
        case = Case(0, kept.id, Urgency.HIGH, at, at, at, state=CaseState.CLOSED, owner_id=owner.id, closed_at=at)
        await unit.cases.add(replace(case, outcome=Outcome.HELPED, judged_urgency=Urgency.ROUTINE))
        await unit.people.save(replace(kept, learning=learning, learning_at=stage.time.now(), **changes))
        await unit.commit()
    return person


async def says(stage: Stage, person: SimulatedChat, understood: Understood = PLAIN) -> list[str]:
    """Let her write, and return everything she has been told."""
    stage.understanding.rule = lambda _: understood
    said = await person.say("спасибо вам")
    await person.wait_reply(after=said)
    return await stage.told(person)


async def learning(stage: Stage, person: SimulatedChat) -> Learning | None:
    """Return what is kept of her leave."""
    await stage.handled()
    return (await stage.record_of(person)).learning


async def test_the_waiting_question_comes_with_her_next_calm_words_and_once(stage: Stage) -> None:
    person = await known(stage, Learning.DUE)
    assert (await says(stage, person)).count(stage.say("learning-ask")) == 1
    assert (await says(stage, person)).count(stage.say("learning-ask")) == 1
    assert await learning(stage, person) is Learning.ASKED


@pytest.mark.parametrize(
    ("understood", "changes"),
    [
        (urgent(), {}),
        (urgent(Urgency.ELEVATED), {}),
        (PLAIN, {"urgency": Urgency.HIGH}),
        (PLAIN, {"who": "child"}),
        (replace(PLAIN, who="child"), {}),
        (replace(PLAIN, event="ask_operator"), {}),
    ],
    ids=["emergency", "trouble", "grave-talk", "child-known", "child-writes", "asks-for-a-human"],
)
async def test_the_question_waits_for_calm_and_is_no_childs(
    stage: Stage, understood: Understood, changes: dict[str, Any]
) -> None:
    person = await known(stage, Learning.DUE, **changes)
    assert stage.say("learning-ask") not in await says(stage, person, understood)
    assert await learning(stage, person) is Learning.DUE


@pytest.mark.parametrize("hour", [21, 23, 3, 7], ids=lambda hour: f"{hour:02}-30")
async def test_nobody_is_asked_in_the_evening_or_at_night(stage: Stage, hour: int) -> None:
    """She is asked when she writes calmly by day."""
    person = await known(stage, Learning.DUE, hour=hour)
    assert stage.say("learning-ask") not in await says(stage, person)
    assert await learning(stage, person) is Learning.DUE
    go_to(stage, 8)
    assert (await says(stage, person)).count(stage.say("learning-ask")) == 1


async def test_nobody_is_asked_on_the_day_of_her_case(stage: Stage) -> None:
    person = await known(stage, Learning.DUE, hour=10, ended=timedelta(hours=2))
    assert stage.say("learning-ask") not in await says(stage, person)
    stage.time.move(CALM_AFTER - timedelta(hours=2))
    assert (await says(stage, person)).count(stage.say("learning-ask")) == 1


async def test_the_question_rings_no_phone_and_no_comes_first(stage: Stage) -> None:
    person = await known(stage, Learning.DUE)
    await says(stage, person)
    question = await person.wait_for(lambda m: m.text == stage.say("learning-ask"))
    assert question.is_silent, "she asked for something else"
    assert question.labels() == [stage.say("button-learning-no"), stage.say("button-learning-yes")]


async def test_nobody_is_asked_of_her_own_accord(stage: Stage) -> None:
    person = await known(stage, None)
    assert stage.say("learning-ask") not in await says(stage, person)


async def test_a_yes_can_be_taken_back_with_its_own_button(stage: Stage) -> None:
    person = await known(stage, Learning.DUE)
    await says(stage, person)
    question = await person.wait_for(lambda m: m.text == stage.say("learning-ask"))
    await person.click(stage.say("button-learning-yes"), message=question)
    thanked = await person.wait_for(lambda m: m.text == stage.say("learning-yes"))
    assert await learning(stage, person) is Learning.YES
    await person.click(stage.say("button-learning-back"), message=thanked)
    await person.wait_for(lambda m: m.text == stage.say("learning-no"))
    assert await learning(stage, person) is Learning.NO


async def test_an_old_yes_pressed_again_changes_and_says_nothing(stage: Stage) -> None:
    """Her yes is about the talks before it; it does not grow with every press."""
    person = await known(stage, Learning.ASKED)
    await stage.feed(button(person.id, YES))
    await person.wait_for(lambda m: m.text == stage.say("learning-yes"))
    before, told = await stage.record_of(person), await stage.told(person)
    stage.time.move(timedelta(days=1))
    await stage.feed(button(person.id, YES))
    assert await stage.told(person) == told
    assert await stage.record_of(person) == before


async def test_a_no_stays_one(stage: Stage) -> None:
    person = await known(stage, Learning.ASKED)
    await stage.feed(button(person.id, NO))
    await person.wait_for(lambda m: m.text == stage.say("learning-no"))
    assert stage.say("learning-ask") not in await says(stage, person)
    assert await learning(stage, person) is Learning.NO


async def test_a_yes_of_somebody_who_was_never_asked_is_none(stage: Stage) -> None:
    person = await known(stage, None)
    before = await stage.told(person)
    await stage.feed(button(person.id, YES))
    assert await learning(stage, person) is None
    assert await stage.told(person) == before


async def held_with(stage: Stage, before: Learning | None) -> Held:
    """Return a talk that an operator holds, of somebody with this leave."""
    held = await held_talk(stage)
    async with stage.app.services.open_unit() as unit:
        kept = await unit.people.by_chat(held.person.id)
        assert kept is not None
        await unit.people.save(replace(kept, learning=before, learning_at=stage.time.now()))
        await unit.commit()
    return held


async def test_while_an_operator_holds_the_talk_the_answer_is_kept_and_nothing_said(stage: Stage) -> None:
    held = await held_with(stage, Learning.ASKED)
    before = await stage.told(held.person)
    await stage.feed(button(held.person.id, YES))
    assert await learning(stage, held.person) is Learning.YES
    assert await stage.told(held.person) == before
    assert (await stage.record_of(held.person)).holder is Holder.OPERATOR


@pytest.mark.parametrize("before", [None, *Learning], ids=str)
@pytest.mark.parametrize(
    "understood",
    [DELETE, replace(urgent(), intent="delete_data"), replace(PLAIN, event="delete_data")],
    ids=["words", "words-in-danger", "confirmed"],
)
async def test_asking_to_delete_ends_her_leave(stage: Stage, understood: Understood, before: Learning | None) -> None:
    person = await known(stage, before)
    await says(stage, person, understood)
    assert await learning(stage, person) is Learning.NO


async def test_the_button_that_hides_the_chat_ends_no_leave(stage: Stage) -> None:
    """It has the same intent; only the confirmed wish to delete counts from a button."""
    person = await known(stage, Learning.YES)
    stage.understanding.rule = lambda _: DELETE
    await stage.feed(button(person.id, "/delete_data"))
    assert await learning(stage, person) is Learning.YES


@pytest.mark.parametrize("before", [Learning.DUE, Learning.ASKED, Learning.YES], ids=str)
@pytest.mark.parametrize("words", ["удалите мои записи", "жазбаларымды өшіріңіз"], ids=["ru", "kk"])
async def test_asking_an_operator_to_delete_ends_her_leave(stage: Stage, words: str, before: Learning) -> None:
    """The operator reads it, the bot says nothing, and her words teach no more."""
    held = await held_with(stage, before)
    stage.understanding.rule = lambda text: DELETE if text == words else PLAIN
    told = await stage.told(held.person)
    await held.person.say("спасибо вам")
    await held.relayed("спасибо вам")
    assert await learning(stage, held.person) is before
    await held.person.say(words)
    await held.relayed(words)
    assert await learning(stage, held.person) is Learning.NO
    assert await stage.told(held.person) == told


@pytest.mark.parametrize(
    ("understood", "after"),
    [(replace(PLAIN, event="delete_data"), Learning.NO), (DELETE, Learning.YES)],
    ids=["confirmed", "how-to-hide"],
)
async def test_a_button_while_an_operator_holds_the_talk_ends_it_only_when_it_confirms(
    stage: Stage, understood: Understood, after: Learning
) -> None:
    held = await held_with(stage, Learning.YES)
    stage.understanding.rule = lambda _: understood
    await stage.feed(button(held.person.id, "/delete_data", label="удалить"))
    await held.relayed("удалить")
    assert await learning(stage, held.person) is after


async def test_a_wish_to_delete_ends_her_leave_though_she_was_taken_while_it_was_read(stage: Stage) -> None:
    operator = await stage.operator()
    person = await in_danger(stage)
    page = await paged(stage, operator)
    async with stage.app.services.open_unit() as unit:
        kept = await unit.people.by_chat(person.id)
        assert kept is not None
        await unit.people.save(replace(kept, learning=Learning.YES, learning_at=stage.time.now()))
        await unit.commit()
    stage.understanding.rule = lambda _: DELETE
    stage.understanding.gate = asyncio.Event()
    stage.understanding.asked.clear()
    await person.say("удалите мои записи")
    await stage.understanding.asked.wait()
    await operator.click(stage.say("operator-button-take"), message=page)
    await person.wait_for(lambda m: m.text == stage.say("handover-taken"))
    stage.understanding.gate.set()
    await operator.wait_for(lambda m: "удалите мои записи" in m.text)
    assert await learning(stage, person) is Learning.NO


async def test_a_machine_that_is_away_keeps_no_word_from_the_operator(stage: Stage) -> None:
    held = await held_with(stage, Learning.YES)
    stage.understanding.down = True
    await held.person.say("удалите мои записи")
    await held.relayed("удалите мои записи")
    assert await learning(stage, held.person) is Learning.YES


async def test_where_there_is_no_leave_to_end_the_machine_is_not_asked(stage: Stage) -> None:
    held = await held_with(stage, Learning.NO)
    heard = len(stage.understanding.heard)
    await held.person.say("спасибо вам")
    await held.relayed("спасибо вам")
    assert len(stage.understanding.heard) == heard
