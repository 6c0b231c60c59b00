"""Commands that Telegram offers everybody are no words to the person an operator speaks with."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Stage
from tests.bot.steps import held_talk

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize("command", ["/start", "/menu"])
async def test_an_operators_command_does_not_reach_the_person(stage: Stage, command: str) -> None:
    """It shows the operator her own keyboard."""
    held = await held_talk(stage)
    before = await stage.told(held.person)
    said = await held.operator.say(command)
    told = await held.operator.wait_reply(after=said)
    assert told.text == stage.say("operator-welcome", name="Оператор")
    assert await stage.told(held.person) == before
