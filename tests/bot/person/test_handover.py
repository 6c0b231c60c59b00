"""Somebody waits for a human: she hears how it stands, what a night means, and may choose a time that is safe for her."""

from __future__ import annotations

import pytest

from bot.person import handover
from tests.bot.conftest import Stage
from tests.bot.steps import in_danger

pytestmark = pytest.mark.asyncio

LATER, NUMBERS = "button-call-back", "button-numbers"


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_with_operators_there_she_hears_how_many_and_who_is_before_her(stage: Stage, language: str) -> None:
    """With the ways on: a talk at a safe time, the lines."""
    await stage.operator()
    await in_danger(stage)
    person = await in_danger(stage, {"kk": "ол есікті сындырып жатыр", "ru": "он ломает дверь"}[language], language)
    told = stage.say("handover-waiting", language, operators=1, waiting=1)
    message = await person.wait_for(lambda m: m.text == told)
    assert message.labels() == [stage.say(key, language) for key in (LATER, NUMBERS)]
    await person.click(stage.say(LATER, language), message=message)
    await person.wait_for(lambda m: m.text == stage.say("call-back-menu", language))


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("night", [False, True], ids=["day", "night"])
async def test_with_nobody_there_a_night_is_told_too(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, language: str, night: bool
) -> None:
    """No promise for the morning: only that it may be."""
    monkeypatch.setattr(handover, "is_night", lambda _moment: night)
    person = await in_danger(stage, {"kk": "ол есікті сындырып жатыр", "ru": "он ломает дверь"}[language], language)
    nobody, at_night = stage.say("handover-nobody", language), stage.say("waiting-night", language)
    message = await person.wait_for(lambda m: m.text.startswith(nobody))
    assert message.text == (f"{nobody}\n{at_night}" if night else nobody)
    assert message.labels() == [stage.say(key, language) for key in (LATER, NUMBERS)]
