"""What the person's own words say about the danger, in one line for the operator. Read anew from the words each time."""

from __future__ import annotations

from collections.abc import Sequence

from desk.message import Message, Sender
from locales.render import Words
from nlu.facts.find import find_facts, place_name
from nlu.facts.table import PLACE

ORDER = ("unsafe", "weapon", "injury", "children", "pregnant", "attacker", "intoxicated", "when", PLACE)
"""What decides about help stands first."""


def facts_line(words: Words, language: str, messages: Sequence[Message]) -> str:
    """Return the facts of all the person's messages, each once, in order of weight; empty when there are none."""
    values: dict[str, list[str]] = {}
    for message in messages:
        if message.sender is Sender.PERSON:
            for fact in find_facts(message.body):
                known = values.setdefault(fact.kind, [])
                if fact.value not in known:
                    known.append(fact.value)
    told = [
        words.say(language, f"fact-{kind}", {"values": ", ".join(_value(words, language, kind, one) for one in found)})
        for kind in ORDER
        if (found := values.get(kind))
    ]
    return words.say(language, "operator-case-facts", {"facts": "; ".join(told)}) if told else ""


def _value(words: Words, language: str, kind: str, value: str) -> str:
    if kind == PLACE:
        return place_name(value, language)
    return words.say(language, f"fact-value-{kind}-{value.replace('_', '-')}")
