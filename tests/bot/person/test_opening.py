"""The first words, the menu, and the question whether it is safe to write: asked once, and never before an answer."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from bot.person.menu import ROWS
from bot.ports import Started
from desk.moments import day_of
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from simulator.client import SimulatedChat
from simulator.client_types import Message
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk
from tests.bot.updates import button
from tests.fakes.understanding import PLAIN, urgent

pytestmark = pytest.mark.asyncio

LANGUAGES = ("kk", "ru")


async def started(stage: Stage, language: str = "ru", place: str = "") -> tuple[SimulatedChat, Message]:
    """Return somebody who pressed Start, and what she was told."""
    person = await stage.person(language=language)
    await person.start(place)
    told = await person.wait_reply()
    await stage.handled()
    return person, told


def says(words: str, told: Message) -> bool:
    """Say whether a message begins with these words."""
    return told.text.startswith(words)


async def starts_counted(stage: Stage) -> list[Started]:
    """Return what is counted of starts; the log of who did what keeps nothing of them."""
    async with stage.app.services.open_unit() as unit:
        assert not [line for line in await unit.audit.latest(100) if line[2].startswith("start")]
        return await unit.starts.all()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_start_says_who_pana_is_and_asks_whether_she_can_write(stage: Stage, language: str) -> None:
    """In her Telegram's language; the danger button is one tap away; no case, no card."""
    person, told = await started(stage, language)
    assert told.text == stage.say("opening", language)
    labels = ("button-write-yes", "button-write-near", "button-write-later", "button-danger-now")
    assert told.labels()[:4] == [stage.say(label, language) for label in labels]
    assert await stage.told(person) == [told.text]
    assert await stage.case_of(person) is None


async def test_start_with_another_language_greets_in_both(stage: Stage) -> None:
    """Kazakh first; nobody is asked for a language first."""
    person = await stage.person(language="en")
    await person.start()
    assert await stage.told(person) == [stage.say("opening", "kk"), stage.say("opening", "ru")]


@pytest.mark.parametrize("words", ["/start он ломает дверь", "/start pomogite", "/start помогите мне"])
async def test_words_after_start_are_words(stage: Stage, words: str) -> None:
    """A cry for help behind a command is heard, also one that looks like the code of a place."""
    person = await stage.person()
    await person.say(words)
    await person.wait_reply()
    await stage.handled()
    case = await stage.case_of(person)
    assert case is not None
    assert stage.understanding.texts() == [words]


@pytest.mark.parametrize(
    ("place", "counted"),
    [("clinic", ["clinic"]), ("Aliya_K", ["other"]), ("x" * 64, ["other"]), ("", [])],
    ids=["known", "a name", "long", "none"],
)
async def test_a_place_is_counted_and_nobody_with_it(stage: Stage, place: str, counted: list[str]) -> None:
    """What anybody could write into a link is not kept."""
    person, told = await started(stage, place=place)
    assert told.text == stage.say("opening")
    assert await starts_counted(stage) == [Started(name, day_of(stage.time.now()), 1) for name in counted]
    assert place == "" or place not in repr(await stage.record_of(person))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_can_write_gets_the_menu(stage: Stage, language: str) -> None:
    """Everything is reached from there without a word."""
    person, _ = await started(stage, language)
    query = await person.click("opening:yes")
    told = await person.wait_for(lambda m: m.text == stage.say("opening-yes", language))
    await person.wait_toast(query)
    assert [one.data for row in told.buttons for one in row] == [one.payload for row in ROWS for one in row]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_later_sets_nothing_and_offers_to_ask(stage: Stage, language: str) -> None:
    """How to find the chat, tomorrow's times, and help all the same."""
    person, _ = await started(stage, language)
    await person.click("opening:later")
    told = await person.wait_for(lambda m: m.text.startswith(stage.say("opening-later", language)))
    await stage.handled()
    assert told.text.endswith(stage.say("opening-later-offer", language))
    assert stage.say("button-danger-now", language) in told.labels()
    record = await stage.record_of(person)
    async with stage.app.services.open_unit() as unit:
        assert await unit.appointments.of(record.id) == []
    assert (record.manner, record.case_id) == (None, None)
    await person.click("follow-up:at:tomorrow14")
    await stage.handled()
    async with stage.app.services.open_unit() as unit:
        assert len(await unit.appointments.of(record.id)) == 1


async def test_later_offers_no_question_while_a_case_is_open(stage: Stage) -> None:
    """A human is about to write anyway."""
    person, _ = await started(stage)
    stage.understanding.rule = lambda _: urgent(Urgency.HIGH)
    await person.say("он меня бьёт каждую неделю")
    await stage.handled()
    await person.click("opening:later", message=(await person.messages())[1])
    told = await person.wait_for(lambda m: m.text == stage.say("opening-later"))
    assert not any("follow-up" in str(one.data) for row in told.buttons for one in row)


@pytest.mark.parametrize(
    ("words", "intent", "quiet"), [("жоқ", "deny", True), ("нет", "deny", True), ("да", "affirm", False)]
)
async def test_a_typed_yes_or_no_answers_the_question(stage: Stage, words: str, intent: str, quiet: bool) -> None:
    """Not everybody presses buttons; a typed no means that somebody is near."""
    person, _ = await started(stage)
    stage.understanding.rule = lambda _: replace(PLAIN, intent=intent, confidence=0.95)
    said = await person.say(words)
    told = await person.wait_reply(after=said)
    await stage.handled()
    language = (await stage.record_of(person)).language or ""
    assert told.text.startswith(stage.say("quiet-begin" if quiet else "opening-yes", language))
    assert ((await stage.record_of(person)).manner is not None) is quiet


@pytest.mark.parametrize(
    ("words", "confidence"),
    [("нет", 0.5), ("нет, я просто хочу узнать номера", 0.95)],
    ids=["unsure", "many words"],
)
async def test_what_is_no_bare_answer_is_answered_as_ever(stage: Stage, words: str, confidence: float) -> None:
    """She said something."""
    person, _ = await started(stage)
    stage.understanding.rule = lambda _: replace(PLAIN, intent="deny", confidence=confidence)
    said = await person.say(words)
    assert (await person.wait_reply(after=said)).text == stage.say("thank")


async def test_a_no_to_something_else_is_not_about_writing(stage: Stage) -> None:
    """What was said after the opening is what she answers."""
    person, _ = await started(stage)
    stage.understanding.rule = lambda _: replace(PLAIN, algorithm="rights")
    await person.say("какие у меня права")
    await stage.handled()
    stage.understanding.rule = lambda _: replace(PLAIN, intent="deny", confidence=0.95)
    said = await person.say("нет")
    assert (await person.wait_reply(after=said)).text == stage.say("thank")


ASKED = {Urgency.ROUTINE: 0, Urgency.ELEVATED: 1, Urgency.HIGH: 1, Urgency.EMERGENCY: 0}


@pytest.mark.parametrize(("level", "times"), ASKED.items(), ids=[level.value for level in ASKED])
async def test_who_simply_writes_is_answered_first_and_asked_once(stage: Stage, level: Urgency, times: int) -> None:
    """Silently; not for small things, and not in an emergency."""
    stage.understanding.rule = lambda _: urgent(level) if level > Urgency.ROUTINE else PLAIN
    person = await stage.person()
    for words in ("расскажу про него", "и вот ещё что"):
        await person.say(words)
        await stage.handled()
    told = await stage.told(person)
    assert told.count(stage.say("opening-ask")) == times
    assert told[0] == stage.say("thank" if level is Urgency.ROUTINE else "victim-now")
    if times:
        asked = await person.wait_for(lambda m: m.text == stage.say("opening-ask"))
        assert asked.is_silent
        assert stage.say("button-write-near") in asked.labels()


async def test_who_was_asked_at_the_start_is_not_asked_again(stage: Stage) -> None:
    """Once is enough."""
    person, _ = await started(stage)
    stage.understanding.rule = lambda _: urgent(Urgency.HIGH)
    await person.say("расскажу про него")
    assert stage.say("opening-ask") not in await stage.told(person)


async def test_a_child_is_spoken_to_as_a_child(stage: Stage) -> None:
    """Once it is known."""
    stage.understanding.rule = lambda _: replace(urgent(Urgency.HIGH), who="child")
    person = await stage.person()
    await person.say("меня обижают дома")
    await person.wait_for(lambda m: m.text == stage.say("opening-ask-child"))
    for data, key in (("opening:later", "opening-later-child"), ("opening:yes", "opening-yes-child")):
        await person.click(data)
        words = stage.say(key)
        await person.wait_for(partial(says, words))
    await person.say("/menu")
    await person.wait_for(lambda m: m.text == stage.say("menu-child"))
    await person.start()
    await person.wait_for(lambda m: m.text == stage.say("opening-child"))


async def as_aggressor(stage: Stage, language: str) -> SimulatedChat:
    """Return somebody who writes of his own violence."""
    person, _ = await started(stage, language)
    async with stage.app.services.open_unit() as unit:
        kept = await unit.people.by_chat(person.id)
        assert kept is not None
        await unit.people.save(replace(kept, who="aggressor"))
        await unit.commit()
    return person


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_uses_violence_gets_no_plan_and_no_questions_of_danger(stage: Stage, language: str) -> None:
    """They show how somebody is helped to leave; everything else in the menu is his too."""
    person = await as_aggressor(stage, language)
    await person.say("/menu")
    told = await person.wait_for(lambda m: m.text == stage.say("menu", language))
    whole = [one.payload for row in ROWS for one in row]
    assert [one.data for row in told.buttons for one in row] == [
        data for data in whole if data not in ("plan:start", "danger:start")
    ]
    assert all(told.buttons), "no empty row"


@pytest.mark.parametrize("data", ["plan:start", "danger:start"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_nor_by_an_old_button(stage: Stage, language: str, data: str) -> None:
    person = await as_aggressor(stage, language)
    await stage.feed(button(person.id, data))
    assert (await stage.told(person))[-1] == stage.say("menu", language)


@pytest.mark.parametrize("words", ["/menu", "/menu@pana_bot", "Мәзір", " меню ", "МЕНЮ"])
async def test_the_menu_comes_for_its_command_and_its_word(stage: Stage, words: str) -> None:
    """In either language, and nothing is asked of understanding."""
    person = await stage.person()
    await person.say(words)
    assert (await person.wait_reply()).text == stage.say("menu")
    assert stage.understanding.heard == []


async def test_the_menu_comes_back_by_a_button(stage: Stage) -> None:
    """No dead end after "later"."""
    person, _ = await started(stage)
    await person.click("opening:later")
    await stage.handled()
    await person.click("opening:menu")
    await person.wait_for(lambda m: m.text == stage.say("menu"))


@pytest.mark.parametrize("chosen", LANGUAGES)
async def test_another_language_asks_the_waiting_question_again(stage: Stage, chosen: str) -> None:
    """She could not read it in the first."""
    person, told = await started(stage, "kk" if chosen == "ru" else "ru")
    await person.click(f"language:{chosen}")
    again = await person.wait_for(lambda m: m.from_bot, after=told)
    assert again.text == stage.say("opening", chosen)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_button_she_reads_tells_her_language(idle_stage: Stage, language: str) -> None:
    """Both were shown; she pressed one."""
    person = await idle_stage.person(language="en")
    await idle_stage.feed(button(person.id, "quiet:begin", label=idle_stage.say("button-write-near", language)))
    told = await idle_stage.told(person)
    assert len(told) == 1
    assert told[0].startswith(idle_stage.say("quiet-begin", language))
    assert (await idle_stage.record_of(person)).language == language


@pytest.mark.parametrize("act", ["/start", "/menu"])
async def test_while_an_operator_speaks_a_command_goes_to_her(stage: Stage, act: str) -> None:
    """The bot says nothing."""
    held = await held_talk(stage)
    before = await stage.told(held.person)
    await held.person.say(act)
    await held.relayed(act)
    assert await stage.told(held.person) == before
    assert (await stage.record_of(held.person)).holder is Holder.OPERATOR


@pytest.mark.parametrize("data", ["opening:yes", "opening:later", "opening:menu", "quiet:begin", "quiet:end"])
async def test_while_an_operator_speaks_a_press_goes_to_her(stage: Stage, data: str) -> None:
    """By its label; the bot says nothing."""
    held = await held_talk(stage)
    before = await stage.told(held.person)
    await stage.feed(button(held.person.id, data, label=f"label of {data}"))
    await held.relayed(f"label of {data}")
    assert await stage.told(held.person) == before
