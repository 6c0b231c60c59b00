"""Steps that many tests of the bot begin with."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.client import SimulatedChat
from simulator.client_types import Message
from tests.bot.conftest import Stage
from tests.fakes.understanding import PLAIN, urgent


@dataclass(frozen=True)
class Held:
    """A talk that an operator holds; `taken` is what the person was told last."""

    person: SimulatedChat
    operator: SimulatedChat
    taken: Message

    async def relayed(self, words: str) -> Message:
        """Return the message with these words on the operator's phone."""
        return await self.operator.wait_for(lambda m: m.from_bot and words in m.text)


def letter(stage: Stage, words: str, language: str = "ru") -> str:
    """Return an operator's words as the person gets them: below a line that says nothing on a locked screen."""
    return f"{stage.say('operator-letter', language)}\n\n{words}"


async def paged(stage: Stage, operator: SimulatedChat) -> Message:
    """Return the page on the operator's phone."""
    return await operator.wait_for(lambda m: stage.say("operator-button-take") in m.labels())


async def in_danger(stage: Stage, words: str = "он ломает дверь", language: str = "ru") -> SimulatedChat:
    """Return the chat of somebody whose case waits."""
    stage.understanding.rule = lambda _: urgent(language=language)
    person = await stage.person(language=language)
    await person.say(words)
    await person.wait_reply()
    await stage.handled()
    stage.understanding.rule = lambda _: PLAIN
    return person


async def held_talk(stage: Stage, words: str = "он ломает дверь") -> Held:
    """Let an operator take the case of somebody in danger."""
    operator = await stage.operator()
    person = await in_danger(stage, words)
    page = await paged(stage, operator)
    await operator.click(stage.say("operator-button-take"), message=page)
    taken = await person.wait_for(lambda m: m.text == stage.say("handover-taken"))
    await stage.handled()
    return Held(person, operator, taken)
