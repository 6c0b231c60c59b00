"""One lane per chat: order, bursts, repetition, recovery. Nothing is lost and nothing is doubled."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from aiogram.types import Update

from bot import burst, lanes
from bot.batch import Batch
from bot.burst import LONGEST_BURST, QUIET
from bot.failsafe import LAST_RESORT
from bot.person import answer
from bot.ports import Received
from bot.services import Change
from bot.understanding import Understood
from desk.message import Sender
from nlu.urgency.levels import Urgency
from simulator.client import SimulatedChat
from store.repositories.appointments import SqlAppointments
from tests.bot.conftest import Stage
from tests.bot.updates import PARTS, message, raw_message
from tests.fakes.understanding import PLAIN, urgent

pytestmark = pytest.mark.asyncio


@pytest.fixture
def real_pauses(monkeypatch: pytest.MonkeyPatch, at_once: object) -> None:
    """The lanes wait for the end of a burst, as in production."""
    monkeypatch.setattr(burst, "QUIET", QUIET)


async def answers_of(stage: Stage, person: SimulatedChat) -> int:
    """Return how many answers somebody got, once all is handled."""
    return (await stage.told(person)).count(stage.say("thank"))


@pytest.mark.usefixtures("real_pauses")
async def test_a_quick_burst_is_understood_together_and_answered_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three short messages are one question, also where each takes a busy machine half a second."""
    monkeypatch.setattr(burst, "QUIET", timedelta(seconds=3))
    monkeypatch.setattr(burst, "LONGEST_BURST", timedelta(minutes=1))
    person = await stage.person()
    for part in ("здравствуйте", "у меня вопрос", "про приют"):
        await person.say(part)
    await person.wait_reply()
    assert await answers_of(stage, person) == 1
    assert stage.understanding.texts() == ["здравствуйте\nу меня вопрос\nпро приют"]
    kept = [kept.body for kept in await stage.kept_of(person) if kept.sender is Sender.PERSON]
    assert kept == ["здравствуйте", "у меня вопрос", "про приют"]


@pytest.mark.usefixtures("real_pauses")
async def test_an_emergency_is_answered_without_waiting_for_a_burst(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even if a burst could go on for a minute."""
    monkeypatch.setattr(burst, "QUIET", timedelta(minutes=1))
    monkeypatch.setattr(burst, "LONGEST_BURST", timedelta(minutes=1))
    stage.understanding.rule = lambda _: urgent()
    person = await stage.person()
    said = await person.say("он ломает дверь")
    await person.wait_reply(after=said, timeout=5)


@pytest.mark.usefixtures("real_pauses")
async def test_danger_ends_a_burst_at_once(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second message is the grave one; the first waits no longer."""
    monkeypatch.setattr(burst, "QUIET", timedelta(minutes=1))
    monkeypatch.setattr(burst, "LONGEST_BURST", timedelta(minutes=1))
    person = await stage.person()
    await person.say("из сериала")
    await person.say("он меня убивает")
    await person.wait_reply(timeout=5)
    case = await stage.case_of(person)
    assert case is not None
    assert case.urgency is Urgency.EMERGENCY


@pytest.mark.usefixtures("real_pauses")
async def test_nobody_waits_longer_than_a_burst_may_last(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages from before the longest burst are read apart, however many wait."""
    person = await stage.person()
    start = stage.time.now() - 10 * LONGEST_BURST
    async with stage.app.services.open_unit() as unit:
        for number in range(3):
            update = message(person.id, text=f"раз {number}")
            payload = update.model_dump_json(exclude_none=True, exclude_unset=True)
            at = start + number * 1.01 * LONGEST_BURST
            await unit.inbox.record(Received(update.update_id, person.id, payload, at))
        await unit.commit()
    stage.app.lanes.wake(person.id)
    await stage.handled()
    assert stage.understanding.texts() == ["раз 0", "раз 1", "раз 2"]


async def test_a_command_and_a_file_end_a_burst(idle_stage: Stage) -> None:
    """They are handled by themselves, in order."""
    person = await idle_stage.person()
    await idle_stage.feed(
        message(person.id, text="раз"),
        message(person.id, text="/help"),
        message(person.id, text="два"),
        message(person.id, text="три"),
    )
    await idle_stage.handled()
    assert idle_stage.understanding.texts() == ["раз", "/help", "два\nтри"]


async def test_an_older_update_that_comes_late_is_handled_once(
    idle_stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A webhook may bring updates out of order: nothing is read twice, nothing is left out."""
    monkeypatch.setattr(burst, "QUIET", timedelta(milliseconds=300))
    person = await idle_stage.person()
    older, newer = message(person.id, text="раньше"), message(person.id, text="позже")
    await idle_stage.feed(newer)
    await idle_stage.feed(older)
    await idle_stage.handled()
    words = "\n".join(idle_stage.understanding.texts()).split("\n")
    assert sorted(words) == ["позже", "раньше"]


async def test_ten_chats_side_by_side_keep_their_order(idle_stage: Stage) -> None:
    """Ten messages in each, while understanding is slow for one of them."""
    stage = idle_stage
    people = [await stage.person(f"П{number}") for number in range(10)]
    stage.understanding.gate = asyncio.Event()
    stage.understanding.held = lambda text: text.startswith("ч0 ")
    for turn in range(10):
        await stage.feed(*(message(person.id, text=f"ч{n} {turn:02d}") for n, person in enumerate(people)))
    for person in people[1:]:
        await person.wait_for(lambda m: m.text == stage.say("thank"))
    assert stage.say("thank") not in [m.text for m in await people[0].messages()], "the slow one was answered"
    stage.understanding.gate.set()
    await stage.handled()
    for number, person in enumerate(people):
        sender = stage.app.services.chat_ref(person.id)
        asked = [a.text for a in stage.understanding.heard if a.sender == sender]
        assert "\n".join(asked).split("\n") == [f"ч{number} {turn:02d}" for turn in range(10)]
        kept = [kept.body for kept in await stage.kept_of(person) if kept.sender is Sender.PERSON]
        assert kept == [f"ч{number} {turn:02d}" for turn in range(10)]


async def test_the_same_update_twice_is_handled_once(stage: Stage) -> None:
    """Telegram repeats what it is not sure of."""
    await stage.simulator.fault("duplicate_update")
    person = await stage.person()
    await person.say("привет")
    await person.wait_reply()
    assert await answers_of(stage, person) == 1
    assert stage.understanding.texts() == ["привет"]


async def test_an_update_that_was_handled_and_comes_again_is_dropped(idle_stage: Stage) -> None:
    """Even when it is long done."""
    person = await idle_stage.person()
    update = message(person.id, text="привет")
    await idle_stage.feed(update)
    await idle_stage.handled()
    await idle_stage.feed(update)
    assert await answers_of(idle_stage, person) == 1


async def test_a_lane_recovers_what_was_pending_at_the_start(idle_stage: Stage) -> None:
    """The last process was killed between recording and handling."""
    people = [await idle_stage.person(), await idle_stage.person()]
    async with idle_stage.app.services.open_unit() as unit:
        for person in people:
            update = message(person.id, text="привет")
            payload = update.model_dump_json(exclude_none=True, exclude_unset=True)
            await unit.inbox.record(Received(update.update_id, person.id, payload, idle_stage.time.now()))
        await unit.commit()
    await idle_stage.app.lanes.recover()
    for person in people:
        assert await answers_of(idle_stage, person) == 1


async def test_what_is_left_when_lanes_close_waits_for_the_next_start(idle_stage: Stage) -> None:
    """What is being handled is finished, the rest stays in the inbox."""
    stage, person = idle_stage, await idle_stage.person()
    stage.understanding.gate = asyncio.Event()
    await stage.feed(message(person.id, text="раз"))
    await stage.understanding.asked.wait()
    closing = asyncio.create_task(stage.app.lanes.close())
    await stage.feed(message(person.id, text="два"))
    stage.understanding.gate.set()
    await closing
    async with stage.app.services.open_unit() as unit:
        pending = await unit.inbox.pending(person.id)
    assert stage.understanding.texts() == ["раз"]
    assert ["два" in update.payload for update in pending] == [True]


class Flaky:
    """The last step of an answer, which fails a number of times after everything else was done."""

    def __init__(self, times: int) -> None:
        self.left = times
        self.tries = 0

    async def __call__(self, *_args: object, **_more: object) -> None:
        self.tries += 1
        if self.left > 0:
            self.left -= 1
            raise RuntimeError("a race")


async def test_a_change_that_fails_twice_is_repeated_and_nothing_is_doubled(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a change is never kept."""
    flaky = Flaky(2)
    monkeypatch.setattr(answer, "hand_over", flaky)
    stage.understanding.rule = lambda _: urgent()
    person = await stage.person()
    await person.say("он ломает дверь")
    await person.wait_reply()
    assert flaky.tries == 3
    assert await stage.told(person) == [stage.say("victim-now")]
    kept = await stage.kept_of(person)
    assert [one.sender for one in kept] == [Sender.PERSON, Sender.BOT]
    assert stage.understanding.texts() == ["он ломает дверь"], "understood once"


async def test_a_change_that_always_fails_ends_in_the_failsafe(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The card and a case that a human must read; the chat goes on."""
    monkeypatch.setattr(answer, "hand_over", Flaky(1000))
    stage.understanding.rule = lambda _: urgent()
    person = await stage.person()
    await person.say("он ломает дверь")
    told = await person.wait_reply()
    assert told.text == stage.say("emergency-card")
    case = await stage.case_of(person)
    assert case is not None
    assert not case.understood
    assert case.urgency is Urgency.EMERGENCY
    kept = [kept.body for kept in await stage.kept_of(person) if kept.sender is Sender.PERSON]
    assert kept == ["он ломает дверь"]


async def test_promises_that_cannot_be_read_leave_nobody_without_an_answer(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A purpose that a newer version wrote, for instance: she gets the numbers, and her case waits."""

    async def fail(*_args: object, **_more: object) -> None:
        raise ValueError("'newer' is not a valid Purpose")

    person = await stage.person()
    await person.start()
    await person.wait_reply()
    await stage.handled()
    monkeypatch.setattr(SqlAppointments, "of", fail)
    await person.say("он ломает дверь")
    await person.wait_for(lambda m: m.text == LAST_RESORT)
    await stage.handled()
    case = await stage.case_of(person)
    assert case is not None
    assert case.urgency is Urgency.EMERGENCY


async def test_an_unreadable_update_is_marked_and_the_chat_goes_on(idle_stage: Stage) -> None:
    """It can never become one."""
    person = await idle_stage.person()
    async with idle_stage.app.services.open_unit() as unit:
        await unit.inbox.record(Received(1, person.id, '{"message": "no update"}', idle_stage.time.now()))
        await unit.commit()
    await idle_stage.feed(message(person.id, text="привет"))
    assert await answers_of(idle_stage, person) == 1


@pytest.mark.parametrize("poisoned", [0, 1], ids=["first", "second of a burst"])
async def test_what_even_the_failsafe_cannot_handle_does_not_silence_the_chat(
    idle_stage: Stage, monkeypatch: pytest.MonkeyPatch, poisoned: int
) -> None:
    """She gets the numbers, the audit says so, and her other messages are answered."""
    stage, person = idle_stage, await idle_stage.person()
    monkeypatch.setattr(lanes, "FIRST_PAUSE", 0.001)
    monkeypatch.setattr(lanes, "LONGEST_PAUSE", 0.002)
    monkeypatch.setattr(lanes, "APPLY_ATTEMPTS", 1)
    # A round is a handful of transactions: on a busy machine ten of them take longer than the test waits.
    monkeypatch.setattr(lanes, "GIVE_UP_AFTER", 3)
    updates = [message(person.id, text=text) for text in ("раз", "два")]
    real = lanes.Lanes._commit

    async def commit(self: lanes.Lanes, batch: Batch, change: Change) -> None:
        if updates[poisoned].update_id in batch.update_ids:
            raise RuntimeError("a bug")
        await real(self, batch, change)

    monkeypatch.setattr(lanes.Lanes, "_commit", commit)
    await stage.feed(*updates)
    told = await stage.told(person)
    assert (set(told), told.count(stage.say("thank"))) == ({LAST_RESORT, stage.say("thank")}, 1)
    async with stage.app.services.open_unit() as unit:
        lines = await unit.audit.latest(10)
    given_up = [subject for _, _, action, subject in lines if action == "update.given-up"]
    assert given_up == [f"update:{updates[poisoned].update_id}"]


async def test_an_album_is_acknowledged_once(idle_stage: Stage) -> None:
    """Its photos are one thing that she sent; all of them are kept."""
    stage, person = idle_stage, await idle_stage.person()
    album = [message(person.id, media_group_id="a", **PARTS["photo"]) for _ in range(4)]
    await stage.feed(*album, message(person.id, media_group_id="b", **PARTS["photo"]))
    assert await stage.told(person) == [stage.say("photo-received")] * 2
    assert len([kept for kept in await stage.kept_of(person) if kept.sender is Sender.PERSON]) == 5


async def test_a_message_at_the_moment_the_lane_ends_is_not_lost(idle_stage: Stage) -> None:
    """Many times, each at another point of the lane's last steps."""
    stage, person = idle_stage, await idle_stage.person()

    def silent(text: str) -> Understood:
        return PLAIN

    stage.understanding.rule = silent
    sent = []
    for number in range(60):
        sent.append(f"м{number}")
        await stage.feed(message(person.id, text=sent[-1]))
        # Let the lane go on by another number of steps each time, up to beyond its end.
        for _ in range(number * 3):
            await asyncio.sleep(0)
    await stage.handled()
    assert "\n".join(stage.understanding.texts()).split("\n") == sent


async def test_a_message_recorded_right_after_the_last_look_is_not_lost(
    idle_stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lane looks, finds nothing, and in that very moment something arrives."""
    stage, person = idle_stage, await idle_stage.person()
    late = message(person.id, text="поздно")
    real, looks = lanes.Lanes._look, 0

    async def look(self: lanes.Lanes, chat_id: int) -> object:
        nonlocal looks
        found = await real(self, chat_id)
        looks += 1
        if not found.pending and looks < 5:
            await stage.feed(late)
        return found

    monkeypatch.setattr(lanes.Lanes, "_look", look)
    await stage.feed(message(person.id, text="рано"))
    await stage.handled()
    assert stage.understanding.texts() == ["рано", "поздно"]


@pytest.mark.parametrize("kind", ["message", "edited_message"])
async def test_an_update_without_anything_pana_knows_is_marked(idle_stage: Stage, kind: str) -> None:
    """A service message, a poll: the lane does not stumble."""
    person = await idle_stage.person()
    raw = raw_message(person.id, kind=kind, message_auto_delete_timer_changed={"message_auto_delete_time": 60})
    await idle_stage.feed(Update.model_validate(raw))
    await idle_stage.handled()
    async with idle_stage.app.services.open_unit() as unit:
        assert await unit.inbox.pending(person.id) == []
