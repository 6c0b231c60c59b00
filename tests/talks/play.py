"""Play one conversation file against the running system and say, turn by turn, what was not as expected."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from desk.case import Outcome
from locales.render import Words
from nlu.language.identify import identify
from nlu.urgency.levels import Urgency
from simulator.client import SimulatedChat
from simulator.client_types import Message
from tests.talks.system import System

LANGUAGE_OF_OPERATOR = "ru"


@dataclass
class Heard:
    """What came of one turn: new messages in the person's chat and in the operator's."""

    sent: str
    person: list[Message] = field(default_factory=list)
    operator: list[Message] = field(default_factory=list)

    @property
    def answer(self) -> str:
        """Everything the person was told."""
        return "\n".join(message.text for message in self.person)


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
        if any("operator" in turn for turn in self._talk["turns"]):
            self._operator = await self._system.operator()
        faults: list[str] = []
        try:
            for number, turn in enumerate(self._talk["turns"], start=1):
                heard = await self._turn(turn)
                found = self._compare(turn.get("expect") or {}, heard)
                faults += [f"turn {number}: {fault}" for fault in found]
        finally:
            await self._go_home()
        return faults

    async def _turn(self, turn: dict[str, Any]) -> Heard:
        seen_by_person = await _newest(self._person)
        seen_by_operator = await _newest(self._operator)
        sent = await self._act(turn)
        await self._settled()
        return Heard(
            sent,
            [m for m in await self._person.messages() if m.from_bot and m.id > seen_by_person],
            [m for m in await self._operator.messages() if m.from_bot and m.id > seen_by_operator]
            if self._operator
            else [],
        )

    async def _act(self, turn: dict[str, Any]) -> str:
        if "say" in turn:
            return (await self._person.say(turn["say"])).text
        if "start" in turn:
            return (await self._person.start(turn["start"])).text
        if "click" in turn:
            await self._person.click(turn["click"])
            return str(turn["click"])
        if turn.get("voice"):
            return (await self._person.send_voice()).kind
        if turn.get("photo"):
            return (await self._person.send_photo()).kind
        if self._operator is None:
            raise ValueError("a turn of an operator in a talk without one")
        if "operator_says" in turn:
            return (await self._operator.say(turn["operator_says"])).text
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

    def _compare(self, expect: dict[str, Any], heard: Heard) -> list[str]:
        stored = self._system.stored(self._person)
        faults = _said(expect, heard)
        if "holder" in expect and stored.holder != expect["holder"]:
            faults.append(f"the talk is held by {stored.holder}, not {expect['holder']}")
        if "case" in expect and (stored.case_id is not None) != expect["case"]:
            faults.append(f"a case is {'open' if stored.case_id else 'not open'}")
        return faults + _urgency(expect.get("urgency") or {}, stored.urgency)

    async def _go_home(self) -> None:
        """Leave nothing behind for the next talk: the operator ends her case and her shift."""
        if self._operator is None:
            return
        for _ in range(2):
            labels = [label for row in (await self._operator.state()).reply_keyboard for label in row]
            if self._label("operator-key-release") in labels:
                await self._operator.press(self._label("operator-key-release"))
            elif self._label("operator-key-shift-off") in labels:
                await self._operator.press(self._label("operator-key-shift-off"))
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


async def _newest(chat: SimulatedChat | None) -> int:
    messages = await chat.messages() if chat else []
    return messages[-1].id if messages else 0


def _said(expect: dict[str, Any], heard: Heard) -> list[str]:
    faults: list[str] = []
    answer = heard.answer.lower()
    if expect.get("bot_silent"):
        return [f"the bot said: {heard.answer}"] * bool(heard.person) + _relayed(expect, heard)
    if "language" in expect:
        for message in heard.person:
            found = identify(message.text).language
            if found not in (expect["language"], "mixed") or (found == "mixed" and _other_half(message.text, expect)):
                faults.append(f"answered in {found}: {message.text}")
        if not heard.person:
            faults.append("no answer")
    spoken = set(re.findall(r"\d+", heard.answer))
    faults += [
        f"{number} is missing in: {heard.answer}" for number in expect.get("numbers", ()) if number not in spoken
    ]
    faults += [f"{number} stands in: {heard.answer}" for number in expect.get("not_numbers", ()) if number in spoken]
    faults += [f"«{part}» is missing" for part in expect.get("contains", ()) if part.lower() not in answer]
    faults += [f"«{part}» is said" for part in expect.get("says_nothing_about", ()) if part.lower() in answer]
    return faults + _relayed(expect, heard)


def _other_half(text: str, expect: dict[str, Any]) -> bool:
    """A bilingual answer has a whole paragraph in the other language; a loan word does not count."""
    other = "ru" if expect["language"] == "kk" else "kk"
    return any(identify(part).language == other for part in text.split("\n\n") if len(part.split()) > 3)


def _relayed(expect: dict[str, Any], heard: Heard) -> list[str]:
    faults = []
    if "operator_gets" in expect and not any(_holds(message, heard.sent) for message in heard.operator):
        faults.append("the operator did not get it")
    if "person_gets" in expect and not any(_holds(message, heard.sent) for message in heard.person):
        faults.append("the person did not get it")
    return faults


def _holds(message: Message, sent: str) -> bool:
    return sent in message.text or sent == message.kind


def _urgency(expect: dict[str, str], found: Urgency) -> list[str]:
    faults = []
    if "at_least" in expect and found < Urgency(expect["at_least"]):
        faults.append(f"urgency {found.value}, expected at least {expect['at_least']}")
    if "at_most" in expect and found > Urgency(expect["at_most"]):
        faults.append(f"urgency {found.value}, expected at most {expect['at_most']}")
    if "is" in expect and found is not Urgency(expect["is"]):
        faults.append(f"urgency {found.value}, expected {expect['is']}")
    return faults
