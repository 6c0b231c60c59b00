"""One menu leads to everything that can be arranged ahead."""

from __future__ import annotations

import pytest

from tests.bot.ahead import last_from_bot, pressed, somebody
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_the_menu_offers_all_and_a_human(stage: Stage, language: str) -> None:
    person = await somebody(stage, language)
    await pressed(stage, person, "ahead:menu")
    told = await last_from_bot(stage, person)
    assert told.text == stage.say("ahead-menu", language)
    assert told.labels() == [
        stage.say(f"button-{what}", language) for what in ("check-in", "call-back", "code-word", "human")
    ]


async def test_over_an_operator_nothing_is_said(stage: Stage) -> None:
    held = await held_talk(stage)
    before = await stage.told(held.person)
    await pressed(stage, held.person, "ahead:menu")
    assert await stage.told(held.person) == before
