"""Steps of somebody who is not alone: she begins the quiet manner, presses, writes, and gets one message each time."""

from __future__ import annotations

from desk.manner import LENGTH
from simulator.client import SimulatedChat
from simulator.client_types import Message
from tests.bot.conftest import Stage


async def quiet(stage: Stage, language: str = "ru") -> SimulatedChat:
    """Return somebody who said at the start that she is not alone."""
    person = await stage.person(language=language)
    await person.start()
    await person.wait_reply()
    await person.click("quiet:begin")
    await stage.handled()
    return person


async def turns(stage: Stage, person: SimulatedChat, *data: str) -> list[Message]:
    """Let her press buttons, one after the other; return what the bot said to the last, which was one message."""
    told: list[Message] = []
    for one in data:
        before = (await person.messages())[-1]
        await person.click(one)
        await stage.handled()
        told = [m for m in await person.messages() if m.from_bot and m.id > before.id]
        assert len(told) == 1
    return told


async def wrote(stage: Stage, person: SimulatedChat, words: str) -> Message:
    """Let her write; return the one message the bot said."""
    said = await person.say(words)
    await stage.handled()
    told = [m for m in await person.messages() if m.from_bot and m.id > said.id]
    assert len(told) == 1
    assert told[0].is_silent
    assert len(told[0].text) <= LENGTH
    return told[0]


def one_line(stage: Stage, head: str, *below: str, language: str = "ru") -> str:
    """Return a short message."""
    return "\n".join(stage.say(key, language) for key in (head, *below))
