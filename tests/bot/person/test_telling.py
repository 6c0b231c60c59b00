"""No text leaves anybody where only typing leads on: what brings no buttons of its own gets the danger button and the menu."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bot.understanding import NotUnderstood, Understood
from simulator.client import SimulatedChat
from simulator.client_types import Message
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk, in_danger

pytestmark = pytest.mark.asyncio

LANGUAGES = pytest.mark.parametrize("language", ["kk", "ru"])


def fails(_text: str) -> Understood:
    """Understand nothing."""
    raise NotUnderstood("unreachable")


async def released(stage: Stage) -> Message:
    """Return what the person reads when her operator gives the talk back and nobody else is there."""
    held = await held_talk(stage)
    await held.operator.press(stage.say("operator-key-release"))
    return await held.person.wait_for(lambda m: m.text == stage.say("handover-released-nobody"))


async def closed(stage: Stage) -> Message:
    """Return what the person reads when her operator ends the case."""
    held = await held_talk(stage)
    await held.operator.press(stage.say("operator-key-close"))
    await held.operator.wait_for(lambda m: stage.say("outcome-police-called") in m.labels())
    await held.operator.click(stage.say("outcome-police-called"))
    return await held.person.wait_for(lambda m: m.text == stage.say("handover-closed"))


@pytest.mark.parametrize("ending", [released, closed])
async def test_after_an_operator_the_ways_on_stand_below(
    stage: Stage, ending: Callable[[Stage], Awaitable[Message]]
) -> None:
    said = await ending(stage)
    assert said.labels() == [stage.say("button-danger-now"), stage.say("button-menu")]


@LANGUAGES
async def test_the_emergency_card_leads_to_the_menu_without_understanding(stage: Stage, language: str) -> None:
    """Understanding is away, and the menu needs none."""
    stage.understanding.rule = fails
    person = await stage.person(language=language)
    said = await person.say("қайырлы кеш" if language == "kk" else "добрый вечер")
    card = await person.wait_reply(after=said)
    assert card.text == stage.say("emergency-card", language)
    await stage.handled()
    await person.click(stage.say("button-menu", language), message=card)
    await person.wait_for(lambda m: m.text == stage.say("menu", language))


@LANGUAGES
async def test_in_the_quiet_manner_they_are_the_quiet_ones(stage: Stage, language: str) -> None:
    operator = await stage.operator()
    person = await in_danger(stage, "есікті сындырып жатыр" if language == "kk" else "он ломает дверь", language)
    await begin_quiet(stage, person, language)
    await operator.click("op:take:1")
    await operator.wait_for(lambda m: m.text == stage.say("operator-taken", case="1"))
    await operator.press(stage.say("operator-key-release"))
    said = await person.wait_for(lambda m: m.text == stage.say("quiet-released-nobody", language))
    assert said.labels() == [stage.say(key, language) for key in ("button-quiet-sos", "button-quiet-end")]


async def begin_quiet(stage: Stage, person: SimulatedChat, language: str) -> None:
    """Let a person say that somebody is near."""
    await person.say("/menu")
    await person.wait_for(lambda m: m.text == stage.say("menu", language))
    await person.click("quiet:begin")
    await stage.handled()
