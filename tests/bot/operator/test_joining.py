"""An invitation makes an operator, once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk.joining import invite
from desk.operators import INVITATION_LIFE
from tests.bot.conftest import Stage

pytestmark = pytest.mark.asyncio


async def invitation(stage: Stage) -> str:
    """Return a new code."""
    async with stage.app.services.open_unit() as unit:
        code = await invite(unit, "Оператор", now=stage.time.now())
        await unit.commit()
    return code


async def test_an_invitation_is_good_once(stage: Stage) -> None:
    """The second who uses it is refused in plain words."""
    code = await invitation(stage)
    operator, stranger = await stage.person(), await stage.person("Чужой")
    await operator.start(f"op_{code}")
    await operator.wait_for(lambda m: m.text == stage.say("operator-welcome", name="Оператор"))
    await stranger.start(f"op_{code}")
    await stranger.wait_for(lambda m: m.text == stage.say("operator-invitation-refused"))


async def test_who_joined_may_press_the_link_again(stage: Stage) -> None:
    """Nothing is spent, nothing is refused."""
    code = await invitation(stage)
    operator = await stage.person()
    for _ in range(2):
        said = await operator.start(f"op_{code}")
        await operator.wait_for(lambda m: m.text == stage.say("operator-welcome", name="Оператор"), after=said)


async def test_an_expired_invitation_is_refused(stage: Stage) -> None:
    """After two days."""
    code = await invitation(stage)
    stage.time.move(INVITATION_LIFE + timedelta(seconds=1))
    stranger = await stage.person()
    await stranger.start(f"op_{code}")
    await stranger.wait_for(lambda m: m.text == stage.say("operator-invitation-refused"))
