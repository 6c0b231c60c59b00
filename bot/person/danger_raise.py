"""Raise a talk by what a person said with buttons, and tell who must know of it. It only raises."""

from __future__ import annotations

from dataclasses import replace

from bot import compose
from bot.operator.case_view import urgency_word
from bot.operator.danger_view import danger_lines
from bot.person.handover import hand_over
from bot.ports import Unit
from bot.services import Services
from desk.case import Case
from desk.danger import Given
from desk.escalation import QUEUE_FROM, Finding, escalate
from desk.people import Person
from nlu.urgency.levels import Urgency


async def raised(
    services: Services, unit: Unit, person: Person, level: Urgency, *, cues: tuple[str, ...], given: Given = ()
) -> Person:
    """Return the person after answers that mean `level` at least: her talk, and from high on her case, are raised.

    `given` are answers she let Pana keep: an operator who holds the talk is told of them at once.
    """
    if level is Urgency.ROUTINE:
        return person
    before = await unit.cases.get(person.case_id) if person.case_id is not None else None
    if before is None and level < QUEUE_FROM:
        person = replace(person, urgency=max(person.urgency, level))
        await unit.people.save(person)
        return person
    if before is not None and level <= before.urgency and set(cues) <= set(before.cues):
        return person
    escalated = await escalate(unit, person, Finding(level, cues=cues), now=services.now())
    await hand_over(services, unit, escalated)
    if before is not None and before.owner_id is not None:
        await _tell_owner(services, unit, escalated.case, before.owner_id, given, rose=escalated.rose)
    return escalated.person


async def _tell_owner(services: Services, unit: Unit, case: Case, owner_id: int, given: Given, *, rose: bool) -> None:
    owner = await unit.operators.look_up(owner_id)
    words, language = services.words, owner.language
    lines = []
    if rose:
        args = {"case": str(case.id), "urgency": urgency_word(words, language, case.urgency)}
        lines.append(words.say_or_other(language, "operator-case-rose", args))
    lines.append(danger_lines(words, language, services.danger, given))
    body = "\n".join(line for line in lines if line)
    if body:
        await unit.outbox.add(compose.text(owner.chat_id, body, now=services.now(), urgent=True, protected=True))
