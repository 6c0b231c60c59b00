"""The safety plan in the talk: built, changed, hidden, deleted; hers alone, and never deaf to danger."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desk.plan import LONGEST, WAITS
from nlu.urgency.levels import Urgency
from tests.bot.conftest import Stage
from tests.bot.person.planning import BOTH, OWN, known, note, press, says, waiting_for_words
from tests.bot.updates import button
from tests.fakes.understanding import PLAIN, urgent

pytestmark = pytest.mark.asyncio


@BOTH
async def test_the_plan_is_gone_through_item_by_item_and_shown(stage: Stage, language: str) -> None:
    person = await known(stage, language)
    shown = await press(stage, person, "plan:start")
    assert shown.text == stage.say("plan-start", language)
    shown = await press(stage, person, "plan:w:where", "plan:w:where:friend")
    assert shown.text == stage.say("plan-with-ask", language), "one answer is enough: the next item"
    items = stage.app.services.plan.of(child=False)
    for item in items[1:-1]:
        shown = await press(stage, person, f"plan:w:{item.code}:next")
    assert shown.text == stage.say(items[-1].asks, language)
    shown = await press(stage, person, "plan:show")
    line = stage.say(
        "plan-line", language, item=stage.say("plan-where", language), said=stage.say("plan-where-friend", language)
    )
    assert shown.text == stage.say("plan-shown", language, lines=line)
    assert shown.labels()[: len(items)] == [stage.say(item.title, language) for item in items]


@BOTH
async def test_a_check_list_is_ticked_in_place(stage: Stage, language: str) -> None:
    person = await known(stage, language)
    await stage.feed(button(person.id, "plan:w:take"))
    await stage.handled()
    asked = await press(stage, person, "plan:w:take:keys", "plan:w:take:money")
    assert asked.text == stage.say("plan-take-ask", language), "no message for each tick"
    tick = "✓ " + stage.say("plan-take-keys", language)
    assert tick in asked.labels()
    query = await person.click("plan:w:take:keys:out")
    assert (await person.wait_toast(query)).text == stage.say("plan-toast-out", language)
    await stage.handled()
    assert tick not in (await person.last()).labels()
    plan = await note(stage, person)
    assert plan is not None
    assert plan.chosen == {"take": ("money",)}


@pytest.mark.parametrize(
    ("who", "item", "answer"),
    [("victim", "word", "neighbour"), ("victim", "phone", "charged"), ("child", "number", "line")],
    ids=["code-word", "phone", "child"],
)
@BOTH
async def test_a_question_that_shows_numbers_is_ticked_in_place_too(
    stage: Stage, language: str, who: str, item: str, answer: str
) -> None:
    person = await known(stage, language, who=who)
    await stage.feed(button(person.id, f"plan:w:{item}"))
    await stage.handled()
    question = await person.last()
    asked = await press(stage, person, f"plan:w:{item}:{answer}")
    assert asked.id == question.id, "no message for a tick"
    assert "✓ " + stage.say(f"plan-{item}-{answer}", language) in asked.labels()


async def test_a_button_pressed_twice_means_the_same(stage: Stage) -> None:
    person = await known(stage)
    for _ in range(2):
        await stage.feed(button(person.id, "plan:e:where:friend"), button(person.id, "plan:w:take:keys"))
        await stage.handled()
    plan = await note(stage, person)
    assert plan is not None
    assert plan.chosen == {"where": ("friend",), "take": ("keys",)}


async def test_one_item_is_changed_and_cleared_from_the_list(stage: Stage) -> None:
    person = await known(stage)
    await press(stage, person, "plan:start", "plan:w:where", "plan:w:where:friend", "plan:show")
    shown = await press(stage, person, "plan:e:where", "plan:e:where:centre")
    assert stage.say("plan-where-centre") in shown.text
    assert stage.say("plan-where-friend") not in shown.text
    shown = await press(stage, person, "plan:e:where", "plan:e:where:clear", "plan:show")
    assert shown.text == stage.say("plan-empty")


@BOTH
async def test_her_own_words_become_an_item_and_stay_out_of_the_talk(stage: Stage, language: str) -> None:
    person = await waiting_for_words(stage, language)
    stage.understanding.rule = lambda _: replace(PLAIN, language=language, answer_language=language)
    told = await says(stage, person, OWN[language])
    assert told[-1] == stage.say("plan-with-ask", language), "nothing but the next item"
    assert stage.understanding.heard[-1].text == OWN[language], "the screen and Rasa read it first"
    plan = await note(stage, person)
    assert plan is not None
    assert plan.own == {"where": OWN[language]}
    shown = await press(stage, person, "plan:show")
    assert f"«{OWN[language]}»" in shown.text
    assert not [kept.body for kept in await stage.kept_of(person) if OWN[language] in kept.body]


async def test_the_words_after_that_are_talk_again(stage: Stage) -> None:
    person = await waiting_for_words(stage)
    await says(stage, person, OWN["ru"])
    assert (await says(stage, person, "здравствуйте"))[-1] == stage.say("thank")


async def test_too_many_words_are_asked_for_again(stage: Stage) -> None:
    person = await waiting_for_words(stage)
    told = await says(stage, person, "дача " * LONGEST)
    assert told[-1] == stage.say("plan-too-long", most=LONGEST)
    await says(stage, person, OWN["ru"])
    plan = await note(stage, person)
    assert plan is not None
    assert plan.own == {"where": OWN["ru"]}


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_a_worrying_message_is_never_swallowed(stage: Stage, language: str) -> None:
    words = {"kk": "ол есікті сындырып жатыр", "ru": "он ломает дверь"}[language]
    person = await waiting_for_words(stage, language)
    stage.understanding.rule = lambda _: urgent(language=language)
    told = await says(stage, person, words)
    assert stage.say("victim-now", language) in told
    case = await stage.case_of(person)
    assert case is not None
    assert case.urgency is Urgency.EMERGENCY
    plan = await note(stage, person)
    assert plan is not None
    assert (dict(plan.own), plan.waiting) == ({}, None), "and her next words are talk"
    assert words in [kept.body for kept in await stage.kept_of(person)]


@pytest.mark.parametrize("level", [Urgency.HIGH, Urgency.EMERGENCY], ids=str)
async def test_what_only_the_model_finds_grave_is_answered_too(stage: Stage, level: Urgency) -> None:
    person = await waiting_for_words(stage)
    stage.understanding.rule = lambda _: urgent(level)
    assert stage.say("victim-now") in await says(stage, person, "опять то же самое")
    assert (await stage.record_of(person)).urgency is level


@pytest.mark.parametrize(
    ("words", "confidence", "is_item"),
    [
        pytest.param("в синей шкатулке", 0.25, True, id="a few words that nobody can place"),
        pytest.param("в синей шкатулке", 0.6, False, id="a few words that are placed"),
        pytest.param("он опять стоит там где стоял вчера", 0.25, False, id="more words"),
    ],
)
async def test_a_guess_about_a_few_words_does_not_keep_them_out_of_the_plan(
    stage: Stage, words: str, confidence: float, is_item: bool
) -> None:
    person = await waiting_for_words(stage)
    stage.understanding.rule = lambda _: replace(urgent(Urgency.HIGH), confidence=confidence, cues=())
    told = await says(stage, person, words)
    assert (stage.say("victim-now") in told) is not is_item
    plan = await note(stage, person)
    assert plan is not None
    assert (words in dict(plan.own).values()) is is_item


async def test_words_of_trouble_are_answered_and_the_way_back_is_shown(stage: Stage) -> None:
    person = await waiting_for_words(stage)
    stage.understanding.rule = lambda _: urgent(Urgency.ELEVATED)
    told = await says(stage, person, "опять то же самое")
    assert stage.say("victim-now") in told
    assert told[-1] == stage.say("plan-not-kept")
    assert (await person.last()).is_silent
    assert stage.say("button-plan-show") in (await person.last()).labels()


@pytest.mark.parametrize(
    ("language", "question"), [("kk", "менің құқығым қандай?"), ("ru", "какие у меня права?")], ids=["kk", "ru"]
)
async def test_a_question_is_answered_and_no_item(stage: Stage, language: str, question: str) -> None:
    person = await waiting_for_words(stage, language)
    stage.understanding.rule = lambda _: replace(PLAIN, language=language, answer_language=language)
    told = await says(stage, person, question)
    assert told[-2:] == [stage.say("thank", language), stage.say("plan-not-kept", language)]
    plan = await note(stage, person)
    assert plan is not None
    assert not plan.own


@pytest.mark.parametrize("word", ["Мәзір", "меню"], ids=["kk", "ru"])
async def test_the_name_of_the_menu_opens_it(stage: Stage, word: str) -> None:
    person = await waiting_for_words(stage)
    assert (await says(stage, person, word))[-1] == stage.say("menu")
    plan = await note(stage, person)
    assert plan is not None
    assert not plan.own


@pytest.mark.parametrize("data", ["opening:menu", "/ask_hotline", "ahead:menu"])
@pytest.mark.parametrize(("language", "words"), [("kk", "менің қандай құқығым бар"), ("ru", "какие у меня права")])
async def test_once_she_is_elsewhere_her_words_are_talk(stage: Stage, data: str, language: str, words: str) -> None:
    """She opened something else in between: what she writes then is answered, and no item."""
    person = await waiting_for_words(stage, language)
    stage.understanding.rule = lambda _: replace(PLAIN, language=language, answer_language=language)
    await stage.feed(button(person.id, data))
    told = await says(stage, person, words)
    assert told[-1] == stage.say("thank", language)
    plan = await note(stage, person)
    assert plan is not None
    assert not plan.own


async def test_without_rasa_words_go_to_a_human_and_not_into_the_plan(stage: Stage) -> None:
    person = await waiting_for_words(stage)
    stage.understanding.down = True
    assert stage.say("emergency-card") in await says(stage, person, OWN["ru"])
    case = await stage.case_of(person)
    assert case is not None
    assert not case.understood


async def test_in_a_grave_talk_calm_words_still_become_an_item(stage: Stage) -> None:
    """The urgency of the talk is not that of these words."""
    person = await waiting_for_words(stage)
    stage.understanding.rule = lambda _: replace(PLAIN, decided_urgency=Urgency.HIGH, escalate="case")
    await says(stage, person, OWN["ru"])
    plan = await note(stage, person)
    assert plan is not None
    assert plan.own == {"where": OWN["ru"]}


@pytest.mark.parametrize("text", ["/start", "здравствуйте"], ids=["command", "too-late"])
async def test_commands_and_late_words_are_no_item(stage: Stage, text: str) -> None:
    person = await waiting_for_words(stage)
    if text != "/start":
        stage.time.move(WAITS + timedelta(seconds=1))
    await says(stage, person, text)
    plan = await note(stage, person)
    assert plan is not None
    assert not plan.own
