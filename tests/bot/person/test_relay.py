"""An operator holds the talk: everything the person does reaches her, and the bot says nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

import pytest

from bot.batch import Batch
from bot.person import record
from bot.ports import Unit
from desk import taking
from desk.case import Outcome
from desk.people import Person
from nlu.urgency.levels import Urgency
from simulator.client import SimulatedChat
from tests.bot.conftest import Stage
from tests.bot.steps import Held, held_talk, letter, paged
from tests.bot.updates import FORWARDED, PARTS, button, message

pytestmark = pytest.mark.asyncio

ACTIONS: dict[str, Callable[[SimulatedChat], Awaitable[object]]] = {
    "text": lambda person: person.say("вот что случилось"),
    "start": lambda person: person.start(),
    "photo": lambda person: person.send_photo(),
    "voice": lambda person: person.send_voice(),
    "document": lambda person: person.send_document(b"x"),
    "video": lambda person: person.send_video(b"x"),
    "sticker": lambda person: person.send_sticker(),
    "location": lambda person: person.send_location(),
    "contact": lambda person: person.send_contact(),
}


async def silent_since(stage: Stage, held: Held) -> None:
    """Fail when the bot said anything to the person since the case was taken."""
    await stage.handled()
    said = [m.text for m in await held.person.messages() if m.from_bot and m.id > held.taken.id]
    assert said == [], "the bot spoke over an operator"


@pytest.mark.parametrize("action", ACTIONS)
async def test_whatever_she_sends_reaches_the_operator_and_only_her(stage: Stage, action: str) -> None:
    """Each with a line that says what it is."""
    held = await held_talk(stage)
    before = len(await held.operator.messages())
    heard = len(stage.understanding.heard)
    await ACTIONS[action](held.person)
    await stage.handled()
    came = [m for m in await held.operator.messages() if m.from_bot][before - 1 :]
    kind = "text" if action == "start" else action
    assert any(stage.say(f"kind-{kind}") in m.text for m in came)
    if kind != "text":
        assert came[-1].kind == action
    assert len(stage.understanding.heard) == heard, "Rasa was asked while an operator holds the talk"
    await silent_since(stage, held)


async def test_an_edit_reaches_the_operator(stage: Stage) -> None:
    """What she changed may be what matters."""
    held = await held_talk(stage)
    said = await held.person.say("он ушёл")
    await held.relayed("он ушёл")
    await held.person.edit(said, "он не ушёл")
    relayed = await held.relayed("он не ушёл")
    assert relayed.text.startswith(stage.say("operator-relayed-edited", case="1", kind=stage.say("kind-text")))
    await silent_since(stage, held)


async def test_a_moving_place_does_not_flood_the_operator(stage: Stage) -> None:
    """Telegram edits a live place every few seconds."""
    held = await held_talk(stage)
    before = len(await held.operator.messages())
    moved = [message(held.person.id, kind="edited_message", **PARTS["location"]) for _ in range(5)]
    await stage.feed(*moved)
    await silent_since(stage, held)
    assert len(await held.operator.messages()) == before


async def test_a_pressed_button_reaches_the_operator_and_stops_spinning(stage: Stage) -> None:
    """She sees the label that was pressed."""
    held = await held_talk(stage)
    await stage.feed(button(held.person.id, "/ask_hotline", label="Номера"))
    await held.relayed("Номера")
    await silent_since(stage, held)


@pytest.mark.parametrize("how", ["words", "button"])
async def test_what_is_graver_raises_the_case_and_the_operator_is_told(stage: Stage, how: str) -> None:
    """The screen listens also while a human holds the talk."""
    operator = await stage.operator()
    person = await stage.person()
    await person.say("он меня избил вчера")
    page = await paged(stage, operator)
    await operator.click(stage.say("operator-button-take"), message=page)
    await person.wait_for(lambda m: m.text == stage.say("handover-taken"))
    if how == "words":
        await person.say("он ломает дверь")
    else:
        await stage.feed(button(person.id, "/call_for_help", label="он ломает дверь"))
    rose = stage.say("operator-case-rose", case="1", urgency=stage.say("urgency-emergency"))
    raised = await operator.wait_for(lambda m: m.text == rose)
    await operator.wait_for(lambda m: "он ломает дверь" in m.text, after=raised)
    case = await stage.case_of(person)
    assert case is not None
    assert case.urgency is Urgency.EMERGENCY


async def test_less_grave_words_lower_nothing(stage: Stage) -> None:
    """Only urgency may rise by itself."""
    held = await held_talk(stage)
    await held.person.say("всё хорошо")
    await held.relayed("всё хорошо")
    case = await stage.case_of(held.person)
    assert case is not None
    assert case.urgency is Urgency.EMERGENCY


TEXTS = {
    "emoji": "🆘👩‍👧‍👦😭",
    "right to left": "\u202eabc\u202c مرحبا",
    "zero width": "он\u200bтут\u2060",
    "markup": "<b>*жирный*</b> _и_ [ссылка](http://x)",
    "combining": "и\u0306 е\u0308",
    "kazakh": "Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і",
}


@pytest.mark.parametrize("name", TEXTS)
async def test_words_arrive_as_they_were_written(stage: Stage, name: str) -> None:
    """In both directions; the line above the operator's words is in the language that her own were in."""
    held = await held_talk(stage)
    await held.person.say(TEXTS[name])
    await held.relayed(TEXTS[name])
    language = (await stage.record_of(held.person)).language or "kk"
    await held.operator.say(TEXTS[name])
    await held.person.wait_for(lambda m: m.from_bot and m.text == letter(stage, TEXTS[name], language))


async def test_the_longest_text_arrives_whole(stage: Stage) -> None:
    """With its header it is longer than Telegram takes: it is split, each part has the header, nothing is lost."""
    held = await held_talk(stage)
    words = " ".join(f"слово{number}" for number in range(1000))[:4096].strip()
    before = await held.operator.last()
    await held.person.say(words)
    await held.relayed(words[-20:])
    await stage.handled()
    came = [m.text for m in await held.operator.messages() if m.from_bot and m.id > before.id]
    assert len(came) > 1
    head = stage.say("operator-relayed", case="1", kind=stage.say("kind-text")) + "\n"
    assert all(text.startswith(head) for text in came)
    assert " ".join(text.removeprefix(head) for text in came).split() == words.split()


async def test_a_forwarded_message_is_marked(stage: Stage) -> None:
    """The words may be somebody else's."""
    held = await held_talk(stage)
    await stage.feed(message(held.person.id, text="это он написал", **FORWARDED))
    relayed = await held.relayed("это он написал")
    kind = stage.say("kind-text")
    assert stage.say("operator-relayed-forwarded", case="1", kind=kind) in relayed.text


async def test_thanks_at_the_moment_the_operator_closes_are_answered_by_the_bot(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The operator held the talk when her message was looked at, and let go before it was kept: no card, no new case."""
    held = await held_talk(stage)
    closed = False

    async def who_wrote(unit: Unit, batch: Batch, chat_ref: str, *, now: datetime) -> Person:
        nonlocal closed
        if not closed:
            closed = True
            async with asyncio.timeout(5):
                operator = await unit.operators.by_chat(held.operator.id)
                assert operator is not None
                await taking.close(unit, operator, Outcome.HELPED, now=now)
                await unit.commit()
        return await record.who_wrote(unit, batch, chat_ref, now=now)

    monkeypatch.setattr("bot.person.relay.who_wrote", who_wrote)
    said = await held.person.say("спасибо")
    await stage.handled()
    assert [m.text for m in await held.person.messages() if m.from_bot and m.id > said.id] == [stage.say("thank")]
    assert await stage.case_of(held.person) is None
    assert [kept.body for kept in await stage.kept_of(held.person)].count("спасибо") == 1


async def test_messages_arrive_in_the_order_they_were_sent(stage: Stage) -> None:
    """Ten of them, quickly."""
    held = await held_talk(stage)
    for number in range(10):
        await held.person.say(f"номер {number}")
    await held.relayed("номер 9")
    texts = [m.text for m in await held.operator.messages() if "номер" in m.text]
    assert [text.rsplit(" ", 1)[-1] for text in texts] == [str(number) for number in range(10)]


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [("ru", "ол кетіп қалды, қазір тыныш", "kk"), ("kk", "он ушёл, сейчас тихо", "ru"), ("ru", "102?", "ru")],
    ids=["kk after ru", "ru after kk", "no language"],
)
async def test_the_bot_goes_on_in_the_language_that_she_wrote_to_the_operator(
    stage: Stage, before: str, words: str, after: str
) -> None:
    held = await held_talk(stage)
    async with stage.app.services.open_unit() as unit:
        known = await unit.people.by_chat(held.person.id)
        assert known is not None
        await unit.people.save(replace(known, language=before))
        await unit.commit()
    await held.person.say(words)
    await held.relayed(words)
    await held.operator.press(stage.say("operator-key-release"))
    await held.person.wait_for(lambda m: m.text == stage.say("handover-released-nobody", after))


async def test_a_pressed_label_is_no_language_of_hers(stage: Stage) -> None:
    """It is the bot's own word, perhaps an old one."""
    held = await held_talk(stage)
    await stage.feed(button(held.person.id, "danger:start", label="Қысқа сұрақтар"))
    await stage.handled()
    assert (await stage.record_of(held.person)).language == "ru"
