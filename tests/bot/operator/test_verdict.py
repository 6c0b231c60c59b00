"""After closing: the operator says whether the machine was right, or says nothing; the person is asked only where it may be."""

from __future__ import annotations

import pytest

from bot.operator.verdict import Press, pressed
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


def urgency_question(stage: Stage, word: str | None = None) -> str:
    """Return the question about the first case's urgency, with the word she said."""
    asked = stage.say("operator-ask-verdict", case="1", urgency=stage.say("urgency-high"))
    return asked if word is None else f"{asked}\n{stage.say('operator-verdict-kept', word=word)}"


async def shown(held: Held, text: str) -> Message:
    """Return the message with this text on the operator's phone."""
    return await held.operator.wait_for(lambda m: m.text == text)


async def audit_of(stage: Stage) -> list[str]:
    """Return which words about cases were logged, oldest first."""
    async with stage.app.services.open_unit() as unit:
        lines = await unit.audit.latest(99)
    return [action for _, _, action, _ in reversed(lines) if action.startswith("case.judged")]


async def test_a_right_verdict_is_kept_and_the_question_says_so(stage: Stage) -> None:
    """No new message: the one that asked shows the answer, and its buttons stay for a correction."""
    held, asked = await closed_talk(stage)
    count = len(await held.operator.messages())
    await held.operator.click(stage.say("verdict-button-right"), message=asked)
    answered = await shown(held, urgency_question(stage, stage.say("urgency-high")))
    assert (answered.id, answered.is_edited, answered.labels()) == (asked.id, True, asked.labels())
    assert len(await held.operator.messages()) == count
    assert (await case_one(stage)).judged_urgency is Urgency.HIGH
    assert (await stage.record_of(held.person)).learning is None


async def test_the_same_button_again_changes_nothing_and_says_that_it_is_kept(stage: Stage) -> None:
    held, asked = await closed_talk(stage)
    await held.operator.click(stage.say("urgency-routine"), message=asked)
    answered = await shown(held, urgency_question(stage, stage.say("urgency-routine")))
    before, told = await case_one(stage), await stage.told(held.operator)
    query = await held.operator.click(stage.say("urgency-routine"), message=answered)
    toast = await held.operator.wait_toast(query)
    assert toast.text == stage.say("operator-verdict-same")
    assert await case_one(stage) == before
    assert await stage.told(held.operator) == told
    assert await audit_of(stage) == ["case.judged.routine"]


async def test_another_button_corrects_her_and_the_last_word_counts(stage: Stage) -> None:
    held, asked = await closed_talk(stage)
    for key in ("urgency-elevated", "urgency-routine", "urgency-elevated"):
        await held.operator.click(stage.say(key), message=asked)
        await shown(held, urgency_question(stage, stage.say(key)))
    assert (await case_one(stage)).judged_urgency is Urgency.ELEVATED
    assert await audit_of(stage) == ["case.judged.elevated", "case.judged.routine", "case.judged.elevated"]


@pytest.mark.parametrize(
    ("outcome", "level", "after"),
    [
        (Outcome.HELPED, Urgency.HIGH, Learning.DUE),
        (Outcome.FALSE_ALARM, Urgency.HIGH, Learning.DUE),
        (Outcome.HELPED, Urgency.EMERGENCY, Learning.DUE),
        (Outcome.POLICE_CALLED, Urgency.HIGH, Learning.DUE),
        (Outcome.ABUSIVE, Urgency.HIGH, None),
    ],
    ids=lambda value: getattr(value, "value", str(value)),
)
async def test_a_correction_asks_nobody_at_once(
    stage: Stage, outcome: Outcome, level: Urgency, after: Learning | None
) -> None:
    """Right after a talk with an operator nobody is asked for anything; the question waits for calm."""
    held, asked = await closed_talk(stage, outcome, level)
    told = await stage.told(held.person)
    await held.operator.click(stage.say("urgency-routine"), message=asked)
    await held.operator.wait_for(lambda m: m.id == asked.id and m.is_edited)
    assert await stage.told(held.person) == told
    assert (await case_one(stage)).judged_urgency is Urgency.ROUTINE
    assert (await stage.record_of(held.person)).learning is after


async def test_a_topic_takes_two_presses_and_can_be_corrected_too(stage: Stage) -> None:
    held, asked = await closed_talk(stage)
    await held.operator.click(stage.say("verdict-button-topic"), message=asked)
    topics = await held.operator.wait_for(lambda m: m.text == stage.say("operator-ask-topic", case="1"))
    assert len(topics.labels()) == len(stage.app.services.intents) == len(set(topics.labels()))
    for name in ("threat", "stalking"):
        word = stage.say(f"intent-{name}")
        await held.operator.click(word, message=topics)
        kept = f"{stage.say('operator-ask-topic', case='1')}\n{stage.say('operator-verdict-kept', word=word)}"
        answered = await shown(held, kept)
        assert (answered.id, answered.labels()) == (topics.id, topics.labels())
    case = await case_one(stage)
    assert (case.judged_intent, case.judged_urgency) == ("stalking", None)


async def test_an_answer_whose_message_nobody_knows_comes_as_a_new_one(stage: Stage) -> None:
    """Telegram does not always say under which message a button stands."""
    held, _ = await closed_talk(stage)
    press = Press("1", None, "urgency", 1, "routine")
    async with stage.app.services.open_unit() as unit:
        operator = await unit.operators.by_chat(held.operator.id)
        assert operator is not None
        await pressed(stage.app.services, unit, operator, press)
        await unit.commit()
    stage.app.outbox_filled.set()
    await shown(held, urgency_question(stage, stage.say("urgency-routine")))


@pytest.mark.parametrize(
    "data",
    ["op:urgency:1:huge", "op:urgency:404:high", "op:topic:1:nonsense", "op:urgency:1", "op:topics:404"],
)
async def test_a_button_that_fits_nothing_is_an_old_one(stage: Stage, data: str) -> None:
    held, _ = await closed_talk(stage)
    await stage.feed(button(held.operator.id, data))
    await held.operator.wait_for(lambda m: m.text == stage.say("operator-old-button"))
    case = await case_one(stage)
    assert (case.judged_urgency, case.judged_intent) == (None, None)


@pytest.mark.parametrize("data", ["op:urgency:1:routine", "op:topics:1"], ids=["urgency", "topics"])
async def test_another_operator_cannot_judge_her_case(stage: Stage, data: str) -> None:
    await closed_talk(stage)
    other = await stage.operator("Другая")
    await stage.feed(button(other.id, data))
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
