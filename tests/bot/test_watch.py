"""Nobody is forgotten: deadlines pass on a moved clock, and everybody is told the truth."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest

from bot import watch
from bot.watch import look
from desk.case import CaseState
from desk.deadlines import ANSWER_WITHIN, TAKE_WITHIN
from desk.joining import disable, lose
from desk.operators import Operator
from desk.ports import StaleCase
from desk.taking import IDLE_AFTER_ANSWER
from nlu.urgency.levels import Urgency
from store.repositories.cases import SqlCases
from tests.bot.conftest import Stage, ended
from tests.bot.steps import Held, held_talk, in_danger, paged
from tests.fakes.understanding import urgent

pytestmark = pytest.mark.asyncio

TAKE = TAKE_WITHIN[Urgency.EMERGENCY] + timedelta(seconds=1)
ANSWER = ANSWER_WITHIN[Urgency.EMERGENCY] + timedelta(seconds=1)


async def later(stage: Stage, by: timedelta) -> int:
    """Let time pass and look at the deadlines; return how many cases moved."""
    stage.time.move(by)
    moved = await look(stage.app.services)
    stage.app.outbox_filled.set()
    await stage.handled()
    return moved


async def test_before_the_deadline_nothing_happens(stage: Stage) -> None:
    """Nobody is told anything."""
    person = await in_danger(stage)
    before = await stage.told(person)
    assert await later(stage, TAKE / 2) == 0
    assert await stage.told(person) == before


async def test_a_case_that_waits_too_long_pages_again_and_the_person_hears_the_truth(stage: Stage) -> None:
    """At the first passed deadline; not at each, so as not to frighten."""
    operator = await stage.operator()
    person = await in_danger(stage)
    await paged(stage, operator)
    told = [await later(stage, passed * TAKE) for passed in (1, 2, 3, 4)]
    assert told == [1] * 4
    pages = [text for text in await stage.told(operator) if text.startswith(stage.say("operator-page-again"))]
    assert len(pages) == 4
    assert all(len(text.split("\n")) == 2 and "он ломает дверь" not in text for text in pages), "the words were shown"
    spoken = [m for m in await person.messages() if m.text == stage.say("operator-silent")]
    assert len(spoken) == len([1 for at in watch.TELL_AT if at <= 4])
    assert all(m.is_silent for m in spoken), "a phone that rings by itself may be heard by somebody else"


async def test_repeated_pages_come_ever_more_slowly(stage: Stage) -> None:
    """Who is paged every minute stops reading."""
    await in_danger(stage)
    assert await later(stage, TAKE) == 1
    assert await later(stage, TAKE) == 0
    assert await later(stage, TAKE) == 1


async def test_a_silent_owner_loses_the_case_to_its_old_rank_and_both_are_told(stage: Stage) -> None:
    """It waits since the moment it first waited."""
    held = await held_talk(stage)
    before = await stage.case_of(held.person)
    assert await later(stage, ANSWER) == 1
    after = await stage.case_of(held.person)
    assert before is not None
    assert after is not None
    assert (after.state, after.owner_id, after.waiting_since) == (CaseState.WAITING, None, before.waiting_since)
    assert stage.say("operator-taken-back", case="1") in await stage.told(held.operator)
    assert stage.say("operator-silent") in await stage.told(held.person)
    said = await held.person.say("кто-нибудь?")
    await held.person.wait_reply(after=said)


async def answer(stage: Stage, held: Held) -> None:
    """Let the owner write."""
    await held.operator.say("я с вами")
    await held.person.wait_for(lambda m: "я с вами" in m.text)
    await stage.handled()


async def test_an_answered_case_is_not_taken_back_and_the_person_hears_nothing(stage: Stage) -> None:
    """The operator spoke last: only she is asked, each hour, whether the case may be closed."""
    held = await held_talk(stage)
    await answer(stage, held)
    before = await stage.told(held.person)
    assert await later(stage, ANSWER) == 0
    for times in (1, 2):
        assert await later(stage, IDLE_AFTER_ANSWER) == 1
        silent = stage.say("operator-person-silent", case="1", waiting=0)
        assert (await stage.told(held.operator)).count(silent) == times
    case = await stage.case_of(held.person)
    assert case is not None
    assert case.state is CaseState.TAKEN
    assert await stage.told(held.person) == before


async def test_an_operator_with_a_silent_person_hears_how_many_others_wait(stage: Stage) -> None:
    """She holds a talk in which nobody speaks, and is not paged about them."""
    held = await held_talk(stage)
    await answer(stage, held)
    stage.understanding.rule = lambda _: urgent(Urgency.HIGH)
    person = await stage.person()
    said = await person.say("вчера он меня напугал")
    await person.wait_reply(after=said)
    await later(stage, IDLE_AFTER_ANSWER)
    assert stage.say("operator-person-silent", case="1", waiting=1) in await stage.told(held.operator)


async def test_who_writes_after_that_hour_is_not_left_with_a_silent_owner(stage: Stage) -> None:
    """The owner's time runs again."""
    held = await held_talk(stage)
    await answer(stage, held)
    await later(stage, ANSWER + IDLE_AFTER_ANSWER)
    await held.person.say("он вернулся")
    await held.relayed("он вернулся")
    await stage.handled()
    assert await later(stage, ANSWER) == 1
    case = await stage.case_of(held.person)
    assert case is not None
    assert case.state is CaseState.WAITING


@pytest.mark.parametrize("how", [disable, lose], ids=["disabled", "unreachable"])
async def test_when_the_owner_is_gone_the_person_is_told_and_the_others_are_paged_at_once(
    stage: Stage, how: Callable[..., Awaitable[Operator]]
) -> None:
    """Within one look, without waiting for a deadline; and not with a word about an operator who could not answer."""
    held = await held_talk(stage)
    other = await stage.operator("Вторая")
    async with stage.app.services.open_unit() as unit:
        owner = await unit.operators.by_chat(held.operator.id)
        assert owner is not None
        await how(unit, owner, now=stage.time.now())
        await unit.commit()
    assert await later(stage, timedelta(0)) == 1
    assert stage.say("handover-released") in await stage.told(held.person)
    assert stage.say("operator-silent") not in await stage.told(held.person)
    assert "он ломает дверь" in (await paged(stage, other)).text
    assert await later(stage, timedelta(0)) == 0


async def test_her_words_after_an_answer_set_the_owners_deadline_again(stage: Stage) -> None:
    """Then silence counts."""
    held = await held_talk(stage)
    await answer(stage, held)
    await held.person.say("он вернулся")
    await held.relayed("он вернулся")
    await stage.handled()
    assert await later(stage, ANSWER) == 1


async def test_an_answer_between_the_look_and_the_move_keeps_the_case(stage: Stage) -> None:
    """The list of overdue cases is a moment old when each is moved."""
    held = await held_talk(stage)
    stage.time.move(ANSWER)
    async with stage.app.services.open_unit() as unit:
        due = await unit.cases.due(stage.time.now())
    assert len(due) == 1
    await answer(stage, held)
    async with stage.app.services.open_unit() as unit:
        assert await watch._expire(stage.app.services, unit, due[0]) == 0
        await unit.commit()
    case = await stage.case_of(held.person)
    assert case is not None
    assert case.state is CaseState.TAKEN


async def test_a_case_given_back_meanwhile_does_not_cost_the_owner_her_next_one(stage: Stage) -> None:
    """The owner of the overdue case has taken another since."""
    held = await held_talk(stage)
    stage.time.move(ANSWER)
    async with stage.app.services.open_unit() as unit:
        due = await unit.cases.due(stage.time.now())
    await held.operator.press(stage.say("operator-key-release"))
    await held.person.wait_for(lambda m: m.text == stage.say("handover-released-nobody"))
    other = await in_danger(stage, "помогите")
    page = await held.operator.wait_for(lambda m: "помогите" in m.text and bool(m.labels()))
    await held.operator.click(stage.say("operator-button-take"), message=page)
    await other.wait_for(lambda m: m.text == stage.say("handover-taken"))
    async with stage.app.services.open_unit() as unit:
        assert await watch._expire(stage.app.services, unit, due[0]) == 0
        await unit.commit()
    case = await stage.case_of(other)
    assert case is not None
    assert case.state is CaseState.TAKEN


async def test_one_case_that_cannot_be_moved_does_not_hold_up_the_others(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is moved in a transaction of its own."""
    people = [await in_danger(stage), await in_danger(stage)]
    first = await stage.case_of(people[0])
    assert first is not None
    real = SqlCases.get

    async def get(cases: SqlCases, case_id: int) -> object:
        if case_id == first.id:
            raise StaleCase
        return await real(cases, case_id)

    monkeypatch.setattr(SqlCases, "get", get)
    assert await later(stage, TAKE) == 1
    assert stage.say("operator-silent") in await stage.told(people[1])


async def test_the_watch_goes_on_after_a_failure(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The database was gone for a moment."""
    person = await in_danger(stage)
    real, failures = SqlCases.due, [OSError("gone")]

    async def due(cases: SqlCases, now: datetime) -> object:
        if failures:
            raise failures.pop()
        return await real(cases, now)

    monkeypatch.setattr(SqlCases, "due", due)
    monkeypatch.setattr(watch, "EVERY", 0.01)
    stage.time.move(TAKE)
    running = asyncio.create_task(watch.watch(stage.app.services, stage.app.outbox_filled))
    await person.wait_for(lambda m: m.text == stage.say("operator-silent"))
    await ended(running)
