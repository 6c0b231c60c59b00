"""A code word is asked for, checked, kept secret, changed and removed; and the question swallows nothing."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.understanding import Understood
from desk.code_word import WAITS_FOR, read
from desk.notes import Topic
from nlu.urgency.levels import Urgency
from simulator.client import SimulatedChat
from tests.bot.ahead import last_from_bot, passes, pressed, said_since, somebody
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk, in_danger, paged
from tests.fakes.understanding import PLAIN, urgent

pytestmark = pytest.mark.asyncio

LANGUAGES = pytest.mark.parametrize("language", ["kk", "ru"])
WORDS = {"kk": "қызыл алма", "ru": "бабушкин пирог"}


async def word_of(stage: Stage, person: SimulatedChat) -> tuple[str, ...] | None:
    """Return the code word that is kept; None when no note is."""
    record = await stage.record_of(person)
    async with stage.app.services.open_unit() as unit:
        note = await unit.notes.get(record.id, Topic.CODE_WORD)
    return None if note is None else read(note.body).word


async def writes(stage: Stage, person: SimulatedChat, words: str) -> None:
    await person.say(words)
    await stage.handled()


@LANGUAGES
async def test_it_is_asked_for_and_kept(stage: Stage, language: str) -> None:
    person = await somebody(stage, language)
    menu = await person.say("/menu")
    await person.wait_reply(after=menu)
    await person.click(stage.say("button-ahead", language))
    await person.wait_for(lambda m: m.text == stage.say("ahead-menu", language))
    query = await person.click(stage.say("button-code-word", language))
    await person.wait_for(lambda m: m.text == stage.say("code-word-ask", language))
    await person.wait_toast(query)
    await person.say(WORDS[language])
    kept = await person.wait_for(lambda m: m.text == stage.say("code-word-kept", language))
    assert len(await word_of(stage, person) or ()) == 2
    assert stage.say("button-code-word-remove", language) in kept.labels()


@LANGUAGES
async def test_the_word_stands_nowhere_afterwards(stage: Stage, language: str) -> None:
    """Not in an answer, not among the words that operators read, and not in the chat."""
    person = await somebody(stage, language)
    await pressed(stage, person, "code-word:set")
    said = await person.say(WORDS[language])
    await person.wait_gone(said)
    await stage.handled()
    assert WORDS[language] not in "\n".join(message.body for message in await stage.kept_of(person))
    left = [message.text for message in await person.messages()]
    assert WORDS[language] not in "\n".join(left)
    assert stage.say("code-word-ask", language) in left, "only her word goes"


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("сәлем", "code-word-everyday"),
        ("рахмет", "code-word-everyday"),
        ("да", "code-word-short"),
        ("жоқ", "code-word-short"),
        ("хорошо", "code-word-everyday"),
        ("мама пришла", "code-word-everyday"),
        ("1234", "code-word-short"),
        ("в нашем саду цветут яблони", "code-word-long"),
        ("тихий дождь?", "code-word-not-kept"),
    ],
    ids=str,
)
async def test_words_that_are_no_code_word_are_answered_and_not_kept(stage: Stage, said: str, key: str) -> None:
    person = await somebody(stage)
    await pressed(stage, person, "code-word:set")
    before = await stage.told(person)
    await writes(stage, person, said)
    assert await said_since(stage, person, before) == [stage.say("thank"), stage.say(key)]
    assert not await word_of(stage, person)


@pytest.mark.parametrize(
    "understood",
    [urgent(Urgency.ELEVATED), urgent(), replace(PLAIN, event="ask_operator")],
    ids=["trouble", "emergency", "asks for a human"],
)
async def test_what_only_the_model_finds_worrying_is_no_code_word(stage: Stage, understood: Understood) -> None:
    """Where no human is called she hears so: she must not count on a word that nobody keeps."""
    person = await somebody(stage)
    await pressed(stage, person, "code-word:set")
    stage.understanding.rule = lambda _: understood
    before = await stage.told(person)
    await writes(stage, person, "синяя чашка")
    said = await said_since(stage, person, before)
    assert said[0] == stage.say(understood.replies[0].key)
    assert (stage.say("code-word-not-kept") in said) is (understood.urgency is Urgency.ELEVATED)
    assert stage.say("code-word-kept") not in said
    assert not await word_of(stage, person)


@pytest.mark.parametrize("said", ["он ломает дверь", "күйеуім келді", "помогите", "мне страшно"], ids=str)
async def test_a_worrying_message_is_not_swallowed(stage: Stage, said: str) -> None:
    """The screen alone is enough: understanding is down."""
    person = await somebody(stage)
    await pressed(stage, person, "code-word:set")
    stage.understanding.down = True
    await writes(stage, person, said)
    assert await stage.case_of(person) is not None
    assert not await word_of(stage, person)
    stage.understanding.down = False
    await writes(stage, person, "синяя чашка")
    assert not await word_of(stage, person), "the question is over"


async def test_it_is_kept_while_understanding_is_down(stage: Stage) -> None:
    person = await somebody(stage)
    stage.understanding.down = True
    await pressed(stage, person, "code-word:set")
    await writes(stage, person, "синяя чашка")
    assert await word_of(stage, person)
    assert await stage.case_of(person) is None


@pytest.mark.parametrize("between", ["language:kk", "/ask_hotline", "code-word:leave"], ids=str)
async def test_only_the_very_next_message_is_the_word(stage: Stage, between: str) -> None:
    person = await somebody(stage)
    await pressed(stage, person, "code-word:set", between)
    await writes(stage, person, "синяя чашка")
    assert not await word_of(stage, person)
    assert "синяя чашка" in [message.body for message in await stage.kept_of(person)]


async def test_the_question_does_not_wait_for_ever(stage: Stage) -> None:
    person = await somebody(stage)
    await pressed(stage, person, "code-word:set")
    await passes(stage, WAITS_FOR)
    await writes(stage, person, "синяя чашка")
    assert not await word_of(stage, person)


@pytest.mark.parametrize("said", ["/start", "/синяя чашка"], ids=str)
async def test_a_command_is_no_word(stage: Stage, said: str) -> None:
    person = await somebody(stage)
    await pressed(stage, person, "code-word:set")
    await writes(stage, person, said)
    assert not await word_of(stage, person)


@pytest.mark.parametrize("word", ["Мәзір", "меню"], ids=["kk", "ru"])
async def test_the_name_of_the_menu_is_no_word(stage: Stage, word: str) -> None:
    """She would call everybody each time she looks for a button."""
    person = await somebody(stage)
    await pressed(stage, person, "code-word:set")
    await writes(stage, person, word)
    assert (await last_from_bot(stage, person)).text == stage.say("menu")
    assert not await word_of(stage, person)


@LANGUAGES
async def test_it_is_changed_by_a_button_and_holds_until_then(stage: Stage, language: str) -> None:
    person = await somebody(stage, language)
    await pressed(stage, person, "code-word:set")
    await writes(stage, person, WORDS[language])
    first = await word_of(stage, person)
    await pressed(stage, person, "code-word:set")
    assert (await last_from_bot(stage, person)).text == stage.say("code-word-ask-new", language)
    assert await word_of(stage, person) == first
    await writes(stage, person, "синяя чашка")
    assert await word_of(stage, person) not in (first, None)


@LANGUAGES
async def test_it_is_removed_by_a_button(stage: Stage, language: str) -> None:
    person = await somebody(stage, language)
    await pressed(stage, person, "code-word:set")
    await writes(stage, person, WORDS[language])
    await pressed(stage, person, "code-word:remove", "code-word:remove")
    assert (await last_from_bot(stage, person)).text == stage.say("code-word-removed", language)
    assert await word_of(stage, person) is None
    stage.understanding.rule = lambda _: replace(PLAIN, answer_language=language)
    await writes(stage, person, WORDS[language])
    assert await stage.case_of(person) is None


@LANGUAGES
async def test_leaving_it_changes_nothing(stage: Stage, language: str) -> None:
    person = await somebody(stage, language)
    await pressed(stage, person, "code-word:set", "code-word:leave", "code-word:leave")
    assert (await last_from_bot(stage, person)).text == stage.say("code-word-left", language)
    assert await word_of(stage, person) is None


async def test_while_an_operator_holds_the_talk_nothing_is_asked_and_her_words_are_relayed(stage: Stage) -> None:
    held = await held_talk(stage)
    before = await stage.told(held.person)
    await pressed(stage, held.person, "code-word:set")
    await held.person.say("синяя чашка")
    await held.relayed("синяя чашка")
    assert await stage.told(held.person) == before
    assert await word_of(stage, held.person) is None


async def test_an_operator_who_comes_while_the_word_is_understood_gets_it(stage: Stage) -> None:
    """It is said to her then, and kept as no word."""
    operator = await stage.operator()
    person = await in_danger(stage)
    page = await paged(stage, operator)
    await pressed(stage, person, "code-word:set")
    stage.understanding.gate = asyncio.Event()
    stage.understanding.asked.clear()
    await person.say("синяя чашка")
    await stage.understanding.asked.wait()
    await operator.click(stage.say("operator-button-take"), message=page)
    await operator.wait_for(lambda m: m.text == stage.say("operator-taken", case="1"))
    stage.understanding.gate.set()
    await operator.wait_for(lambda m: m.text.endswith("синяя чашка"))
    assert not await word_of(stage, person)
