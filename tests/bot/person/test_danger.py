"""The questions of danger: offered where they fit, answered by buttons, kept only with leave, and only ever raising."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.person.danger import OFFERED
from desk.danger import NEAR_CUE, UNKEPT_CUE, Given, kept_in, letters
from desk.notes import Note, Topic
from desk.people import Manner, Person
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from pana.settings import Settings
from pana.wiring import App
from simulator.client import SimulatedChat
from simulator.client_types import Message
from tests.bot.conftest import Stage, until
from tests.bot.steps import held_talk, paged
from tests.bot.updates import button
from tests.fakes.opened_app import open_app
from tests.fakes.understanding import PLAIN, urgent

pytestmark = pytest.mark.asyncio

BOTH = pytest.mark.parametrize("language", ["kk", "ru"])
HIGH_WORDS = "опять всё повторилось"


async def known(stage: Stage, language: str = "ru", **changes: Any) -> SimulatedChat:
    """Return the chat of somebody who opened the menu, with what is kept of her."""
    person = await stage.person(language=language)
    await person.say("/menu")
    await stage.handled()
    async with stage.app.services.open_unit() as unit:
        kept = await unit.people.by_chat(person.id)
        assert kept is not None
        await unit.people.save(replace(kept, **changes))
        await unit.commit()
    return person


async def at_high(stage: Stage, language: str = "ru", *, intent: str = "threat", who: str = "victim") -> SimulatedChat:
    """Return the chat of somebody whose first words were grave, but no emergency, and who said that she can write."""
    high = replace(urgent(Urgency.HIGH, language), intent=intent, who=who)
    stage.understanding.rule = lambda _: high
    person = await stage.person(language=language)
    await person.say(HIGH_WORDS)
    await stage.handled()
    await person.click("opening:yes")
    await stage.handled()
    stage.understanding.rule = lambda _: PLAIN
    return person


async def press(stage: Stage, person: SimulatedChat, *keys: str, language: str = "ru") -> Message:
    """Press buttons by their texts, one after the other, and return the newest message."""
    for key in keys:
        await person.wait_toast(await person.click(stage.say(key, language)))
        await stage.handled()
    return await person.last()


async def answer(stage: Stage, person: SimulatedChat, given: str, language: str = "ru") -> Message:
    """Answer the questions that follow each other."""
    keys = {"y": "button-danger-yes", "n": "button-danger-no", "s": "button-danger-skip"}
    return await press(stage, person, *(keys[letter] for letter in given), language=language)


async def record(stage: Stage, person: SimulatedChat) -> Person:
    """Return what is kept of her."""
    await stage.handled()
    return await stage.record_of(person)


async def note(stage: Stage, person: SimulatedChat) -> Given | None:
    """Return the answers that are kept; None when there is no note."""
    kept = await record(stage, person)
    async with stage.app.services.open_unit() as unit:
        found = await unit.notes.get(kept.id, Topic.DANGER)
    return None if found is None else kept_in(found.body, stage.app.services.danger)


async def handled_by(app: App) -> bool:
    """Say whether an app has handled every update."""
    async with app.services.open_unit() as unit:
        return not await unit.inbox.chats_with_pending()


def question(stage: Stage, number: int, language: str = "ru") -> str:
    """Return the text of a question."""
    asked = stage.app.services.danger.asked
    return stage.say(asked[number - 1].text, language, number=number, count=len(asked))


def count(stage: Stage) -> int:
    """Return how many questions there are."""
    return len(stage.app.services.danger.asked)


@BOTH
async def test_the_offer_follows_the_first_help_of_a_grave_talk_silently_and_once(stage: Stage, language: str) -> None:
    person = await at_high(stage, language)
    told = await stage.told(person)
    assert told[:2] == [stage.say("victim-now", language), stage.say("handover-nobody", language)]
    assert told[-1] == stage.say("danger-offer", language), "whether she can write was asked first"
    assert (await person.last()).is_silent
    stage.understanding.rule = lambda _: replace(urgent(Urgency.HIGH, language), intent="threat")
    await person.say(HIGH_WORDS)
    assert (await stage.told(person)).count(stage.say("danger-offer", language)) == 1
    assert (await record(stage, person)).given[0] == OFFERED


@pytest.mark.parametrize(
    ("level", "intent", "who"),
    [
        (Urgency.EMERGENCY, "threat", "victim"),
        (Urgency.ELEVATED, "threat", "victim"),
        (Urgency.HIGH, "suicide_risk", "victim"),
        (Urgency.HIGH, "threat", "witness"),
        (Urgency.HIGH, "threat", "aggressor"),
    ],
    ids=["emergency", "trouble", "suicide", "witness", "aggressor"],
)
async def test_nobody_else_is_offered_questions(stage: Stage, level: Urgency, intent: str, who: str) -> None:
    stage.understanding.rule = lambda _: replace(urgent(level), intent=intent, who=who)
    person = await stage.person()
    await person.say(HIGH_WORDS)
    await stage.feed(button(person.id, "opening:yes"))
    assert stage.say("danger-offer") not in await stage.told(person)


@BOTH
async def test_all_questions_come_one_at_a_time_and_are_kept_with_leave(stage: Stage, language: str) -> None:
    person = await known(stage, language)
    start = await press(stage, person, "button-danger-questions", language=language)
    assert start.text == stage.say("danger-start", language, count=count(stage))
    shown = await press(stage, person, "button-danger-keep", language=language)
    for number in range(1, count(stage) + 1):
        assert shown.text == question(stage, number, language)
        assert shown.labels() == [
            stage.say(f"button-danger-{what}", language) for what in ("yes", "no", "skip", "stop")
        ]
        shown = await answer(stage, person, "ns"[number % 2], language)
    assert shown.text == "\n".join([stage.say("danger-end", language), stage.say("danger-kept", language)])
    assert letters(await note(stage, person) or ()) == ("sn" * count(stage))[: count(stage)]
    kept = await record(stage, person)
    assert (kept.urgency, kept.case_id) == (Urgency.ROUTINE, None), "no answer but yes means anything"


async def test_one_grave_yes_raises_at_once_and_pages_with_its_mark(stage: Stage) -> None:
    operator = await stage.operator()
    person = await known(stage)
    await press(stage, person, "button-danger-questions", "button-danger-keep")
    shown = await answer(stage, person, "y")
    page = await paged(stage, operator)
    assert stage.say("urgency-high") in page.text
    assert stage.say("cue-danger-threat") in page.text
    assert shown.text == question(stage, 2), "the questions go on"
    assert (await record(stage, person)).holder is Holder.WAITING


async def test_without_leave_answers_raise_but_nothing_of_them_is_kept(stage: Stage) -> None:
    person = await known(stage)
    await press(stage, person, "button-danger-questions", "button-danger-only")
    end = await answer(stage, person, "ny" + "n" * (count(stage) - 2))
    assert end.text == "\n".join([stage.say("danger-end"), stage.say("danger-unkept")])
    case = await stage.case_of(person)
    assert case is not None
    assert (case.urgency, case.cues) == (Urgency.HIGH, (UNKEPT_CUE,))
    assert await note(stage, person) is None
    bodies = "\n".join(message.body for message in await stage.kept_of(person))
    asked = [question(stage, number) for number in range(1, count(stage) + 1)]
    assert not [text for text in (*asked, stage.say("danger-strangled")) if text in bodies]
    assert stage.say("button-danger-yes") not in bodies.splitlines()


async def test_a_yes_to_strangling_is_told_to_see_a_doctor(stage: Stage) -> None:
    person = await known(stage)
    await press(stage, person, "button-danger-questions", "button-danger-only")
    await answer(stage, person, "ny")
    assert stage.say("danger-strangled") in await stage.told(person)


@pytest.mark.parametrize(
    ("given", "level", "waits"),
    [("nnnny", Urgency.ELEVATED, False), ("nnnnyy", Urgency.ELEVATED, False), ("nnnnyyy", Urgency.HIGH, True)],
    ids=["one", "two", "three"],
)
async def test_lesser_yes_add_up(stage: Stage, given: str, level: Urgency, waits: bool) -> None:
    person = await known(stage)
    await press(stage, person, "button-danger-questions", "button-danger-keep")
    await answer(stage, person, given)
    kept = await record(stage, person)
    assert (kept.urgency, kept.case_id is not None) == (level, waits)


async def test_answers_never_lower_a_talk(stage: Stage) -> None:
    person = await known(stage, urgency=Urgency.EMERGENCY)
    await press(stage, person, "button-danger-questions", "button-danger-keep")
    await answer(stage, person, "n" * count(stage))
    assert (await record(stage, person)).urgency is Urgency.EMERGENCY


async def test_a_case_gets_its_marks_without_a_second_page(stage: Stage) -> None:
    operator = await stage.operator()
    person = await at_high(stage)
    await paged(stage, operator)
    pages = len(await stage.told(operator))
    await press(stage, person, "button-danger-questions", "button-danger-keep")
    await answer(stage, person, "yy")
    case = await stage.case_of(person)
    assert case is not None
    assert case.cues[-2:] == ("danger.threat", "danger.strangled")
    assert len(await stage.told(operator)) == pages


@BOTH
async def test_she_may_stop_and_go_on_later_where_she_was(stage: Stage, language: str) -> None:
    person = await known(stage, language)
    await press(stage, person, "button-danger-questions", "button-danger-keep", language=language)
    await answer(stage, person, "ns", language)
    end = await press(stage, person, "button-danger-stop", language=language)
    assert end.text.startswith(stage.say("danger-end", language))
    assert letters(await note(stage, person) or ()) == "ns"
    again = await press(stage, person, "button-danger-questions", language=language)
    assert again.text == question(stage, 3, language)


async def test_a_restart_in_between_loses_no_answer(stage: Stage, settings: Settings) -> None:
    person = await known(stage)
    await press(stage, person, "button-danger-questions", "button-danger-only")
    shown = await answer(stage, person, "nns")
    yes = shown.button(stage.say("button-danger-yes")).data
    assert yes is not None
    fresh = settings.model_copy(update={"telegram_api": stage.simulator.base_url})
    async with open_app(fresh, understanding=stage.understanding, clock=stage.time.now) as again:
        await again.recorder.record([button(person.id, yes)])
        await until(lambda: handled_by(again))
        await again.lanes.close()
    stage.app.outbox_filled.set()
    assert (await stage.told(person))[-1] == question(stage, 5)
    assert (await record(stage, person)).urgency is Urgency.HIGH


async def test_a_button_pressed_twice_asks_the_same_and_counts_once(stage: Stage) -> None:
    person = await known(stage)
    await press(stage, person, "button-danger-questions")
    first = await press(stage, person, "button-danger-keep")
    for _ in range(2):
        await person.click(stage.say("button-danger-no"), message=first)
        await stage.handled()
        assert (await person.last()).text == question(stage, 2)
    assert letters(await note(stage, person) or ()) == "n"


async def test_an_old_question_changes_its_own_answer_and_keeps_the_later_ones(stage: Stage) -> None:
    person = await known(stage)
    await press(stage, person, "button-danger-questions")
    first = await press(stage, person, "button-danger-keep")
    await answer(stage, person, "yns")
    await person.click(stage.say("button-danger-no"), message=first)
    assert letters(await note(stage, person) or ()) == "nns"
    assert (await record(stage, person)).urgency is Urgency.HIGH, "what a yes raised stays raised"


@pytest.mark.parametrize(
    "data",
    ["danger:answer:99:u:y", "danger:answer:1:u:yyyyyyyyy", "danger:next:99:k:y"],
    ids=["other-questions", "too-many", "other-questions-next"],
)
async def test_buttons_of_another_set_only_open_the_beginning(stage: Stage, data: str) -> None:
    person = await known(stage)
    await stage.feed(button(person.id, data))
    assert (await stage.told(person))[-1] == stage.say("danger-start", count=count(stage))
    assert (await record(stage, person)).urgency is Urgency.ROUTINE


async def test_deleted_answers_do_not_come_back_by_an_old_button(stage: Stage) -> None:
    person = await known(stage)
    await press(stage, person, "button-danger-questions", "button-danger-keep")
    second = await answer(stage, person, "y")
    await press(stage, person, "button-danger-stop", "button-danger-delete")
    assert await note(stage, person) is None
    await person.click(stage.say("button-danger-no"), message=second)
    assert await note(stage, person) is None
    assert (await record(stage, person)).urgency is Urgency.HIGH


async def test_answered_questions_can_be_answered_anew(stage: Stage) -> None:
    person = await known(stage)
    await press(stage, person, "button-danger-questions", "button-danger-keep")
    await answer(stage, person, "n" * count(stage))
    shown = await press(stage, person, "button-danger-questions")
    assert shown.text == stage.say("danger-answered")
    shown = await press(stage, person, "button-danger-anew")
    assert shown.text == question(stage, 1)
    assert await note(stage, person) == ()


async def test_later_is_no_dead_end(stage: Stage) -> None:
    person = await at_high(stage)
    shown = await press(stage, person, "button-danger-later")
    assert shown.text == stage.say("danger-later")
    assert stage.say("button-human") in shown.labels()
    assert await note(stage, person) is None


async def test_in_the_quiet_manner_the_next_question_must_be_asked_for(stage: Stage) -> None:
    person = await known(stage, manner=Manner.QUIET)
    shown = await press(stage, person, "button-danger-questions")
    assert shown.text == stage.say("danger-start-quiet", count=count(stage))
    await press(stage, person, "button-danger-keep")
    shown = await answer(stage, person, "n")
    assert shown.text == stage.say("danger-next")
    shown = await press(stage, person, "button-danger-next")
    assert shown.text == question(stage, 2)
    assert letters(await note(stage, person) or ()) == "n"


@BOTH
async def test_a_child_is_asked_one_thing_only(stage: Stage, language: str) -> None:
    person = await at_high(stage, language, intent="child_abuse", who="child")
    told = await stage.told(person)
    assert told[-1] == stage.say("danger-child-ask", language)
    assert stage.say("danger-offer", language) not in told
    shown = await press(stage, person, "button-child-adult", language=language)
    assert shown.text == stage.say("danger-child-adult", language)
    assert (await record(stage, person)).urgency is Urgency.HIGH
    await stage.feed(button(person.id, "danger:start"))
    assert (await stage.told(person))[-1] == stage.say("danger-child-ask", language)


async def test_a_child_beside_somebody_it_fears_is_an_emergency(stage: Stage) -> None:
    operator = await stage.operator()
    person = await at_high(stage, intent="child_abuse", who="child")
    await press(stage, person, "button-child-feared")
    case = await stage.case_of(person)
    assert case is not None
    assert (case.urgency, case.cues[-1]) == (Urgency.EMERGENCY, NEAR_CUE)
    assert await operator.wait_for(lambda m: stage.say("urgency-emergency") in m.text)
    assert await note(stage, person) is None


async def test_who_takes_the_case_sees_the_answers_and_what_they_are_not(stage: Stage) -> None:
    operator = await stage.operator()
    person = await known(stage)
    await press(stage, person, "button-danger-questions", "button-danger-keep")
    await answer(stage, person, "yn")
    page = await paged(stage, operator)
    await operator.click(stage.say("operator-button-take"), message=page)
    head = stage.say("operator-danger", answered=2, asked=count(stage))
    card = await operator.wait_for(lambda m: head in m.text)
    assert stage.say("operator-danger-yes", topics=stage.say("cue-danger-threat")) in card.text
    assert card.is_protected


async def test_while_an_operator_speaks_answers_reach_her_and_the_bot_says_nothing(stage: Stage) -> None:
    held = await held_talk(stage)
    person = await stage.record_of(held.person)
    async with stage.app.services.open_unit() as unit:
        await unit.notes.put(Note(person.id, Topic.DANGER, '{"version": 1, "given": ""}', stage.time.now()))
        await unit.commit()
    before = await stage.told(held.person)
    await stage.feed(button(held.person.id, "danger:answer:1:k:y"))
    assert await stage.told(held.person) == before
    yes = stage.say("operator-danger-yes", topics=stage.say("cue-danger-threat"))
    assert await held.operator.wait_for(lambda m: yes in m.text)
    for data in ("danger:start", "danger:keep", "danger:later", "danger:delete", "danger:child:skip"):
        await stage.feed(button(held.person.id, data))
    assert await stage.told(held.person) == before
    assert (await record(stage, held.person)).holder is Holder.OPERATOR
