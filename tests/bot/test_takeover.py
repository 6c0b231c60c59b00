"""A person in danger reaches an operator; while she holds the talk the bot is silent."""

from __future__ import annotations

import asyncio

import pytest

from nlu.urgency.levels import Urgency
from simulator.client import NothingCameError
from tests.bot.conftest import Stage
from tests.fakes.understanding import urgent

pytestmark = pytest.mark.asyncio


async def test_an_emergency_is_paged_taken_answered_and_closed(stage: Stage) -> None:
    """The whole way of one case, as both sides see it."""
    operator = await stage.operator()
    stage.understanding.rule = lambda _: urgent()
    person = await stage.person()

    said = await person.say("он ломает дверь")
    await person.wait_reply(after=said)
    page = await operator.wait_for(lambda m: m.from_bot and stage.say("operator-page") in m.text)
    assert "он ломает дверь" in page.text

    await operator.click(stage.say("operator-button-take"), message=page)
    told = await person.wait_for(lambda m: m.text == stage.say("handover-taken"), after=said)
    await operator.say("Я оператор. Вы в безопасности?")
    heard = await person.wait_for(lambda m: "Я оператор. Вы в безопасности?" in m.text, after=told)

    answer = await person.say("нет, он за дверью")
    await operator.wait_for(lambda m: "нет, он за дверью" in m.text, after=page)
    await stage.handled()
    assert not [m for m in await person.messages() if m.from_bot and m.id > answer.id], "the bot spoke over an operator"
    assert heard.id < answer.id

    await operator.press(stage.say("operator-key-close"))
    await operator.wait_for(lambda m: stage.say("outcome-helped") in m.labels())
    await operator.click(stage.say("outcome-helped"))
    await person.wait_for(lambda m: m.from_bot and m.id > answer.id)


async def test_of_two_operators_who_take_at_once_one_gets_the_case(stage: Stage) -> None:
    """The other is told that it is taken."""
    first, second = await stage.operator("Первый"), await stage.operator("Второй")
    stage.understanding.rule = lambda _: urgent()
    person = await stage.person()
    await person.say("помогите")
    take = stage.say("operator-button-take")
    for operator in (first, second):
        await operator.wait_for(lambda m: take in m.labels())
    await asyncio.gather(first.click(take), second.click(take))
    await stage.handled()
    texts = [m.text for operator in (first, second) for m in await operator.messages()]
    assert texts.count(stage.say("operator-taken", case="1")) == 1
    assert texts.count(stage.say("operator-refused-already-taken")) == 1


async def test_photo_and_voice_reach_the_other_side_both_ways(stage: Stage) -> None:
    """Files are copied, without names, in both directions."""
    operator = await stage.operator()
    stage.understanding.rule = lambda _: urgent()
    person = await stage.person()
    await person.say("помогите")
    await operator.wait_for(lambda m: stage.say("operator-button-take") in m.labels())
    await operator.click(stage.say("operator-button-take"))
    await person.wait_for(lambda m: m.text == stage.say("handover-taken"))
    await person.send_photo(caption="вот дверь")
    photo = await operator.wait_for(lambda m: m.kind == "photo")
    assert photo.text == "вот дверь"
    await person.send_voice()
    await operator.wait_for(lambda m: m.kind == "voice")
    await operator.send_voice()
    await person.wait_for(lambda m: m.from_bot and m.kind == "voice")


async def test_a_released_case_is_answered_by_the_bot_again(stage: Stage) -> None:
    """The case waits at its old rank, the person is told so."""
    operator = await stage.operator()
    stage.understanding.rule = lambda _: urgent()
    person = await stage.person()
    await person.say("помогите")
    await operator.wait_for(lambda m: stage.say("operator-button-take") in m.labels())
    await operator.click(stage.say("operator-button-take"))
    await person.wait_for(lambda m: m.text == stage.say("handover-taken"))
    await operator.wait_for(lambda m: m.text == stage.say("operator-taken", case="1"))
    await operator.press(stage.say("operator-key-release"))
    await operator.wait_for(lambda m: m.text == stage.say("operator-released", case="1"))
    again = await person.say("вы тут?")
    await person.wait_reply(after=again)


async def test_an_operators_words_without_a_case_go_to_nobody(stage: Stage) -> None:
    """She is told that nothing was sent."""
    operator = await stage.operator()
    person = await stage.person()
    greeting = await person.say("привет")
    await person.wait_reply(after=greeting)
    await operator.say("это личное")
    await operator.wait_for(lambda m: m.text == stage.say("operator-refused-not-yours"))
    assert not [m for m in await person.messages() if "это личное" in m.text]


@pytest.mark.parametrize("level", [Urgency.ROUTINE, Urgency.ELEVATED], ids=lambda level: level.value)
async def test_below_high_nobody_is_paged(stage: Stage, level: Urgency) -> None:
    """The queue is for danger and for those who ask."""
    operator = await stage.operator()
    stage.understanding.rule = lambda _: urgent(level)
    person = await stage.person()
    said = await person.say("хочу поговорить")
    await person.wait_reply(after=said)
    await stage.handled()
    with pytest.raises(NothingCameError):
        await operator.wait_for(lambda m: stage.say("operator-button-take") in m.labels(), timeout=0.1)


async def test_a_person_cannot_press_an_operators_button(stage: Stage) -> None:
    """Data of an operator's button from a person's chat does nothing."""
    operator = await stage.operator()
    stage.understanding.rule = lambda _: urgent()
    person = await stage.person()
    await person.say("op:take:1")
    await person.wait_reply()
    await operator.wait_for(lambda m: stage.say("operator-button-take") in m.labels())
    assert stage.say("operator-taken", case="1") not in [m.text for m in await operator.messages()]
