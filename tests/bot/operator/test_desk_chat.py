"""What an operator does in her chat: the queue, giving back, closing, shifts, and the rights she may lose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.case import CaseState, Outcome
from desk.joining import disable
from desk.talk import Holder
from simulator.client import SimulatedChat
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk, in_danger, paged

pytestmark = pytest.mark.asyncio


async def take(stage: Stage, operator: SimulatedChat) -> None:
    """Press the newest button to take."""
    await paged(stage, operator)
    await operator.click(stage.say("operator-button-take"))


async def test_the_queue_shows_the_most_urgent_first_with_words_and_cues(stage: Stage) -> None:
    """Emergency before high, then who waited longest."""
    high = await stage.person("Б")
    await high.say("он меня избил вчера")
    await high.wait_reply()
    first = await in_danger(stage, "он ломает дверь")
    await in_danger(stage, "помогите")
    operator = await stage.operator()
    before = await operator.press(stage.say("operator-key-queue"))
    await operator.wait_for(lambda m: m.text == stage.say("operator-queue-head", waiting=3))
    await stage.handled()
    shown = [m for m in await operator.messages() if m.id > before.id and m.labels()]
    assert all(text in m.text for text, m in zip(("он ломает дверь", "помогите", "избил вчера"), shown, strict=True)), (
        "another order"
    )
    case = await stage.case_of(first)
    assert case is not None
    assert case.cues, "the screen found no cue"
    assert stage.say("operator-case-cues", cues="").strip() in shown[0].text


async def test_an_empty_queue_says_so(stage: Stage) -> None:
    """Nobody waits."""
    operator = await stage.operator()
    await operator.press(stage.say("operator-key-queue"))
    await operator.wait_for(lambda m: m.text == stage.say("operator-queue-head", waiting=0))


async def test_the_first_line_of_a_page_is_harmless(stage: Stage) -> None:
    """Whoever glances at the screen learns nothing."""
    operator = await stage.operator()
    await in_danger(stage)
    page = await paged(stage, operator)
    assert page.text.split("\n")[0] == stage.say("operator-page")


async def test_who_takes_sees_the_talk_so_far(stage: Stage) -> None:
    """Her words and what the bot told her already."""
    held = await held_talk(stage)
    history = await held.operator.wait_for(lambda m: stage.say("sender-person") in m.text)
    assert "он ломает дверь" in history.text
    assert stage.say("sender-bot") in history.text


async def test_a_released_case_waits_at_its_old_rank(stage: Stage) -> None:
    """The person is told, the case is nobody's."""
    held = await held_talk(stage)
    before = await stage.case_of(held.person)
    await held.operator.press(stage.say("operator-key-release"))
    told = await held.person.wait_for(lambda m: m.text == stage.say("handover-released-nobody"))
    assert told.is_silent, "nobody asked for it: it may lie beside somebody who must not hear it"
    after = await stage.case_of(held.person)
    assert before is not None
    assert after is not None
    assert (after.state, after.owner_id) == (CaseState.WAITING, None)
    assert after.waiting_since == before.waiting_since
    assert (await stage.record_of(held.person)).holder is Holder.WAITING


async def test_a_released_case_is_paged_to_the_others_on_shift(stage: Stage) -> None:
    """At once, with what is needed to decide; not to her who has just given it back. The person hears of a next one."""
    held = await held_talk(stage)
    other = await stage.operator("Вторая")
    before = len([m for m in await held.operator.messages() if m.labels()])
    await held.operator.press(stage.say("operator-key-release"))
    page = await paged(stage, other)
    assert page.text.startswith(stage.say("operator-page"))
    assert "он ломает дверь" in page.text
    await held.person.wait_for(lambda m: m.text == stage.say("handover-released"))
    await stage.handled()
    assert len([m for m in await held.operator.messages() if m.labels()]) == before
    await other.click(stage.say("operator-button-take"), message=page)
    await other.wait_for(lambda m: m.text == stage.say("operator-taken", case="1"))


async def test_what_a_person_wrote_cannot_be_forwarded_from_an_operators_phone(stage: Stage) -> None:
    """Pages, the queue, the talk so far with its pictures, and every word that is passed on."""
    operator = await stage.operator()
    person = await stage.person()
    await person.send_photo(caption="тайное фото")
    await person.wait_reply()
    await person.say("он ломает дверь, тайное")
    await paged(stage, operator)
    await operator.press(stage.say("operator-key-queue"))
    await operator.wait_for(lambda m: m.text == stage.say("operator-queue-head", waiting=1))
    await stage.handled()
    await operator.click(stage.say("operator-button-take"))
    await operator.wait_for(lambda m: m.kind == "photo")
    await person.say("ещё тайное")
    await person.send_voice()
    await operator.wait_for(lambda m: m.kind == "voice")
    await stage.handled()
    hers = [m for m in await operator.messages() if m.from_bot and ("тайное" in m.text or m.kind != "text")]
    assert len(hers) == 6, "page, queue, talk so far, photo, words, voice"
    assert [m.text for m in hers if not m.is_protected] == []


async def test_an_operator_may_read_the_desk_in_either_language(stage: Stage) -> None:
    """Her keys and pages change with it."""
    operator = await stage.operator()
    await operator.press(stage.say("operator-key-language"))
    await operator.wait_for(lambda m: m.text == stage.say("operator-language-switched", "kk"))
    await operator.wait_state(
        lambda state: stage.say("operator-key-queue", "kk") in [key for row in state.reply_keyboard for key in row]
    )
    await in_danger(stage)
    page = await operator.wait_for(lambda m: bool(m.labels()))
    assert page.labels() == [stage.say("operator-button-take", "kk")]
    assert page.text.startswith(stage.say("operator-page", "kk"))


async def test_only_who_has_no_case_is_paged(stage: Stage) -> None:
    """Who talks with somebody is not drowned in pages; when all do, all are paged about an emergency."""
    held = await held_talk(stage)
    free = await stage.operator("Вторая")
    await in_danger(stage, "помогите")
    page = await paged(stage, free)
    await stage.handled()
    assert not [m for m in await held.operator.messages() if "помогите" in m.text]
    await free.click(stage.say("operator-button-take"), message=page)
    await free.wait_for(lambda m: m.text == stage.say("operator-taken", case="2"))
    await in_danger(stage, "спасите")
    for operator in (held.operator, free):
        await operator.wait_for(lambda m: "спасите" in m.text and bool(m.labels()))


async def test_who_blocks_the_bot_is_not_counted_and_her_case_waits_again(stage: Stage) -> None:
    """The next person is told the truth. When she comes back she may begin a shift."""
    held = await held_talk(stage)
    await held.operator.block()
    await stage.handled()
    case = await stage.case_of(held.person)
    assert case is not None
    assert (case.state, case.owner_id) == (CaseState.WAITING, None)
    other = await in_danger(stage)
    await other.wait_for(lambda m: m.text == stage.say("handover-nobody"))
    await held.operator.unblock()
    await held.operator.start()
    label = stage.say("operator-key-shift-on")
    await held.operator.wait_state(lambda state: label in [key for row in state.reply_keyboard for key in row])
    await held.operator.press(label)
    await held.operator.wait_for(lambda m: m.text == stage.say("operator-shift-on"))


async def test_a_case_that_is_gone_does_not_lock_her(stage: Stage) -> None:
    """Her record still names it: giving it back frees her, and her keys fit again."""
    operator = await stage.operator()
    async with stage.app.services.open_unit() as unit:
        kept = await unit.operators.by_chat(operator.id)
        assert kept is not None
        await unit.operators.save(replace(kept, case_id=404))
        await unit.commit()
    await operator.say(stage.say("operator-key-release"))
    await operator.wait_for(lambda m: m.text == stage.say("operator-refused-not-yours"))
    await operator.wait_state(
        lambda state: stage.say("operator-key-shift-off") in [key for row in state.reply_keyboard for key in row]
    )
    await in_danger(stage)
    await take(stage, operator)
    await operator.wait_for(lambda m: m.text == stage.say("operator-taken", case="1"))


@pytest.mark.parametrize("outcome", list(Outcome), ids=lambda outcome: outcome.value)
async def test_a_case_is_closed_with_each_outcome_and_the_bot_answers_again(stage: Stage, outcome: Outcome) -> None:
    """A new message after closing begins anew."""
    held = await held_talk(stage)
    label = stage.say("outcome-" + outcome.value.replace("_", "-"))
    await held.operator.press(stage.say("operator-key-close"))
    await held.operator.wait_for(lambda m: label in m.labels())
    await held.operator.click(label)
    await held.person.wait_for(lambda m: m.text == stage.say("handover-closed"))
    await held.operator.wait_for(lambda m: m.text == stage.say("operator-closed", case="1", outcome=label))
    async with stage.app.services.open_unit() as unit:
        case = await unit.cases.get(1)
    assert (case.state, case.outcome) == (CaseState.CLOSED, outcome)
    await stage.handled()
    said = await held.person.say("ещё вопрос")
    assert (await held.person.wait_reply(after=said)).text == stage.say("thank")
    assert (await stage.record_of(held.person)).holder is Holder.BOT


async def test_an_outcome_pressed_twice_closes_once(stage: Stage) -> None:
    """The second press meets an old button."""
    held = await held_talk(stage)
    label = stage.say("outcome-helped")
    await held.operator.press(stage.say("operator-key-close"))
    asked = await held.operator.wait_for(lambda m: label in m.labels())
    await held.operator.click(label, message=asked)
    await held.operator.click(label, message=asked)
    await held.operator.wait_for(lambda m: m.text == stage.say("operator-old-button"))
    assert (await stage.told(held.person)).count(stage.say("handover-closed")) == 1


async def test_an_old_outcome_button_does_not_end_another_persons_case(stage: Stage) -> None:
    """The question was about the first case; the second is in her hands now, and stays there."""
    held = await held_talk(stage)
    label = stage.say("outcome-helped")
    await held.operator.press(stage.say("operator-key-close"))
    asked = await held.operator.wait_for(lambda m: label in m.labels())
    await held.operator.click(label, message=asked)
    await stage.handled()
    second = await in_danger(stage)
    await take(stage, held.operator)
    await held.operator.click(stage.say("outcome-abusive"), message=asked)
    await held.operator.wait_for(lambda m: m.text == stage.say("operator-old-button"))
    assert (await stage.record_of(second)).holder is Holder.OPERATOR


async def test_only_one_case_at_a_time(stage: Stage) -> None:
    """And nobody goes off shift with a case in her hands."""
    held = await held_talk(stage)
    await in_danger(stage)
    await take(stage, held.operator)
    await held.operator.wait_for(lambda m: m.text == stage.say("operator-refused-one-at-a-time"))
    await held.operator.say(stage.say("operator-key-shift-off"))
    await stage.handled()
    texts = [m.text for m in await held.operator.messages()]
    assert texts.count(stage.say("operator-refused-one-at-a-time")) == 2
    assert stage.say("operator-shift-off") not in texts


async def test_off_shift_one_is_left_in_peace_while_another_is_there(stage: Stage) -> None:
    """Only those on shift are paged."""
    resting = await stage.operator("Отдыхает", on_shift=False)
    await stage.operator("На смене")
    seen = (await resting.last()).id
    await in_danger(stage)
    await stage.handled()
    assert (await resting.last()).id == seen


async def test_with_nobody_on_shift_everybody_is_called_and_taking_starts_the_shift(stage: Stage) -> None:
    """The circle widens rather than leave somebody alone."""
    operator = await stage.operator(on_shift=False)
    person = await in_danger(stage)
    page = await operator.wait_for(lambda m: stage.say("operator-page-nobody") in m.text)
    await operator.click(stage.say("operator-button-take"), message=page)
    await operator.wait_for(lambda m: m.text == stage.say("operator-taken", case="1"))
    assert (await stage.record_of(person)).holder is Holder.OPERATOR


async def test_going_on_shift_shows_who_waits(stage: Stage) -> None:
    """Somebody may have waited the whole night."""
    await in_danger(stage)
    operator = await stage.operator(on_shift=False)
    await operator.press(stage.say("operator-key-shift-on"))
    await operator.wait_for(lambda m: m.text == stage.say("operator-shift-on"))
    assert "он ломает дверь" in (await paged(stage, operator)).text


async def test_a_disabled_operator_loses_her_case_and_is_a_person_like_any_other(stage: Stage) -> None:
    """Her words go to nobody; the case waits again."""
    held = await held_talk(stage)
    async with stage.app.services.open_unit() as unit:
        owner = await unit.operators.by_chat(held.operator.id)
        assert owner is not None
        await disable(unit, owner, now=stage.time.now())
        await unit.commit()
    said = await held.operator.say("вы тут?")
    await held.operator.wait_reply(after=said)
    assert "вы тут?" not in [m.text for m in await held.person.messages()]
    case = await stage.case_of(held.person)
    assert case is not None
    assert case.state is CaseState.WAITING
    again = await held.person.say("кто-нибудь?")
    await held.person.wait_reply(after=again)


async def test_an_old_button_says_so(stage: Stage) -> None:
    """It stops spinning."""
    held = await held_talk(stage)
    await held.operator.press(stage.say("operator-key-close"))
    asked = await held.operator.wait_for(lambda m: stage.say("outcome-helped") in m.labels())
    await held.operator.click(stage.say("outcome-helped"), message=asked)
    await stage.handled()
    page = await paged(stage, held.operator)
    await held.operator.click(stage.say("operator-button-take"), message=page)
    await held.operator.wait_for(lambda m: m.text == stage.say("operator-refused-not-waiting"))
