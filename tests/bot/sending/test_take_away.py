"""Which messages of a chat are known, and taking them away: both sides, in turn, harmlessly repeatable."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import Any

import pytest

from bot import compose
from bot.handling import Handling
from bot.ports import InChat, Unit
from bot.sending import sender, take_away
from bot.services import Change
from desk.hiding import REACH
from desk.operators import Operator
from simulator.client import SimulatedChat
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk

pytestmark = pytest.mark.asyncio

HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pauses between attempts are short here."""
    monkeypatch.setattr(sender, "PAUSES", (0.02, 0.05))


async def known(stage: Stage, chat: SimulatedChat) -> set[int]:
    """Return the ids that are known to stand in a chat."""
    await stage.handled()
    async with stage.app.services.open_unit() as unit:
        return {one.message_id for one in await unit.standing.since(chat.id, stage.time.now() - REACH)}


async def shown(stage: Stage, chat: SimulatedChat) -> list[str]:
    """Return what the phone shows, once all is done."""
    await stage.handled()
    return [message.text for message in await chat.messages()]


async def post(stage: Stage, chat: SimulatedChat, *texts: str) -> None:
    """Send texts to a chat."""
    async with stage.app.services.open_unit() as unit:
        for text in texts:
            await unit.outbox.add(compose.text(chat.id, text, now=stage.time.now()))
        await unit.commit()
    stage.app.outbox_filled.set()


async def hide(stage: Stage, chat: SimulatedChat, *, but: Collection[int] = ()) -> None:
    """Have everything so far taken away."""
    async with stage.app.services.open_unit() as unit:
        now = stage.time.now()
        await unit.outbox.add(compose.hide(chat.id, until=now, but=but, now=now))
        await unit.commit()
    stage.app.outbox_filled.set()


async def list_as_standing(stage: Stage, chat: SimulatedChat) -> None:
    """Note what the phone shows as standing since now, though it may be older."""
    async with stage.app.services.open_unit() as unit:
        for message in await chat.messages():
            await unit.standing.add(InChat(chat.id, message.id, stage.time.now()))
        await unit.commit()


async def test_the_messages_of_both_sides_are_known_and_taken_away(stage: Stage) -> None:
    person = await stage.person()
    for words in ("раз", "два"):
        await person.say(words)
        await person.wait_reply()
    await person.send_photo()
    await person.wait_reply()
    assert await known(stage, person) == {message.id for message in await person.messages()}
    await hide(stage, person)
    assert await shown(stage, person) == []
    assert await known(stage, person) == set()


async def test_a_message_whose_words_pana_does_not_keep_stands_in_the_chat_all_the_same(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Her own words of a plan, for instance: the record of the talk has nothing of them."""
    person = await stage.person()

    async def nothing(*_: Any, **__: Any) -> Change:
        async def change(_unit: Unit) -> None:
            return

        return change

    monkeypatch.setattr(Handling, "decide", nothing)
    await person.say("апама барамын")
    await stage.handled()
    await hide(stage, person)
    assert await shown(stage, person) == []


async def test_an_edited_message_is_still_the_same_one(stage: Stage) -> None:
    person = await stage.person()
    said = await person.say("раз")
    await person.wait_reply()
    await person.edit(said, "два")
    await stage.handled()
    await hide(stage, person)
    assert await shown(stage, person) == []


async def test_an_operators_chat_is_not_listed_but_her_words_in_the_persons_are(stage: Stage) -> None:
    held = await held_talk(stage)
    await held.operator.say("я рядом")
    await held.operator.send_photo()
    await stage.handled()
    assert await known(stage, held.operator) == set()
    assert await known(stage, held.person) == {message.id for message in await held.person.messages()}
    before = await shown(stage, held.operator)
    await hide(stage, held.operator)
    assert await shown(stage, held.operator) == before


async def test_who_is_no_operator_any_more_is_a_person(idle_stage: Stage) -> None:
    chat = await idle_stage.person()
    async with idle_stage.app.services.open_unit() as unit:
        now = idle_stage.time.now()
        await unit.operators.add(Operator(0, chat.id, "", name="A", language="ru", joined_at=now, disabled=True))
        await unit.commit()
    await post(idle_stage, chat, "раз")
    assert len(await known(idle_stage, chat)) == 1


async def test_what_waited_to_be_sent_before_goes_too_and_what_comes_after_stays(idle_stage: Stage) -> None:
    """The ids of what is not sent yet are unknown when she presses: they are looked up when the turn comes."""
    person = await idle_stage.person()
    await idle_stage.simulator.fault("too_many_requests", method="sendMessage", seconds=1)
    await post(idle_stage, person, "раз", "два")
    await hide(idle_stage, person)
    await post(idle_stage, person, "три")
    assert [text for text in await shown(idle_stage, person) if text != "/start"] == ["три"]


async def test_what_must_stay_stays_and_stays_known(idle_stage: Stage) -> None:
    person = await idle_stage.person()
    await post(idle_stage, person, "раз", "два")
    await idle_stage.handled()
    first = next(message for message in await person.messages() if message.text == "раз")
    await hide(idle_stage, person, but=[first.id])
    assert await shown(idle_stage, person) == ["/start", "раз"]
    assert await known(idle_stage, person) == {first.id}


async def test_many_messages_take_several_calls(idle_stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    person = await idle_stage.person()
    monkeypatch.setattr(take_away, "AT_ONCE", 2)
    await post(idle_stage, person, *"абвгд")
    await idle_stage.handled()
    await hide(idle_stage, person)
    assert await shown(idle_stage, person) == ["/start"]


async def test_one_that_telegram_refuses_does_not_save_the_others(idle_stage: Stage) -> None:
    """Too old by now, though it was not when it was noted; nobody is told of an error."""
    person = await idle_stage.person()
    await idle_stage.simulator.advance((REACH + HOUR).total_seconds())
    idle_stage.time.move(REACH + HOUR)
    await post(idle_stage, person, *"абв")
    await idle_stage.handled()
    await list_as_standing(idle_stage, person)
    await hide(idle_stage, person)
    assert await shown(idle_stage, person) == ["/start"]
    assert await known(idle_stage, person) == set()


async def test_a_message_that_is_gone_already_is_no_error(idle_stage: Stage) -> None:
    person = await idle_stage.person()
    await post(idle_stage, person, "раз", "два")
    await idle_stage.handled()
    await person.delete((await person.messages())[-1])
    await hide(idle_stage, person)
    await post(idle_stage, person, "три")
    assert await shown(idle_stage, person) == ["/start", "три"]


@pytest.mark.parametrize("kind", ["server_error", "cut_before", "cut_after", "too_many_requests"])
async def test_trouble_on_the_way_only_delays_it(idle_stage: Stage, kind: str) -> None:
    """Also when it was done, and only the answer got lost."""
    person = await idle_stage.person()
    await post(idle_stage, person, "раз", "два")
    await idle_stage.handled()
    await idle_stage.simulator.fault(kind, method="deleteMessages", seconds=0.1)
    await hide(idle_stage, person)
    await post(idle_stage, person, "три")
    assert await shown(idle_stage, person) == ["/start", "три"]


async def test_messages_older_than_two_days_are_not_even_tried(idle_stage: Stage) -> None:
    person = await idle_stage.person()
    await post(idle_stage, person, "старое")
    await idle_stage.handled()
    await idle_stage.simulator.advance((REACH + HOUR).total_seconds())
    idle_stage.time.move(REACH + HOUR)
    await post(idle_stage, person, "новое")
    await idle_stage.handled()
    await hide(idle_stage, person)
    assert await shown(idle_stage, person) == ["/start", "старое"]


async def test_in_a_blocked_chat_nothing_is_sent_and_the_operator_is_not_told_twice(stage: Stage) -> None:
    """Whatever Telegram says of the deletion, no operator hears that a message did not arrive."""
    held = await held_talk(stage)
    await held.person.block()
    await stage.handled()
    before = await shown(stage, held.operator)
    await hide(stage, held.person)
    assert await shown(stage, held.operator) == before
