"""The person's leave: asked once and in calm, no by default, taken back by a button or by asking to delete."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.person.leave import NO, YES
from bot.understanding import Understood
from desk.people import Learning
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from simulator.client import SimulatedChat
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk
from tests.bot.updates import button
from tests.fakes.understanding import PLAIN, urgent

pytestmark = pytest.mark.asyncio

DELETE = replace(PLAIN, intent="delete_data")


async def known(stage: Stage, learning: Learning | None, **changes: Any) -> SimulatedChat:
    """Return the chat of somebody who wrote before, with what is kept of her."""
    person = await stage.person()
    said = await person.say("здравствуйте")
    await person.wait_reply(after=said)
    await stage.handled()
    async with stage.app.services.open_unit() as unit:
        kept = await unit.people.by_chat(person.id)
        assert kept is not None
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


async def test_while_an_operator_holds_the_talk_the_answer_is_kept_and_nothing_said(stage: Stage) -> None:
    held = await held_talk(stage)
    async with stage.app.services.open_unit() as unit:
        kept = await unit.people.by_chat(held.person.id)
        assert kept is not None
        await unit.people.save(replace(kept, learning=Learning.ASKED, learning_at=stage.time.now()))
        await unit.commit()
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
