"""Which guide belongs to an intent, and to the one who writes when no intent is certain: tables of answers.yml."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from actions.guides import Guides
from actions.places import LED, MOMENTS
from actions.records import Faults, Record, read

ANY = "any"
Choice = Mapping[str, str]
"""The name of a guide by moment."""


@dataclass(frozen=True)
class GuideTable:
    """Guides by intent, and by the one who writes."""

    of_intent: Mapping[str, Choice]
    of_people: Mapping[str, Choice]


def read_guide_table(path: Path, intents: Collection[str], guides: Guides, faults: Faults) -> GuideTable:
    """Read the tables `guides` and `guides_of_people`, and note every fault."""
    records = read(path, "guides", faults)
    of_intent = {record.name: _choice(record, guides) for record in records}
    for record in records:
        if record.name not in intents:
            faults.add(record, "no such intent among the routes", "mend the name")
    of_people = {record.name: _choice(record, guides) for record in read(path, "guides_of_people", faults)}
    for who in LED:
        if who not in of_people:
            faults.note(path, 1, "guides_of_people", f"no guide for {who}", "add it")
    return GuideTable(of_intent, of_people)


def _choice(record: Record, guides: Guides) -> Choice:
    record.only(ANY, *MOMENTS)
    if (ANY in record.values) == bool(record.values.keys() & set(MOMENTS)):
        record.faults.add(record, "neither `any` nor `now` and `later`", "write one or the other")
        return dict.fromkeys(MOMENTS, "")
    chosen = {moment: record.text(ANY if ANY in record.values else moment) for moment in MOMENTS}
    for name in sorted(set(chosen.values()) - {""}):
        if name not in guides.by_name or not (guides.by_name[name].rows or guides.by_name[name].instead):
            record.faults.add(record, f"no guide {name!r} for people", "add it or mend the name")
    return chosen
