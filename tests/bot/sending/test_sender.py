"""The outbox against Telegram's faults: nothing is lost, order in a chat is kept, nobody waits behind another chat."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from aiogram import Bot

from bot import compose
from bot.person.record import person_of
from bot.ports import ToSend
from bot.sending import sender
from bot.sending.deliver import Sent, deliver
from bot.sending.limits import Limits
from bot.sending.sender import Sender
from desk.talk import Holder
from simulator.client import SimulatedChat
from store.repositories.outbox import SqlOutbox
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk

pytestmark = pytest.mark.asyncio


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pauses between attempts are short here."""
    monkeypatch.setattr(sender, "PAUSES", (0.02, 0.05))
    monkeypatch.setattr(sender, "LAST_WAIT", 0.1)


async def post(stage: Stage, *calls: tuple[SimulatedChat, str]) -> None:
    """Put texts into the outbox."""
    async with stage.app.services.open_unit() as unit:
        for chat, text in calls:
            await unit.outbox.add(compose.text(chat.id, text, now=stage.time.now()))
        await unit.commit()
    stage.app.outbox_filled.set()


NUMBERS = [str(number) for number in range(6)]


@pytest.mark.parametrize("kind", ["server_error", "cut_before"])
async def test_a_passing_fault_costs_nothing(idle_stage: Stage, kind: str) -> None:
    """Each message arrives once, in order."""
    person = await idle_stage.person()
    await idle_stage.simulator.fault(kind, method="sendMessage", times=3)
    await post(idle_stage, *((person, number) for number in NUMBERS))
    assert await idle_stage.told(person) == NUMBERS


async def test_a_cut_after_delivery_doubles_at_most_that_message(idle_stage: Stage) -> None:
    """Nobody can know that it arrived; order is kept."""
    person = await idle_stage.person()
    await idle_stage.simulator.fault("cut_after", method="sendMessage")
    await post(idle_stage, *((person, number) for number in NUMBERS))
    told = await idle_stage.told(person)
    assert list(dict.fromkeys(told)) == NUMBERS
    assert len(told) <= len(NUMBERS) + 1


async def test_too_many_requests_waits_as_long_as_telegram_says_and_keeps_the_order(idle_stage: Stage) -> None:
    """Another chat goes on meanwhile."""
    stage = idle_stage
    person, other = await stage.person(), await stage.person()
    await stage.simulator.fault("too_many_requests", method="sendMessage", seconds=1)
    started = asyncio.get_running_loop().time()
    await post(stage, *((person, number) for number in NUMBERS))
    await person.wait_for(lambda m: m.from_bot and m.text == "0")
    assert asyncio.get_running_loop().time() - started >= 0.9
    await post(stage, (other, "и вам"))
    await other.wait_for(lambda m: m.text == "и вам")
    assert await stage.told(person) == NUMBERS


async def test_a_chat_that_must_wait_does_not_hold_up_another(idle_stage: Stage) -> None:
    """Telegram's pause of a minute is for one chat."""
    stage = idle_stage
    person, other = await stage.person(), await stage.person()
    await stage.simulator.fault("too_many_requests", method="sendMessage", seconds=60)
    await post(stage, (person, "потом"))
    async with stage.app.services.open_unit() as unit:
        assert await unit.outbox.next_at() is not None
    await post(stage, (other, "сейчас"))
    await other.wait_for(lambda m: m.text == "сейчас", timeout=5)


async def test_who_blocked_the_bot_is_marked_and_others_go_on(idle_stage: Stage) -> None:
    """403 is final."""
    stage = idle_stage
    person, other = await stage.person(), await stage.person()
    async with stage.app.services.open_unit() as unit:
        await person_of(unit, person.id, "", now=stage.time.now())
        await unit.commit()
    await person.block()
    await post(stage, (person, "раз"), (person, "два"), (other, "три"))
    await other.wait_for(lambda m: m.text == "три")
    await stage.handled()
    assert (await stage.record_of(person)).blocked


async def test_an_impossible_message_is_given_up_and_the_chat_goes_on(idle_stage: Stage) -> None:
    """400 is final: a message of nothing but space."""
    person = await idle_stage.person()
    await post(idle_stage, (person, "раз"), (person, " \n "), (person, "два"))
    assert await idle_stage.told(person) == ["раз", "два"]


async def test_a_hung_call_does_not_stop_other_chats(idle_stage: Stage) -> None:
    """Telegram is slow with one; the others are let past."""
    stage = idle_stage
    stuck, other = await stage.person(), await stage.person()
    await stage.simulator.fault("hang", method="sendMessage", seconds=3600)
    await post(stage, (stuck, "долго"), (stuck, "потом"))
    await asyncio.wait_for(until_hung(stage), 5)
    await post(stage, *((other, number) for number in NUMBERS))
    await other.wait_for(lambda m: m.text == NUMBERS[-1], timeout=5)
    assert [m.text for m in await other.messages() if m.from_bot] == NUMBERS
    assert [m.text for m in await stuck.messages() if m.from_bot] == []


async def test_an_order_to_stop_is_heard_also_in_the_moment_when_the_outbox_is_filled(
    idle_stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise the process would never end."""
    app, filled = idle_stage.app, asyncio.Event()

    async def nothing_to_do(_: Sender) -> float:
        return 60.0

    monkeypatch.setattr(Sender, "_round", nothing_to_do)
    resting = asyncio.create_task(Sender(app.bot, app.services, Limits(idle_stage.time.now), filled).run())
    for _ in range(5):  # it goes to rest
        await asyncio.sleep(0)
    filled.set()
    await asyncio.sleep(0)
    resting.cancel()
    done, _ = await asyncio.wait([resting], timeout=5)
    assert done


async def until_hung(stage: Stage) -> None:
    """Wait until the planned fault was met."""
    while (await stage.simulator.ask("GET", "/sim/faults"))["faults"]:  # noqa: ASYNC110 - the simulator tells nobody
        await asyncio.sleep(0.01)


async def test_normally_one_call_at_a_time(idle_stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a killed process repeats at most one message."""
    stage = idle_stage
    people = [await stage.person() for _ in range(8)]
    under_way, most = 0, 0
    real = deliver

    async def counted(bot: Bot, item: ToSend) -> object:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        try:
            return await real(bot, item)
        finally:
            under_way -= 1

    monkeypatch.setattr(sender, "deliver", counted)
    monkeypatch.setattr(sender, "SLOW_AFTER", 5.0)
    await post(stage, *((person, number) for person in people for number in NUMBERS))
    await stage.handled()
    assert most == 1


async def test_urgent_chats_come_first(idle_stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody in danger does not wait behind somebody who greets."""
    stage = idle_stage
    calm, danger = await stage.person(), await stage.person()
    order: list[int] = []

    async def noted(_bot: object, item: ToSend) -> Sent:
        order.append(item.chat_id)
        return Sent()

    monkeypatch.setattr(sender, "deliver", noted)
    async with stage.app.services.open_unit() as unit:
        await unit.outbox.add(compose.text(calm.id, "раз", now=stage.time.now()))
        await unit.outbox.add(compose.text(danger.id, "два", now=stage.time.now(), urgent=True))
        await unit.commit()
    stage.app.outbox_filled.set()
    await stage.handled()
    assert order == [danger.id, calm.id]


async def test_an_unforeseen_error_is_tried_again_with_a_pause(
    idle_stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not in a busy loop, and the message is not lost."""
    stage, person = idle_stage, await idle_stage.person()
    real, failures = deliver, [RuntimeError("a bug")] * 2

    async def failing(bot: Bot, item: ToSend) -> object:
        if failures:
            raise failures.pop()
        return await real(bot, item)

    monkeypatch.setattr(sender, "deliver", failing)
    await post(stage, (person, "раз"))
    await person.wait_for(lambda m: m.text == "раз")
    assert await stage.told(person) == ["раз"]


async def test_what_was_sent_and_cannot_be_marked_is_sent_once(
    idle_stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full, or PostgreSQL only reads: the outbox still shows the message, round after round."""
    stage, person = idle_stage, await idle_stage.person()
    monkeypatch.setattr(sender, "MARK_AGAIN", 0.01)
    real, failures = SqlOutbox.sent, [OSError("disk full")] * 10

    async def sent(outbox: SqlOutbox, item_id: int) -> None:
        if failures:
            raise failures.pop()
        await real(outbox, item_id)

    monkeypatch.setattr(SqlOutbox, "sent", sent)
    await post(stage, (person, "раз"), (person, "два"))
    assert await stage.told(person) == ["раз", "два"]
    assert not failures


async def test_a_poisoned_call_does_not_silence_its_chat(idle_stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of Telegram's own is wrong: another chat is served, and after some attempts the next message comes."""
    stage = idle_stage
    person, other = await stage.person(), await stage.person()
    monkeypatch.setattr(sender, "PAUSES", (0.0,))
    real = deliver

    async def poisoned(bot: Bot, item: ToSend) -> object:
        if item.payload["text"] == "яд":
            raise RuntimeError("a bug")
        return await real(bot, item)

    monkeypatch.setattr(sender, "deliver", poisoned)
    await post(stage, (person, "яд"), (person, "дальше"), (other, "и вам"))
    assert await stage.told(person) == ["дальше"]


@pytest.mark.parametrize("how", ["blocked", "refused"])
async def test_an_operator_hears_that_her_words_did_not_arrive(stage: Stage, how: str) -> None:
    """She must not wait for an answer to what nobody read."""
    held = await held_talk(stage)
    if how == "blocked":
        await held.person.block()
        await stage.handled()
        async with stage.app.services.open_unit() as unit:  # the news of the block itself may come later
            person = await unit.people.by_chat(held.person.id)
            assert person is not None
            await unit.people.save(replace(person, blocked=False))
            await unit.commit()
        await post(stage, (held.person, "вы тут?"))
    else:
        await post(stage, (held.person, " \n "))
    key = "operator-person-blocked" if how == "blocked" else "operator-not-delivered"
    await held.operator.wait_for(lambda m: m.text == stage.say(key))
    assert (await stage.told(held.operator)).count(stage.say(key)) == 1


@pytest.mark.parametrize("method", ["deleteMessage", "editMessageText", "editMessageReplyMarkup"])
async def test_a_refused_change_of_the_chat_is_no_word_that_did_not_arrive(stage: Stage, method: str) -> None:
    """The message may be gone already: the operator need not say anything again."""
    held = await held_talk(stage)
    before = await stage.told(held.operator)
    gone = {"message_id": 999_999} | ({"text": "–"} if method == "editMessageText" else {})
    async with stage.app.services.open_unit() as unit:
        await unit.outbox.add(compose.call(held.person.id, method, gone, now=stage.time.now()))
        await unit.commit()
    stage.app.outbox_filled.set()
    await stage.handled()
    assert await stage.told(held.operator) == before


async def test_an_operator_who_blocked_the_bot_is_not_counted(stage: Stage) -> None:
    """She cannot be paged: her shift ends, and the one whose talk she held waits again."""
    held = await held_talk(stage)
    await held.operator.block()
    await held.person.say("вы тут?")
    await stage.handled()
    async with stage.app.services.open_unit() as unit:
        assert await unit.operators.on_shift() == []
    assert (await stage.record_of(held.person)).holder is Holder.WAITING
