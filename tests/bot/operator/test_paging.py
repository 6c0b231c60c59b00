"""Who hears of a case that waits: those who are free; who holds a talk is called away from it only for an emergency."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.watch import look
from desk.deadlines import TAKE_WITHIN
from nlu.urgency.levels import Urgency
from simulator.client import SimulatedChat
from tests.bot.conftest import Stage
from tests.bot.steps import Held, held_talk, in_danger
from tests.fakes.understanding import PLAIN, urgent

pytestmark = pytest.mark.asyncio


async def writes(
    stage: Stage, words: str, level: Urgency = Urgency.HIGH, person: SimulatedChat | None = None
) -> SimulatedChat:
    """Let somebody write; return her chat once she was answered."""
    person = person or await stage.person()
    stage.understanding.rule = lambda _: urgent(level)
    said = await person.say(words)
    await person.wait_reply(after=said)
    await stage.handled()
    stage.understanding.rule = lambda _: PLAIN
    return person


async def pages(stage: Stage, operator: SimulatedChat, case: int) -> int:
    """Return how often the operator heard that a case waits."""
    await stage.handled()
    heads = (stage.say("operator-page"), stage.say("operator-page-again"))
    return len([m for m in await operator.messages() if m.text.startswith(heads) and f"№ {case} " in m.text])


async def speaks(stage: Stage, held: Held) -> None:
    """Let the operator write, so that her case stays hers for a while."""
    await held.operator.say("я с вами")
    await held.person.wait_for(lambda m: "я с вами" in m.text)
    await stage.handled()


async def deadline_passes(stage: Stage, level: Urgency, times: int = 1) -> None:
    """Let the next deadline of a waiting case pass; it comes ever later."""
    stage.time.move(TAKE_WITHIN[level] * times + timedelta(seconds=1))
    await look(stage.app.services)
    stage.app.outbox_filled.set()
    await stage.handled()


async def close_as_helped(stage: Stage, held: Held) -> None:
    """Let the operator end her case."""
    await held.operator.press(stage.say("operator-key-close"))
    await held.operator.wait_for(lambda m: stage.say("outcome-helped") in m.labels())
    await held.operator.click(stage.say("outcome-helped"))
    await held.operator.wait_for(lambda m: stage.say("verdict-button-right") in m.labels())
    await stage.handled()


async def test_who_is_free_is_paged_and_who_holds_a_talk_is_not(stage: Stage) -> None:
    """Also for an emergency, and at every deadline."""
    held = await held_talk(stage)
    free = await stage.operator("Вторая")
    await in_danger(stage, "помогите")
    await deadline_passes(stage, Urgency.EMERGENCY)
    assert (await pages(stage, free, 2), await pages(stage, held.operator, 2)) == (2, 0)


async def test_where_all_hold_talks_an_emergency_calls_each_once_for_every_deadline(stage: Stage) -> None:
    """Somebody must decide whom to leave. What the person adds or asks meanwhile calls nobody away again."""
    held = await held_talk(stage)
    person = await in_danger(stage, "помогите")
    assert await pages(stage, held.operator, 2) == 1
    stage.understanding.rule = lambda _: urgent()
    said = await person.say("скорее")
    await person.wait_reply(after=said)
    stage.understanding.rule = lambda _: replace(PLAIN, event="ask_operator")
    said = await person.say("позовите человека")
    await person.wait_reply(after=said)
    assert await pages(stage, held.operator, 2) == 1
    await speaks(stage, held)
    for passed in (1, 2):
        await deadline_passes(stage, Urgency.EMERGENCY, passed)
        assert await pages(stage, held.operator, 2) == 1 + passed


async def test_where_all_hold_talks_a_case_below_an_emergency_calls_nobody_away(stage: Stage) -> None:
    """The person is told the truth at every deadline all the same, and the case waits."""
    held = await held_talk(stage)
    person = await writes(stage, "вчера он меня напугал")
    await speaks(stage, held)
    await deadline_passes(stage, Urgency.HIGH)
    assert await pages(stage, held.operator, 2) == 0
    assert stage.say("operator-silent") in await stage.told(person)


async def test_a_case_that_becomes_an_emergency_calls_them(stage: Stage) -> None:
    held = await held_talk(stage)
    person = await writes(stage, "вчера он меня напугал")
    await writes(stage, "он ломает дверь", Urgency.EMERGENCY, person)
    assert await pages(stage, held.operator, 2) == 1


async def test_who_ends_a_talk_is_shown_who_is_next(stage: Stage) -> None:
    """She was not paged while she spoke: nobody who waited meanwhile is forgotten."""
    held = await held_talk(stage)
    await writes(stage, "вчера он меня напугал")
    await writes(stage, "позавчера он меня напугал")
    await close_as_helped(stage, held)
    head = await held.operator.wait_for(lambda m: m.text == stage.say("operator-next", waiting=2))
    shown = [
        m for m in await held.operator.messages() if m.id > head.id and stage.say("operator-button-take") in m.labels()
    ]
    assert ["вчера он меня напугал" in m.text and m.is_protected for m in shown] == [True]
    await held.operator.click(stage.say("operator-button-take"), message=shown[0])
    await held.operator.wait_for(lambda m: m.text == stage.say("operator-taken", case="2"))


async def test_who_gives_a_case_back_is_shown_another_one(stage: Stage) -> None:
    held = await held_talk(stage)
    await writes(stage, "вчера он меня напугал")
    await held.operator.press(stage.say("operator-key-release"))
    await held.operator.wait_for(lambda m: m.text == stage.say("operator-next", waiting=1))
    await held.operator.wait_for(lambda m: "№ 2 " in m.text and stage.say("operator-button-take") in m.labels())


@pytest.mark.parametrize("gives_back", [False, True], ids=["closed", "given-back"])
async def test_where_nobody_else_waits_nobody_is_shown(stage: Stage, gives_back: bool) -> None:
    held = await held_talk(stage)
    if gives_back:
        await held.operator.press(stage.say("operator-key-release"))
        await held.operator.wait_for(lambda m: m.text == stage.say("operator-released", case="1"))
    else:
        await close_as_helped(stage, held)
    head = stage.say("operator-next", waiting=1).split("1")[0]
    assert not [text for text in await stage.told(held.operator) if text.startswith(head)]


async def test_who_became_free_is_paged_at_the_next_deadline(stage: Stage) -> None:
    held = await held_talk(stage)
    await writes(stage, "вчера он меня напугал")
    await close_as_helped(stage, held)
    await deadline_passes(stage, Urgency.HIGH)
    assert await pages(stage, held.operator, 2) == 1
