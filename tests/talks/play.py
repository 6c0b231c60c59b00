"""Play one conversation file against the running system and say, turn by turn, what was not as expected."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from desk.case import Outcome
from locales.render import Words
from nlu.urgency.levels import Urgency
from simulator.client import NothingCameError, SimulatedChat, SimulatorError
from simulator.client_types import Message
from tests.talks.acts import act, is_of_a_person
from tests.talks.heard import Heard, faults
from tests.talks.system import System

LANGUAGE_OF_OPERATOR = "ru"


class Player:
    """One conversation."""

    def __init__(self, system: System, words: Words, talk: dict[str, Any]) -> None:
        self._system = system
        self._words = words
        self._talk = talk
        self._person: SimulatedChat
        self._operator: SimulatedChat | None = None

    async def play(self) -> list[str]:
        """Play all turns; return what was wrong, empty when nothing was."""
        who = self._talk["person"]
        self._person = await self._system.person(who["name"], who["language_code"])
        if any("operator" in turn for turn in self._talk["turns"]) and not needs_empty_desk(self._talk):
            self._operator = await self._system.operator()
        wrong: list[str] = []
        try:
            for number, turn in enumerate(self._talk["turns"], start=1):
                wrong += [f"turn {number}: {fault}" for fault in await self._turn(turn)]
        except (NothingCameError, SimulatorError) as error:
            wrong.append(f"turn {number}: {error}")
        finally:
            await self._go_home()
        return wrong

    async def _turn(self, turn: dict[str, Any]) -> list[str]:
        before = {message.id: message for message in await self._person.messages()}
        seen_by_operator = await _newest(self._operator)
        sent = await self._act(turn)
        await self._settled()
        now = await self._person.messages()
        from_bot = [message for message in now if message.from_bot]
        heard = Heard(
            sent,
            person=tuple(message for message in from_bot if message.id not in before),
            operator=tuple([m for m in await self._operator.messages() if m.from_bot and m.id > seen_by_operator])
            if self._operator
            else (),
            changed=tuple(message for message in from_bot if before.get(message.id, message) != message),
            before=tuple(before),
            after=tuple(message.id for message in now),
        )
        return faults(turn.get("expect") or {}, heard, self._system.stored(self._person))

    async def _act(self, turn: dict[str, Any]) -> Message | str:
        if is_of_a_person(turn):
            return await act(self._person, turn)
        if self._operator is None:
            self._operator = await self._system.operator()
        if "operator_says" in turn:
            return await self._operator.say(turn["operator_says"])
        return await self._desk(turn["operator"], self._operator)

    async def _desk(self, wish: Any, operator: SimulatedChat) -> str:
        if wish == "take":
            await operator.press(self._label("operator-key-queue"))
            await self._settled()
            person = self._system.stored(self._person)
            await operator.click(f"op:take:{person.case_id}")
        elif wish == "release":
            await operator.press(self._label("operator-key-release"))
        elif "judge" in wish:
            await operator.click(self._label(f"urgency-{Urgency(wish['judge']).value}"))
        else:
            await operator.press(self._label("operator-key-close"))
            await self._settled()
            person = self._system.stored(self._person)
            await operator.click(f"op:close:{person.case_id}:{Outcome(wish['close']).value}")
        return str(wish)

    async def _go_home(self) -> None:
        """Leave nothing behind for the next talk: the operator gives her case back and ends her shift, the case ends."""
        if self._operator is not None:
            await self._off_shift(self._operator)
        await self._system.end_case(self._person)

    async def _off_shift(self, operator: SimulatedChat) -> None:
        for _ in range(2):
            labels = [label for row in (await operator.state()).reply_keyboard for label in row]
            if self._label("operator-key-release") in labels:
                await operator.press(self._label("operator-key-release"))
            elif self._label("operator-key-shift-off") in labels:
                await operator.press(self._label("operator-key-shift-off"))
            await self._settled()

    async def _settled(self) -> None:
        await self._system.settled(self._person, *([self._operator] if self._operator else []))

    def _label(self, key: str) -> str:
        return self._words.say(LANGUAGE_OF_OPERATOR, key)


def read_talk(path: Path) -> dict[str, Any]:
    """Read a conversation file."""
    talk = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(talk, dict):
        raise TypeError(f"{path}: not a conversation")
    return talk


def needs_empty_desk(talk: dict[str, Any]) -> bool:
    """Say whether the conversation begins while no operator is on shift anywhere: it is played alone, before the others."""
    return bool(talk.get("nobody_on_shift"))


async def _newest(chat: SimulatedChat | None) -> int:
    messages = await chat.messages() if chat else []
    return messages[-1].id if messages else 0
