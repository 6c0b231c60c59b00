"""An operator takes somebody while an emergency waits: an alert says so, and one press changes over."""

from __future__ import annotations

import pytest

from desk.case import CaseState
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from simulator.client import SimulatedChat
from simulator.client_types import Message
from tests.bot.conftest import Stage
from tests.bot.steps import in_danger
from tests.fakes.understanding import PLAIN, urgent

pytestmark = pytest.mark.asyncio


async def two_wait(stage: Stage) -> tuple[SimulatedChat, SimulatedChat]:
    """Return somebody who waits at high urgency, and somebody in an emergency who came later."""
    stage.understanding.rule = lambda _: urgent(Urgency.HIGH)
    first = await stage.person("Б")
    await first.say("он меня избил вчера")
    await stage.handled()
    stage.understanding.rule = lambda _: PLAIN
    return first, await in_danger(stage)


async def card(operator: SimulatedChat, words: str) -> Message:
    """Return the card with these words and a button."""
    return await operator.wait_for(lambda m: words in m.text and bool(m.labels()))


async def taken_the_lesser(stage: Stage, language: str = "ru") -> tuple[SimulatedChat, SimulatedChat, SimulatedChat]:
    """Let an operator take the lesser of two cases; the alert is checked."""
    operator = await stage.operator()
    if language == "kk":
        await operator.press(stage.say("operator-key-language"))
        await operator.wait_for(lambda m: m.text == stage.say("operator-language-switched", "kk"))
    first, second = await two_wait(stage)
    query = await operator.click(
        stage.say("operator-button-take", language), message=await card(operator, "избил вчера")
    )
    toast = await operator.wait_toast(query)
    args = {"case": "2", "urgency": stage.say("urgency-emergency", language)}
    assert (toast.text, toast.is_alert) == (stage.say("operator-emergency-waits", language, **args), True)
    await stage.handled()
    return operator, first, second


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_who_takes_a_lesser_case_is_told_of_the_emergency(stage: Stage, language: str) -> None:
    """In her language, on the very press; she has the case that she pressed, and the way to the other one."""
    operator, first, second = await taken_the_lesser(stage, language)
    assert (await stage.record_of(first)).holder is Holder.OPERATOR
    assert (await stage.record_of(second)).holder is Holder.WAITING
    assert stage.say("operator-button-instead", language) in (await operator.last()).labels()


async def test_one_press_gives_back_the_lesser_and_takes_the_emergency(stage: Stage) -> None:
    """The first person is told so and waits at her old rank."""
    operator, first, second = await taken_the_lesser(stage)
    await operator.click(stage.say("operator-button-instead"))
    await first.wait_for(lambda m: m.text == stage.say("handover-released-nobody"))
    await second.wait_for(lambda m: m.text == stage.say("handover-taken"))
    await stage.handled()
    lesser, graver = await stage.case_of(first), await stage.case_of(second)
    assert lesser is not None
    assert graver is not None
    assert (lesser.state, graver.state) == (CaseState.WAITING, CaseState.TAKEN)


async def test_nothing_is_given_back_for_a_case_that_another_has_taken(stage: Stage) -> None:
    """The person she holds is not left for nothing."""
    operator, first, _ = await taken_the_lesser(stage)
    offered = await operator.last()
    other = await stage.operator("Вторая")
    await other.press(stage.say("operator-key-queue"))
    await other.click(stage.say("operator-button-take"), message=await card(other, "ломает дверь"))
    await stage.handled()
    await operator.click(stage.say("operator-button-instead"), message=offered)
    await operator.wait_for(lambda m: m.text == stage.say("operator-refused-not-waiting"))
    assert (await stage.record_of(first)).holder is Holder.OPERATOR


async def test_who_takes_the_emergency_is_told_nothing(stage: Stage) -> None:
    """Nor anybody where none waits."""
    operator = await stage.operator()
    await two_wait(stage)
    query = await operator.click(stage.say("operator-button-take"), message=await card(operator, "ломает дверь"))
    toast = await operator.wait_toast(query)
    assert (toast.text, toast.is_alert) == ("", False)
    await stage.handled()
    assert stage.say("operator-button-instead") not in (await operator.last()).labels()
