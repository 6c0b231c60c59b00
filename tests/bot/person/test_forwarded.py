"""Forwarded words are somebody else's: their urgency is read, who writes is not learned from them, the operator sees it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.person.forwarded import FORWARDED, WAYS_ON
from desk.message import Mark
from nlu.urgency.levels import Urgency
from simulator.client import SimulatedChat
from tests.bot.conftest import Stage
from tests.bot.steps import paged
from tests.bot.updates import FORWARDED as ORIGIN
from tests.bot.updates import button, message
from tests.fakes.understanding import PLAIN, urgent

pytestmark = pytest.mark.asyncio

GRAVE = {"ru": "убью тебя если уйдёшь", "kk": "кетсең өлтірем сені"}
CALM = {"ru": "приходи завтра на чай", "kk": "ертең шайға кел"}


async def passes_on(stage: Stage, words: str, language: str = "ru") -> SimulatedChat:
    """Return the chat of somebody who forwarded words, once they are answered."""
    person = await stage.person(language=language)
    await stage.feed(message(person.id, text=words, language_code=language, **ORIGIN))
    await stage.handled()
    return person


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_a_threat_passed_on_brings_a_human_and_makes_nobody_an_aggressor(stage: Stage, language: str) -> None:
    """The model takes the words for those of somebody who threatens; the answer speaks to the one who was threatened."""
    aggressor = replace(urgent(Urgency.HIGH, language), intent="aggressor_help", who="aggressor", algorithm="aggressor")
    operator = await stage.operator()
    person = await stage.person(language=language)
    await person.start()
    await stage.handled()
    stage.understanding.rule = lambda _: aggressor
    await stage.feed(message(person.id, text=GRAVE[language], language_code=language, **ORIGIN))
    assert stage.say("forwarded-grave", language) in await stage.told(person)
    kept = await stage.record_of(person)
    assert (kept.who, "aggressor" in kept.given, kept.urgency) == (None, False, Urgency.HIGH)
    case = await stage.case_of(person)
    assert case is not None
    assert (case.intent, FORWARDED in case.cues) == (None, True)
    page = await paged(stage, operator)
    assert f"[{stage.say('mark-forwarded')}] «{GRAVE[language]}»" in page.text


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_calm_words_passed_on_are_asked_about(idle_stage: Stage, language: str) -> None:
    """To whom were they written? Buttons for each answer, and no case."""
    idle_stage.understanding.rule = lambda _: replace(PLAIN, who="child", language=language, answer_language=language)
    person = await passes_on(idle_stage, CALM[language], language)
    (told,) = [m for m in await person.messages() if m.from_bot]
    assert told.text == idle_stage.say("forwarded-received", language)
    assert told.labels() == [idle_stage.say(button.key, language) for row in WAYS_ON for button in row]
    assert (await idle_stage.record_of(person)).who is None
    assert await idle_stage.case_of(person) is None
    assert (await idle_stage.kept_of(person))[0].mark is Mark.FORWARDED


async def test_a_friends_farewell_is_not_her_own(idle_stage: Stage) -> None:
    """The one who passes it on is not asked whether she wants to die."""
    idle_stage.understanding.rule = lambda _: replace(
        urgent(Urgency.HIGH), intent="suicide_risk", algorithm="suicide-self"
    )
    person = await passes_on(idle_stage, "прощайте, я не хочу жить")
    assert (await idle_stage.told(person))[0] == idle_stage.say("forwarded-grave")
    assert (await idle_stage.record_of(person)).given == ()


async def test_without_the_model_the_screen_reads_them_and_a_human_looks(idle_stage: Stage) -> None:
    """As with any words."""
    idle_stage.understanding.down = True
    person = await passes_on(idle_stage, GRAVE["ru"])
    assert (await idle_stage.told(person))[0] == idle_stage.say("forwarded-grave")
    case = await idle_stage.case_of(person)
    assert case is not None
    assert not case.understood


async def test_her_own_words_beside_them_are_hers(idle_stage: Stage) -> None:
    """Sent within a moment, they are read apart: what she says of herself counts, what she passes on does not."""
    person = await idle_stage.person()
    await idle_stage.feed(message(person.id, text="вот что он пишет"), message(person.id, text=GRAVE["ru"], **ORIGIN))
    await idle_stage.handled()
    assert idle_stage.understanding.texts() == ["вот что он пишет", GRAVE["ru"]]
    assert [one.mark for one in await idle_stage.kept_of(person) if one.body in ("вот что он пишет", GRAVE["ru"])] == [
        None,
        Mark.FORWARDED,
    ]


async def test_in_the_quiet_manner_one_short_line_is_said(idle_stage: Stage) -> None:
    """She cannot read more now."""
    person = await idle_stage.person()
    await idle_stage.feed(message(person.id, text="привет"), button(person.id, "quiet:begin"))
    before = len(await idle_stage.told(person))
    await idle_stage.feed(message(person.id, text=GRAVE["ru"], **ORIGIN))
    said = (await idle_stage.told(person))[before:]
    assert len(said) == 1
    assert idle_stage.say("forwarded-grave") not in said
    assert await idle_stage.case_of(person) is not None
