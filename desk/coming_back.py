"""Bring a person in front of a human without a new word of hers: because the moment has come that she chose."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desk.escalation import Escalated, Finding, escalate
from desk.people import Person
from desk.ports import Unit
from desk.talk import Refused, TalkEvent, move
from nlu.urgency.levels import Urgency

WITHOUT_WORDS = frozenset({"check-in.missed", "code-word.said", "call-back.wanted", "quiet.danger", "quiet.hurt"})
"""Marks on a case that no machine read out of anybody's words."""


async def bring_back(unit: Unit, person: Person, cue: str, urgency: Urgency, *, now: datetime) -> Escalated:
    """Open or raise the person's case with a cue of ours; a talk that was closed is opened again."""
    if move(person.holder, TalkEvent.RAISED) == Refused(person.holder, TalkEvent.RAISED):
        holder = move(person.holder, TalkEvent.WROTE)
        if isinstance(holder, Refused):
            raise ValueError(f"a talk in state {person.holder.value} cannot be reopened")
        person = replace(person, holder=holder)
    return await escalate(unit, person, Finding(urgency, cues=(cue,), asked_for_human=True), now=now)
