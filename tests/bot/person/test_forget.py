"""What she is told about what is kept, and deleting it: two presses, at once, and truthfully about what stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.known_words import folded
from bot.person import discreet, on_time
from bot.person.decide import ASKS_TO_DELETE
from bot.promises import keep_promises
from desk.appointments import Appointment, Purpose, ended
from desk.code_word import CodeWord, written
from desk.moments import shown
from desk.notes import Note, Topic
from desk.people import Learning
from simulator.client import SimulatedChat
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk, in_danger
from tests.bot.updates import button
from tests.fakes.understanding import PLAIN

pytestmark = pytest.mark.asyncio

HOUR = timedelta(hours=1)
LANGUAGES = ("kk", "ru")
SECRET = "тайна-слова"
HARMLESS = ("forget-known-who-victim", "forget-known-region", "forget-known-learning")
REST = (
    "forget-known-no-case",
    "forget-known-plan",
    "forget-known-danger",
    "forget-known-code-word",
    "forget-known-report",
    "forget-known-appointments",
    "forget-known-nothing-else",
)


async def known_person(stage: Stage, language: str = "ru") -> SimulatedChat:
    """Return the chat of a person of whom Pana keeps everything it can."""
    person = await stage.person(language=language)
    await person.start()
    await person.wait_reply()
    await stage.handled()
    record = await stage.record_of(person)
    async with stage.app.services.open_unit() as unit:
        now = stage.time.now()
        await unit.people.save(
            replace(record, who="victim", region="almaty", given=("threat",), learning=Learning.YES, learning_at=now)
        )
        for topic in Topic:
            body = written(CodeWord(word=(SECRET,))) if topic is Topic.CODE_WORD else SECRET
            await unit.notes.put(Note(record.id, topic, body, now))
        await unit.appointments.add(Appointment(0, record.id, Purpose.CHECK_IN, at=now + HOUR, made_at=now))
        await unit.commit()
    return person


async def press(stage: Stage, person: SimulatedChat, data: str) -> str:
    """Press a button and return the newest thing on her phone."""
    await stage.feed(button(person.id, data))
    await stage.handled()
    return (await person.last()).text


async def keep_code_word(stage: Stage, person: SimulatedChat, kept: CodeWord) -> None:
    """Keep a code word as it stands at some moment."""
    record = await stage.record_of(person)
    async with stage.app.services.open_unit() as unit:
        await discreet.keep(unit, record, kept, now=stage.time.now())
        await unit.commit()


async def notes(stage: Stage, person: SimulatedChat) -> set[Topic]:
    record = await stage.record_of(person)
    async with stage.app.services.open_unit() as unit:
        return {topic for topic in Topic if await unit.notes.get(record.id, topic)}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_list_is_whole_and_quotes_nothing(stage: Stage, language: str) -> None:
    person = await known_person(stage, language)
    first = await press(stage, person, "forget:ask")
    args: dict[str, str | int] = {
        "messages": len(await stage.kept_of(person)),
        "days": 90,
        "region": stage.say("button-region-almaty", language),
        "appointments": 1,
    }
    harmless = ("forget-known", f"forget-known-language-{language}", *HARMLESS, "forget-known-more")
    assert first == "\n".join(stage.say(key, language, **args) for key in harmless)
    assert stage.say("button-forget-more", language) in (await person.last()).labels()
    rest = await press(stage, person, "forget:more")
    assert rest == "\n".join(stage.say(key, language, **args) for key in ("forget-known-rest", *REST))
    assert stage.say("button-forget-more", language) not in (await person.last()).labels()
    assert SECRET not in first + rest


async def test_the_first_list_is_the_same_whatever_would_betray_her(stage: Stage) -> None:
    """Whoever holds her phone sees neither a code word nor a case, and no sign that there is something to look for."""
    plain = await known_person(stage)
    record = await stage.record_of(plain)
    full = await press(stage, plain, "forget:ask")
    async with stage.app.services.open_unit() as unit:
        for topic in Topic:
            await unit.notes.remove(record.id, topic)
        for promise in await unit.appointments.of(record.id):
            await unit.appointments.save(ended(promise))
        await unit.commit()
    kept = len(await stage.kept_of(plain))
    assert await press(stage, plain, "forget:ask") == full
    assert len(await stage.kept_of(plain)) == kept


async def test_of_somebody_new_little_is_known_and_that_is_said(stage: Stage) -> None:
    person = await stage.person()
    await person.start()
    await person.wait_reply()
    await stage.handled()
    told = await press(stage, person, "forget:ask")
    assert stage.say("forget-known-who-victim") not in told
    assert stage.say("forget-known-no-learning") in told
    told = await press(stage, person, "forget:more")
    for key in ("forget-known-plan", "forget-known-danger", "forget-known-code-word"):
        assert stage.say(key) not in told
    assert stage.say("forget-known-no-case") in told


async def test_an_open_case_and_a_promised_deletion_are_on_the_list(stage: Stage) -> None:
    person = await in_danger(stage)
    await press(stage, person, "forget:yes")
    assert stage.say("forget-known-case") not in await press(stage, person, "forget:ask")
    told = await press(stage, person, "forget:more")
    assert stage.say("forget-known-case") in told
    assert stage.say("forget-known-will-forget") in told


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_first_press_deletes_nothing_and_the_second_everything(stage: Stage, language: str) -> None:
    person = await known_person(stage, language)
    stays = stage.say("forget-check-in-stays", language, **shown(stage.time.now() + HOUR, now=stage.time.now()))
    asked = [stage.say("forget-confirm", language), stays, stage.say("forget-confirm-ask", language)]
    assert await press(stage, person, "forget:all") == "\n".join(asked)
    assert await notes(stage, person) == set(Topic)
    kept = len(await stage.kept_of(person))
    done = stage.say("forget-done", language, messages=kept)
    assert await press(stage, person, "forget:yes") == f"{done}\n{stays}"
    record = await stage.record_of(person)
    assert await stage.kept_of(person) == [], "not even the answer"
    assert await notes(stage, person) == set()
    assert (record.language, record.who, record.region, record.given) == (language, None, None, ())
    assert record.learning is Learning.NO
    async with stage.app.services.open_unit() as unit:
        assert [one.purpose for one in await unit.appointments.of(record.id)] == [Purpose.CHECK_IN]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_alarm_is_not_called_off_by_deleting_and_her_own_cancel_still_ends_it(
    stage: Stage, language: str
) -> None:
    """Whoever holds her phone may press "delete everything"."""
    person = await known_person(stage, language)
    await press(stage, person, "forget:yes")
    stage.time.move(HOUR)
    assert await keep_promises(stage.app.services) == 1
    assert (await person.wait_for(lambda m: m.text == stage.say("check-in-ask", language))).is_silent
    await press(stage, person, "check-in:cancel")
    stage.time.move(HOUR)
    assert await keep_promises(stage.app.services) == 0
    assert await stage.case_of(person) is None


async def test_without_a_check_in_none_is_named(stage: Stage) -> None:
    person = await known_person(stage)
    await press(stage, person, "check-in:cancel")
    asked = [stage.say("forget-confirm"), stage.say("forget-confirm-ask")]
    assert await press(stage, person, "forget:all") == "\n".join(asked)
    kept = len(await stage.kept_of(person))
    assert await press(stage, person, "forget:yes") == stage.say("forget-done", messages=kept)


async def test_after_the_code_word_no_check_in_is_named(stage: Stage) -> None:
    """It stays all the same."""
    person = await known_person(stage)
    await keep_code_word(stage, person, CodeWord(word=("жаңбыр",), said_at=stage.time.now()))
    asked = [stage.say("forget-confirm"), stage.say("forget-confirm-ask")]
    assert await press(stage, person, "forget:all") == "\n".join(asked)


async def test_a_code_word_that_was_asked_for_and_never_given_is_none(stage: Stage) -> None:
    person = await known_person(stage)
    await keep_code_word(stage, person, CodeWord(asked=1, asked_at=stage.time.now()))
    assert stage.say("forget-known-code-word") not in await press(stage, person, "forget:more")


async def test_after_the_code_word_neither_list_nor_answer_betrays_the_silent_alarm(stage: Stage) -> None:
    """Somebody reads along."""
    person = await in_danger(stage)
    await keep_code_word(stage, person, CodeWord(word=("жаңбыр",), said_at=stage.time.now()))
    first = await press(stage, person, "forget:ask")
    for told in (first, await press(stage, person, "forget:more")):
        for key in (*REST, "forget-known-case", "forget-known-more"):
            assert stage.say(key, appointments=1) not in told
    assert await press(stage, person, "forget:yes") == stage.say("delete-requested")
    assert stage.app.services.code_words.is_watched(person.id, None, now=stage.time.now()), "it still raises the alarm"


async def test_a_forgotten_code_word_is_not_remembered_in_memory_either(stage: Stage) -> None:
    person = await known_person(stage)
    stage.app.services.code_words.learn(person.id, CodeWord((SECRET,)))
    await press(stage, person, "forget:yes")
    assert not stage.app.services.code_words.is_watched(person.id, None, now=stage.time.now())


async def test_no_leaves_everything(stage: Stage) -> None:
    person = await known_person(stage)
    assert await press(stage, person, "forget:no") == stage.say("forget-nothing")
    assert await notes(stage, person) == set(Topic)


async def test_pressed_twice_it_says_the_truth_twice(stage: Stage) -> None:
    person = await known_person(stage)
    await press(stage, person, "forget:yes")
    assert (await press(stage, person, "forget:yes")).startswith(stage.say("forget-done", messages=0))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_case_keeps_its_words_until_it_is_closed(stage: Stage, language: str) -> None:
    """And shortly after it they are gone, without another word to her."""
    operator = await stage.operator()
    person = await in_danger(stage, language=language)
    words = len(await stage.kept_of(person))
    assert await press(stage, person, "forget:yes") == stage.say("forget-done-later", language)
    assert len(await stage.kept_of(person)) == words
    case = await stage.case_of(person)
    assert case is not None
    assert ASKS_TO_DELETE in case.cues, "the operator sees it on the card"
    await operator.click(f"op:take:{case.id}")
    await stage.handled()
    stage.time.move(HOUR)
    assert await on_time.look(stage.app.services) == 0
    await operator.press(stage.say("operator-key-close"))
    await stage.handled()
    await operator.click(f"op:close:{case.id}:helped")
    await stage.handled()
    before = await stage.told(person)
    stage.time.move(HOUR)
    assert await on_time.look(stage.app.services) == 1
    assert await stage.kept_of(person) == []
    assert await stage.told(person) == before


async def test_a_code_word_that_was_said_again_after_the_wish_goes_too(stage: Stage) -> None:
    """Saying it, and small talk after it, does not make it a new one."""
    operator = await stage.operator()
    person = await known_person(stage)
    await keep_code_word(stage, person, CodeWord(word=folded(SECRET)))
    await person.say(SECRET)
    await stage.handled()
    await press(stage, person, "forget:yes")
    for words in (SECRET, "ладно"):
        stage.time.move(HOUR / 6)
        await person.say(words)
        await stage.handled()
    case = await stage.case_of(person)
    assert case is not None
    await operator.click(f"op:take:{case.id}")
    await stage.handled()
    await operator.press(stage.say("operator-key-close"))
    await stage.handled()
    await operator.click(f"op:close:{case.id}:helped")
    await stage.handled()
    stage.time.move(HOUR)
    assert await on_time.look(stage.app.services) == 1
    assert await notes(stage, person) == set()


async def test_while_an_operator_speaks_she_hears_of_the_wish_and_the_bot_says_nothing(stage: Stage) -> None:
    held = await held_talk(stage)
    before = await stage.told(held.person)
    await stage.feed(button(held.person.id, "forget:yes"))
    assert await stage.told(held.person) == before
    assert stage.say("operator-person-forgets") in await stage.told(held.operator)


async def test_while_an_operator_speaks_a_question_goes_to_her(stage: Stage) -> None:
    held = await held_talk(stage)
    before = await stage.told(held.person)
    await stage.feed(button(held.person.id, "forget:ask", label="Что обо мне?"))
    await held.relayed("Что обо мне?")
    assert await stage.told(held.person) == before


async def test_the_confirmed_wish_of_a_talk_is_carried_out_at_once(stage: Stage) -> None:
    """It needs no operator, and opens no case."""
    operator = await stage.operator()
    person = await known_person(stage)
    stage.understanding.rule = lambda _: replace(PLAIN, intent="delete_data", event="delete_data")
    await stage.feed(button(person.id, "/delete_data"))
    told = await stage.told(person)
    assert told[-1].startswith(stage.say("forget-done", messages=0).split("0")[0])
    assert await stage.kept_of(person) == []
    assert await stage.case_of(person) is None
    assert not [message for message in await operator.messages() if stage.say("operator-page") in message.text]


async def test_a_typed_wish_deletes_nothing_yet(stage: Stage) -> None:
    """Whatever the model makes of it: only the button does."""
    person = await known_person(stage)
    stage.understanding.rule = lambda _: replace(PLAIN, intent="delete_data", event="delete_data")
    await person.say("удалите всё")
    await person.wait_reply()
    await stage.handled()
    assert await notes(stage, person) == set(Topic)
    assert await stage.case_of(person) is None
