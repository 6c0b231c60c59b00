"""A person who has a code word and says it."""

from __future__ import annotations

import pytest

from bot.person.silent_alarm import SMALL_TALK
from desk.case import Case
from desk.code_word import SAID
from nlu.urgency.levels import Urgency
from simulator.client import SimulatedChat
from tests.bot.ahead import pressed, somebody
from tests.bot.conftest import Stage

LANGUAGES = pytest.mark.parametrize("language", ["kk", "ru"])
WORDS = {"kk": "қызыл алма", "ru": "бабушкин пирог"}
SPELLINGS = {
    "kk": ["қызыл алма", "Апам қызыл алма әкелді", "кызыл алма бар ма", "qyzyl alma", "Rspsk fkvf", "ҚЫЗЫЛ АЛМААА!!!"],
    "ru": ["бабушкин пирог", "Испечь бабушкин пирог?", "babushkin pirog", ",f,eirby gbhju", "БАБУШКИН ПИРОГ"],
}


async def with_word(stage: Stage, language: str = "ru") -> SimulatedChat:
    """Return the chat of somebody with a code word."""
    person = await somebody(stage, language)
    await pressed(stage, person, "code-word:set")
    await person.say(WORDS[language])
    await person.wait_for(lambda m: m.text == stage.say("code-word-kept", language))
    await stage.handled()
    return person


def small_talk(stage: Stage, language: str) -> list[str]:
    return [stage.say(key, language) for key in SMALL_TALK]


async def alarm_of(stage: Stage, person: SimulatedChat) -> Case:
    """Return the person's case, which must be an emergency of the code word."""
    await stage.handled()
    case = await stage.case_of(person)
    assert case is not None, "nobody was called"
    assert case.urgency is Urgency.EMERGENCY
    assert SAID in case.cues
    return case
