"""What a question is about: "what shall I do?" says nothing of what happened, but the words before it do. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from actions.records import Faults, read
from actions.situation import Situation

ASKS = "ask_what_to_do"
"""The intent of a message that asks what to do, whatever happened."""


def with_what_happened(situation: Situation, matters: Mapping[str, str]) -> Situation:
    """Return the situation with the intent that its words name beside the question, else unchanged.

    Args:
        situation: what is known; a button has no words.
        matters: cue to intent, in the order in which they count (data/content/answers.yml).
    """
    if situation.pressed or situation.intent != ASKS:
        return situation
    named = next((intent for cue, intent in matters.items() if cue in situation.cues), None)
    return situation if named is None else replace(situation, intent=named)


def read_matters(path: Path, intents: Collection[str], faults: Faults) -> Mapping[str, str]:
    """Read the table `matters`; an intent that has no route is a fault."""
    found: dict[str, str] = {}
    for record in read(path, "matters", faults):
        record.only("intent")
        found[record.name] = record.text("intent", tuple(sorted(intents)))
    return found
