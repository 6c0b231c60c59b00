"""The last resort: numbers straight to Telegram, once per trouble and chat."""

from __future__ import annotations

import pytest

from bot.direct import DirectCard
from bot.failsafe import LAST_RESORT
from bot.known_words import KnownWords, folded
from desk.code_word import DISCREET_FOR, CodeWord
from tests.bot.conftest import Once, Stage

pytestmark = pytest.mark.asyncio


async def test_a_long_outage_is_no_flood(idle_stage: Stage) -> None:
    """Once, however often it is asked for."""
    person, card = await idle_stage.person(), DirectCard(idle_stage.app.bot)
    for _ in range(3):
        await card.send_once(person.id)
    assert await idle_stage.told(person) == [LAST_RESORT]


async def test_the_next_outage_is_told_again(idle_stage: Stage) -> None:
    """After it worked in between."""
    person, card = await idle_stage.person(), DirectCard(idle_stage.app.bot)
    await card.send_once(person.id)
    card.works_again(person.id)
    await card.send_once(person.id)
    assert await idle_stage.told(person) == [LAST_RESORT] * 2


@pytest.mark.parametrize("kind", ["server_error", "cut_before", "too_many_requests"])
async def test_what_did_not_arrive_is_tried_again_and_nothing_is_raised(idle_stage: Stage, kind: str) -> None:
    """Telegram may be down as well."""
    person, card = await idle_stage.person(), DirectCard(idle_stage.app.bot)
    await idle_stage.simulator.fault(kind, method="sendMessage")
    await card.send_once(person.id)
    await card.send_once(person.id)
    assert await idle_stage.told(person) == [LAST_RESORT]


async def test_the_numbers_are_those_of_the_content(once: Once) -> None:
    """They are typed here because nothing may be needed to say them: they must not drift."""
    numbers = once.content.numbers()
    assert LAST_RESORT.split(" · ") == [str(numbers[name]) for name in ("police", "emergency", "ambulance", "line")]


async def test_who_says_her_code_word_gets_no_numbers(idle_stage: Stage) -> None:
    """Whoever reads along would see them; open words are answered all the same."""
    words = KnownWords()
    card = DirectCard(idle_stage.app.bot, words)
    person = await idle_stage.person()
    words.learn(person.id, CodeWord(folded("бабушкин пирог")))
    before = len(await person.messages())
    await card.send_once(person.id, "испечь бабушкин пирог")
    await card.send_once(person.id)
    assert len(await person.messages()) == before
    await card.send_once(person.id, "он ломает дверь")
    assert (await person.last()).text == LAST_RESORT


async def test_after_the_code_word_calm_words_bring_no_numbers(idle_stage: Stage) -> None:
    words = KnownWords()
    card = DirectCard(idle_stage.app.bot, words, idle_stage.time.now)
    person = await idle_stage.person()
    words.learn(person.id, CodeWord(folded("бабушкин пирог"), said_at=idle_stage.time.now()))
    await card.send_once(person.id, "ладно")
    assert await idle_stage.told(person) == []
    idle_stage.time.move(DISCREET_FOR)
    await card.send_once(person.id, "ладно")
    assert await idle_stage.told(person) == [LAST_RESORT]
