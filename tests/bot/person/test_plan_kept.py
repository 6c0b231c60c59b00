"""A plan that is kept: over a restart, off the screen, deleted, a child's, while somebody is near or an operator speaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desk.people import Manner
from desk.talk import Holder
from pana.settings import Settings
from tests.bot.conftest import Stage, until
from tests.bot.person.planning import BOTH, OWN, known, note, press, waiting_for_words
from tests.bot.steps import held_talk
from tests.bot.updates import button
from tests.bot.updates import message as update
from tests.fakes.opened_app import open_app

pytestmark = pytest.mark.asyncio


async def test_a_plan_and_its_waiting_outlive_the_process(stage: Stage, settings: Settings) -> None:
    person = await waiting_for_words(stage)
    fresh = settings.model_copy(update={"telegram_api": stage.simulator.base_url})
    async with open_app(fresh, understanding=stage.understanding, clock=stage.time.now) as again:
        await again.recorder.record([update(person.id, text=OWN["ru"])])

        async def is_done() -> bool:
            async with again.services.open_unit() as unit:
                return not await unit.inbox.chats_with_pending()

        await until(is_done)
        await again.lanes.close()
    plan = await note(stage, person)
    assert plan is not None
    assert plan.own == {"where": OWN["ru"]}


@BOTH
async def test_the_list_goes_from_the_screen_and_the_plan_stays(stage: Stage, language: str) -> None:
    person = await known(stage, language)
    shown = await press(stage, person, "plan:start", "plan:w:where", "plan:w:where:friend", "plan:show")
    query = await person.click("plan:hide")
    assert (await person.wait_toast(query)).text == stage.say("plan-toast-hidden", language)
    await person.wait_gone(shown)
    again = await press(stage, person, "plan:show")
    assert again.text == shown.text


async def test_a_list_too_old_to_be_deleted_becomes_harmless(stage: Stage) -> None:
    person = await known(stage)
    shown = await press(stage, person, "plan:start", "plan:w:where", "plan:w:where:friend", "plan:show")
    stage.time.move(timedelta(hours=50))
    await stage.simulator.advance(timedelta(hours=50).total_seconds())
    await press(stage, person, "plan:hide")
    left = next(message for message in await person.messages() if message.id == shown.id)
    assert (left.text, left.labels()) == (stage.say("plan-hidden"), [])


@BOTH
async def test_the_plan_is_deleted_when_she_is_sure(stage: Stage, language: str) -> None:
    person = await known(stage, language)
    await press(stage, person, "plan:start", "plan:w:where", "plan:w:where:friend", "plan:show")
    shown = await press(stage, person, "plan:delete")
    assert shown.text == stage.say("plan-delete", language)
    assert await note(stage, person) is not None
    shown = await press(stage, person, "plan:delete:yes")
    assert shown.text == stage.say("plan-deleted", language)
    assert await note(stage, person) is None
    await press(stage, person, "plan:show")
    assert await note(stage, person) is None, "looking makes no plan"


@BOTH
async def test_a_child_makes_a_small_plan(stage: Stage, language: str) -> None:
    person = await known(stage, language, who="child")
    shown = await press(stage, person, "plan:start")
    assert shown.text == stage.say("plan-start-child", language)
    shown = await press(stage, person, "plan:w:tell", "plan:w:tell:teacher", "plan:show")
    assert shown.text.startswith(stage.say("plan-shown-child", language, lines="").splitlines()[0])
    assert stage.say("plan-tell-teacher", language) in shown.text
    assert stage.say("plan-where", language) not in shown.labels()
    async with stage.app.services.open_unit() as unit:
        kept = await unit.people.by_chat(person.id)
        assert kept is not None
        await unit.people.save(replace(kept, who=None))
        await unit.commit()
    assert (await press(stage, person, "plan:show")).text == shown.text, "who she is may be forgotten, the plan is not"


@pytest.mark.parametrize("data", ["plan:start", "plan:show"])
@BOTH
async def test_while_somebody_is_near_no_list_comes_to_the_screen(stage: Stage, language: str, data: str) -> None:
    person = await known(stage, language)
    await press(stage, person, "plan:start", "plan:w:where", "plan:w:where:friend")
    async with stage.app.services.open_unit() as unit:
        kept = await unit.people.by_chat(person.id)
        assert kept is not None
        await unit.people.save(replace(kept, manner=Manner.QUIET))
        await unit.commit()
    await stage.feed(button(person.id, data))
    assert (await stage.told(person))[-1] == stage.say("plan-quiet", language)


@pytest.mark.parametrize("data", ["plan:w:boat", "plan:e:where:moon", "plan:w:take:own"])
async def test_buttons_of_an_older_plan_are_no_dead_end(stage: Stage, data: str) -> None:
    person = await known(stage)
    await stage.feed(button(person.id, data))
    assert (await stage.told(person))[-1] == stage.say("plan-empty")


async def test_while_an_operator_speaks_the_bot_says_nothing_and_choices_are_kept(stage: Stage) -> None:
    held = await held_talk(stage)
    before = await stage.told(held.person)
    data = ("plan:start", "plan:show", "plan:w:where", "plan:w:where:own", "plan:w:take:keys", "plan:delete")
    for one in data:
        await stage.feed(button(held.person.id, one))
    plan = await note(stage, held.person)
    assert plan is not None
    assert (plan.chosen, plan.waiting) == ({"take": ("keys",)}, None)
    assert await stage.told(held.person) == before
    await held.person.say("я тут")
    await held.relayed("я тут")
    assert (await stage.record_of(held.person)).holder is Holder.OPERATOR
