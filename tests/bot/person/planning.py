"""A person who makes her safety plan."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desk.notes import Topic
from desk.plan import LONGEST, WAITS, Plan, kept_in
from simulator.client import SimulatedChat
from simulator.client_types import Message
from tests.bot.conftest import Stage

BOTH = pytest.mark.parametrize("language", ["kk", "ru"])
OWN = {"kk": "тәтемнің үйі", "ru": "у тёти на даче"}


async def known(stage: Stage, language: str = "ru", **changes: Any) -> SimulatedChat:
    """Return the chat of somebody who opened the menu, with what is kept of her."""
    person = await stage.person(language=language)
    await person.say("/menu")
    await stage.handled()
    async with stage.app.services.open_unit() as unit:
        kept = await unit.people.by_chat(person.id)
        assert kept is not None
        await unit.people.save(replace(kept, **changes))
        await unit.commit()
    return person


async def press(stage: Stage, person: SimulatedChat, *data: str) -> Message:
    """Press buttons by what they say to the bot, one after the other, and return the newest message."""
    for one in data:
        await person.wait_toast(await person.click(one))
        await stage.handled()
    return await person.last()


async def note(stage: Stage, person: SimulatedChat) -> Plan | None:
    """Return her plan as it is kept."""
    await stage.handled()
    kept = await stage.record_of(person)
    async with stage.app.services.open_unit() as unit:
        found = await unit.notes.get(kept.id, Topic.PLAN)
    return None if found is None else kept_in(found.body)


async def waiting_for_words(stage: Stage, language: str = "ru") -> SimulatedChat:
    """Return the chat of somebody who pressed "in my own words" under the first item."""
    person = await known(stage, language)
    shown = await press(stage, person, "plan:start", "plan:w:where", "plan:w:where:own")
    minutes = int(WAITS.total_seconds() // 60)
    assert shown.text == stage.say("plan-own", language, most=LONGEST, minutes=minutes)
    return person


async def says(stage: Stage, person: SimulatedChat, words: str) -> list[str]:
    """Let her write, and return everything she has been told."""
    await person.say(words)
    return await stage.told(person)
