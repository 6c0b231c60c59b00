"""What came of one turn of a conversation, and what of it is not as the file expects. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from nlu.language.identify import identify
from nlu.urgency.levels import Urgency
from simulator.client_types import Message
from tests.talks.look import Stored

Expect = Mapping[str, Any]


@dataclass(frozen=True)
class Heard:
    """What came of one turn: new messages in the person's chat and in the operator's, and what changed on her phone."""

    sent: Message | str
    person: tuple[Message, ...] = ()
    operator: tuple[Message, ...] = ()
    changed: tuple[Message, ...] = ()
    """Older messages of the bot that look different now: a list with another tick."""

    before: tuple[int, ...] = ()
    """The messages that stood on her phone before the turn."""

    after: tuple[int, ...] = ()
    """All that stand on her phone now."""

    @property
    def answer(self) -> str:
        """Everything the person was told."""
        return "\n".join(message.text for message in self.person)

    @property
    def labels(self) -> list[str]:
        """The labels of all buttons that came or changed."""
        return [label for message in (*self.person, *self.changed) for label in message.labels()]


def faults(expect: Expect, heard: Heard, stored: Stored) -> list[str]:
    """Return what is not as expected, in words; empty when everything is."""
    unknown = expect.keys() - _SAID.keys() - _STORED.keys()
    found = [f"«{key}» is no expectation: see README.md" for key in sorted(unknown)]
    for key, wanted in expect.items():
        if key in _SAID:
            found += _SAID[key](wanted, heard)
        elif key in _STORED:
            found += _STORED[key](wanted, stored)
    return found


def _language(wanted: str, heard: Heard) -> Iterator[str]:
    if not heard.person:
        yield "no answer"
    for message in heard.person:
        found = identify(message.text).language
        if found not in (wanted, "mixed") or (found == "mixed" and _other_half(message.text, wanted)):
            yield f"answered in {found}: {message.text}"


def _other_half(text: str, wanted: str) -> bool:
    """A bilingual answer has a whole paragraph in the other language; a loan word does not count."""
    other = "ru" if wanted == "kk" else "kk"
    return any(identify(part).language == other for part in text.split("\n\n") if len(part.split()) > 3)


def _numbers(wanted: list[str], heard: Heard) -> Iterator[str]:
    spoken = set(re.findall(r"\d+", heard.answer))
    yield from (f"{number} is missing in: {heard.answer}" for number in wanted if number not in spoken)


def _not_numbers(wanted: list[str], heard: Heard) -> Iterator[str]:
    spoken = set(re.findall(r"\d+", heard.answer))
    yield from (f"{number} stands in: {heard.answer}" for number in wanted if number in spoken)


def _contains(wanted: list[str], heard: Heard) -> Iterator[str]:
    answer = heard.answer.lower()
    yield from (f"«{part}» is missing in: {heard.answer}" for part in wanted if part.lower() not in answer)


def _contains_one_of(wanted: list[str], heard: Heard) -> Iterator[str]:
    if not any(part.lower() in heard.answer.lower() for part in wanted):
        yield f"none of «{'», «'.join(wanted)}» stands in: {heard.answer}"


def _nothing_about(wanted: list[str], heard: Heard) -> Iterator[str]:
    answer = heard.answer.lower()
    yield from (f"«{part}» is said: {heard.answer}" for part in wanted if part.lower() in answer)


def _buttons(wanted: list[str], heard: Heard) -> Iterator[str]:
    for label in wanted:
        if not any(label in offered for offered in heard.labels):
            yield f"no button «{label}», only: {', '.join(heard.labels) or 'none'}"


def _no_buttons(wanted: list[str], heard: Heard) -> Iterator[str]:
    yield from (f"a button «{label}» is offered" for label in wanted if any(label in one for one in heard.labels))


def _bot_silent(wanted: bool, heard: Heard) -> Iterator[str]:
    if wanted and heard.person:
        yield f"the bot said: {heard.answer}"


def _without_sound(wanted: bool, heard: Heard) -> Iterator[str]:
    rang = [message.text for message in heard.person if not message.is_silent]
    if wanted and rang:
        yield f"her phone rang for: {rang[0]}"


def _messages_at_most(wanted: int, heard: Heard) -> Iterator[str]:
    if len(heard.person) > wanted:
        yield f"{len(heard.person)} messages: {heard.answer}"


def _gone(wanted: str, heard: Heard) -> Iterator[str]:
    if wanted == "sent":
        gone = isinstance(heard.sent, Message) and heard.sent.id not in heard.after
    else:
        gone = not set(heard.before) & set(heard.after)
    if not gone:
        yield "it still stands on her phone"


def _operator_gets(_wanted: str, heard: Heard) -> Iterator[str]:
    if not any(_holds(message, heard.sent) for message in heard.operator):
        yield "the operator did not get it"


def _person_gets(_wanted: str, heard: Heard) -> Iterator[str]:
    if not any(_holds(message, heard.sent) for message in heard.person):
        yield "the person did not get it"


def _holds(message: Message, sent: Message | str) -> bool:
    if isinstance(sent, str):
        return sent in message.text
    return sent.text in message.text and sent.kind in {"text", message.kind}


def _operator_sees(wanted: list[str], heard: Heard) -> Iterator[str]:
    seen = "\n".join(message.text for message in heard.operator)
    yield from (f"the operator does not see «{part}» in: {seen}" for part in wanted if part.lower() not in seen.lower())


def _holder(wanted: str, stored: Stored) -> Iterator[str]:
    if stored.holder != wanted:
        yield f"the talk is held by {stored.holder}, not {wanted}"


def _case(wanted: bool, stored: Stored) -> Iterator[str]:
    if (stored.case_id is not None) != wanted:
        yield f"a case is {'open' if stored.case_id else 'not open'}"


def _urgency(wanted: Mapping[str, str], stored: Stored) -> Iterator[str]:
    found = stored.urgency
    if "at_least" in wanted and found < Urgency(wanted["at_least"]):
        yield f"urgency {found.value}, expected at least {wanted['at_least']}"
    if "at_most" in wanted and found > Urgency(wanted["at_most"]):
        yield f"urgency {found.value}, expected at most {wanted['at_most']}"
    if "is" in wanted and found is not Urgency(wanted["is"]):
        yield f"urgency {found.value}, expected {wanted['is']}"


_SAID: Mapping[str, Callable[[Any, Heard], Iterator[str]]] = {
    "language": _language,
    "numbers": _numbers,
    "not_numbers": _not_numbers,
    "contains": _contains,
    "contains_one_of": _contains_one_of,
    "says_nothing_about": _nothing_about,
    "buttons": _buttons,
    "no_buttons": _no_buttons,
    "bot_silent": _bot_silent,
    "without_sound": _without_sound,
    "messages_at_most": _messages_at_most,
    "gone": _gone,
    "operator_gets": _operator_gets,
    "person_gets": _person_gets,
    "operator_sees": _operator_sees,
}

_STORED: Mapping[str, Callable[[Any, Stored], Iterator[str]]] = {
    "holder": _holder,
    "case": _case,
    "urgency": _urgency,
}
