"""A person who has asked to be waited for."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk.appointments import ANSWER_WITHIN
from simulator.client import SimulatedChat
from tests.bot.ahead import pressed, somebody
from tests.bot.conftest import Stage as Running

HOUR = timedelta(hours=1)
LATE = ANSWER_WITHIN + timedelta(seconds=1)
LANGUAGES = pytest.mark.parametrize("language", ["kk", "ru"])


async def with_check_in(stage: Running, language: str = "ru") -> SimulatedChat:
    """Return the chat of somebody with a check-in in an hour."""
    person = await somebody(stage, language)
    await pressed(stage, person, "check-in:at:1h")
    return person
