"""After closing: the operator says whether the machine was right, or says nothing; the person is asked only where it may be."""

from __future__ import annotations

import pytest

from desk.case import Case, Outcome
from desk.people import Learning
from nlu.urgency.levels import Urgency
from simulator.client_types import Message
from tests.bot.conftest import Stage
from tests.bot.steps import Held, held_talk, in_danger, paged
from tests.bot.updates import button
from tests.fakes.understanding import urgent

pytestmark = pytest.mark.asyncio


async def closed_talk(
    stage: Stage, outcome: Outcome = Outcome.HELPED, level: Urgency = Urgency.HIGH
) -> tuple[Held, Message]:
    """Let an operator close the case of somebody whose urgency was `level`; return also the question she got."""
    if level is Urgency.EMERGENCY:
        held = await held_talk(stage)
    else:
        stage.understanding.rule = lambda _: urgent(level)
        operator, person = await stage.operator(), await stage.person()
        await person.say("вчера он меня напугал")
        page = await paged(stage, operator)
        await operator.click(stage.say("operator-button-take"), message=page)
        held = Held(person, operator, await person.wait_for(lambda m: m.text == stage.say("handover-taken")))
        await stage.handled()
    await held.operator.press(stage.say("operator-key-close"))
    label = stage.say("outcome-" + outcome.value.replace("_", "-"))
    await held.operator.wait_for(lambda m: label in m.labels())
    await held.operator.click(label)
    asked = await held.operator.wait_for(lambda m: stage.say("verdict-button-right") in m.labels())
    await stage.handled()
    return held, asked


async def case_one(stage: Stage) -> Case:
    """Return the first case as it is kept."""
    async with stage.app.services.open_unit() as unit:
        return await unit.cases.get(1)


async def test_one_message_asks_and_offers_every_other_level_and_the_topics(stage: Stage) -> None:
    _, asked = await closed_talk(stage)
    assert asked.text == stage.say("operator-ask-verdict", case="1", urgency=stage.say("urgency-high"))
    assert asked.labels() == [
        stage.say(key)
        for key in ("verdict-button-right", "urgency-emergency", "urgency-elevated", "urgency-routine", "verdict-button-topic")
    ]  # fmt: skip
    assert asked.is_silent


async def test_who_passes_over_the_question_goes_on(stage: Stage) -> None:
    """Nothing is kept, nobody is asked, the next case can be taken."""
    held, _ = await closed_talk(stage)
    assert (await case_one(stage)).judged_urgency is None
    assert (await stage.record_of(held.person)).learning is None
    await in_danger(stage)
    await paged(stage, held.operator)
    await held.operator.click(stage.say("operator-button-take"))
    await held.operator.wait_for(lambda m: m.text == stage.say("operator-taken", case="2"))


async def test_a_right_verdict_is_kept_and_nobody_is_asked(stage: Stage) -> None:
    held, asked = await closed_talk(stage)
    await held.operator.click(stage.say("verdict-button-right"), message=asked)
    kept = stage.say("operator-verdict-kept", case="1", word=stage.say("urgency-high"))
    await held.operator.wait_for(lambda m: m.text == kept)
    assert (await case_one(stage)).judged_urgency is Urgency.HIGH
    assert stage.say("learning-ask") not in await stage.told(held.person)


@pytest.mark.parametrize(
    ("outcome", "level", "is_asked"),
    [
        (Outcome.HELPED, Urgency.HIGH, True),
        (Outcome.REFERRED, Urgency.HIGH, True),
        (Outcome.FALSE_ALARM, Urgency.HIGH, True),
        (Outcome.HELPED, Urgency.EMERGENCY, False),
        (Outcome.POLICE_CALLED, Urgency.HIGH, False),
        (Outcome.SILENT, Urgency.HIGH, False),
        (Outcome.ABUSIVE, Urgency.HIGH, False),
    ],
    ids=lambda value: getattr(value, "value", str(value)),
)
async def test_a_corrected_urgency_asks_the_person_only_after_a_calm_end(
    stage: Stage, outcome: Outcome, level: Urgency, is_asked: bool
) -> None:
    held, asked = await closed_talk(stage, outcome, level)
    await held.operator.click(stage.say("urgency-routine"), message=asked)
    await held.operator.wait_for(lambda m: stage.say("urgency-routine") in m.text and "1" in m.text and not m.labels())
    assert (await case_one(stage)).judged_urgency is Urgency.ROUTINE
    told = await stage.told(held.person)
    assert (stage.say("learning-ask") in told) is is_asked
    if is_asked:
        question = await held.person.wait_for(lambda m: m.text == stage.say("learning-ask"))
        assert question.is_silent, "nobody asked for it at this moment"
        assert question.labels() == [stage.say("button-learning-no"), stage.say("button-learning-yes")]
        assert (await stage.record_of(held.person)).learning is Learning.ASKED


async def test_a_topic_takes_two_presses(stage: Stage) -> None:
    held, asked = await closed_talk(stage)
    await held.operator.click(stage.say("verdict-button-topic"), message=asked)
    topics = await held.operator.wait_for(lambda m: m.text == stage.say("operator-ask-topic", case="1"))
    assert len(topics.labels()) == len(stage.app.services.intents) == len(set(topics.labels()))
    await held.operator.click(stage.say("intent-stalking"), message=topics)
    kept = stage.say("operator-verdict-kept", case="1", word=stage.say("intent-stalking"))
    await held.operator.wait_for(lambda m: m.text == kept)
    case = await case_one(stage)
    assert (case.judged_intent, case.judged_urgency) == ("stalking", None)


async def test_two_corrections_ask_once(stage: Stage) -> None:
    held, asked = await closed_talk(stage)
    for key in ("urgency-elevated", "urgency-routine"):
        await held.operator.click(stage.say(key), message=asked)
    assert (await stage.told(held.person)).count(stage.say("learning-ask")) == 1
    assert (await case_one(stage)).judged_urgency is Urgency.ROUTINE


@pytest.mark.parametrize(
    "data",
    ["op:urgency:1:huge", "op:urgency:404:high", "op:topic:1:nonsense", "op:urgency:1"],
)
async def test_a_button_that_fits_nothing_is_an_old_one(stage: Stage, data: str) -> None:
    held, _ = await closed_talk(stage)
    await stage.feed(button(held.operator.id, data))
    await held.operator.wait_for(lambda m: m.text == stage.say("operator-old-button"))
    case = await case_one(stage)
    assert (case.judged_urgency, case.judged_intent) == (None, None)


async def test_another_operator_cannot_judge_her_case(stage: Stage) -> None:
    await closed_talk(stage)
    other = await stage.operator("Другая")
    await stage.feed(button(other.id, "op:urgency:1:routine"))
    await other.wait_for(lambda m: m.text == stage.say("operator-old-button"))
    assert (await case_one(stage)).judged_urgency is None


async def test_who_is_in_danger_again_is_not_asked(stage: Stage) -> None:
    """The operator's word comes late; the person waits in the queue again."""
    held, asked = await closed_talk(stage)
    stage.understanding.rule = lambda _: urgent()
    said = await held.person.say("он вернулся")
    await held.person.wait_reply(after=said)
    await stage.handled()
    await held.operator.click(stage.say("urgency-routine"), message=asked)
    assert stage.say("learning-ask") not in await stage.told(held.person)
    assert (await stage.record_of(held.person)).learning is Learning.DUE
