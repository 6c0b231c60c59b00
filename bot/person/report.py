"""The report of a witness in the talk: what of it goes along with a message, and how it is kept as her note (Topic.REPORT).

The questions are a form of Rasa (actions/report_form.py), which remembers nothing. Whatever is answered beside the report
pauses it: what is typed after a cry is no answer to an old question. Its button goes on.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.ports import Unit
from bot.services import Services
from bot.understanding import ReportState, Understood
from desk import report as reports
from desk.message import Message, Sender
from desk.notes import Note, Topic
from desk.people import Person
from desk.report import Report
from nlu.facts.find import find_facts
from nlu.urgency.levels import Urgency
from nlu.urgency.screen import screen

log = logging.getLogger("pana.bot.report")

BEGINS = '/witness_report{"step":"report'
"""How the data of every button of the report begins."""

STILL_TRUE = timedelta(minutes=30)
"""What was told so long ago is not asked again; older words may be about another day."""

LOOKED_AT = 20
FACTS_SENT = 24
HARM, NOW = "harm", "when.now"
TELLS_HARM = frozenset({"injury", "attacker"})


async def kept(unit: Unit, person: Person) -> Report | None:
    """Return her report; None when she made none, or it cannot be read."""
    note = await unit.notes.get(person.id, Topic.REPORT)
    return None if note is None else _read(note)


async def state_of(services: Services, unit: Unit, person: Person | None, *, pressed: str | None) -> ReportState:
    """Return what understanding may know of the report: codes only. `pressed` is the data of a button."""
    if person is None:
        return ReportState()
    note = await unit.notes.get(person.id, Topic.REPORT)
    found = None if note is None else _read(note)
    report = Report() if note is None or found is None else reports.as_of(found, kept_at=note.at, now=services.now())
    told: tuple[str, ...] = ()
    if pressed is not None and pressed.startswith(BEGINS):
        told = told_in(await _newest(services, unit, person))
    return ReportState(
        tuple(f"{name}.{code}" for name, code in report.answers.items()), report.asked, report.sent, told
    )


async def take(
    services: Services, unit: Unit, person: Person, understood: Understood | None, *, words: str, was_open: bool
) -> None:
    """Keep what a message did to the report; pause it when the message was about something else."""
    if understood is None:
        return
    said = understood.report
    if said is None:
        before = await kept(unit, person) if was_open else None
        if before is not None:
            await _keep(services, unit, person, reports.paused(before))
        return
    before = await kept(unit, person) or Report()
    answers = {name: code for name, _, code in (one.partition(".") for one in said.answers)}
    report = reports.after(
        before, answers=answers, asked=said.asked, sent=said.sent, words_for=said.words_for, words=words
    )
    if report.is_empty:
        await unit.notes.remove(person.id, Topic.REPORT)
    else:
        await _keep(services, unit, person, report)


def written_by(person: Person, understood: Understood | None) -> Person:
    """Return the person as a witness where a report is made by somebody of whom nothing was known."""
    if understood is None or understood.report is None or person.who not in (None, "other"):
        return person
    return replace(person, who="witness")


def told_in(messages: Sequence[Message]) -> tuple[str, ...]:
    """Return the facts that the person's words tell, as `kind.value`; `harm` when they say what is done to somebody."""
    told: dict[str, None] = {}
    for message in messages:
        if message.sender is not Sender.PERSON:
            continue
        facts = find_facts(message.body)
        found = screen(message.body)
        told |= dict.fromkeys(f"{fact.kind}.{fact.value}" for fact in facts)
        if any(cue.code == "violence.now" for cue in found.cues):
            told[NOW] = None
        if found.level > Urgency.ROUTINE or any(fact.kind in TELLS_HARM for fact in facts):
            told[HARM] = None
    return tuple(told)[:FACTS_SENT]


async def _newest(services: Services, unit: Unit, person: Person) -> list[Message]:
    latest = await unit.messages.latest(person.id, limit=LOOKED_AT)
    return [message for message in latest if services.now() - message.at < STILL_TRUE]


async def _keep(services: Services, unit: Unit, person: Person, report: Report) -> None:
    await unit.notes.put(Note(person.id, Topic.REPORT, reports.body(report), services.now()))


def _read(note: Note) -> Report | None:
    try:
        return reports.kept_in(note.body)
    except ValueError:
        log.error("report_unreadable")
        return None
