"""How each line is called and which lines there are beyond trust_lines.yml, read from data/content/calling.yml and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any

from actions.content import CONTENT, Content, TrustLine, read_line
from actions.records import Faults, Record, read
from actions.regions import Regions

EVERYWHERE, TOLD, NO_TEXT = "everywhere", "no", "none"

LONGEST_SERVICE_NUMBER = 5
"""Digits of a short service number; a longer one from second-hand lists (A*) is withheld until somebody called it."""


@dataclass(frozen=True)
class Way:
    """The texts that say how a line is called, for an adult and for a child; `silent_*` for somebody who cannot speak."""

    adult: str
    child: str
    silent_adult: str | None = None
    silent_child: str | None = None


@dataclass(frozen=True)
class MoreLine:
    """A line of one region, or for one purpose. `region` is None everywhere; `withheld` says why nobody is told it."""

    line: TrustLine
    region: str | None
    withheld: str | None
    way: Way | None


@dataclass(frozen=True)
class CertainHours:
    """When a line with disputed hours answers by every version: days (Monday is 0), from `opens`, until `closes`."""

    days: tuple[int, ...]
    opens: time
    closes: time


@dataclass(frozen=True)
class Calling:
    """Every line that may be called and how; `ways` has every code of the trust lines."""

    lines: Mapping[str, TrustLine]
    ways: Mapping[str, Way]
    more: Mapping[str, MoreLine]
    youth_hours: CertainHours

    def line(self, code: str) -> TrustLine:
        """Return a line by its code.

        Raises:
            KeyError: there is no such line.
        """
        return self.lines[code] if code in self.lines else self.more[code].line


def load_calling(content: Content, regions: Regions, root: Path = CONTENT) -> Calling:
    """Read calling.yml.

    Raises:
        ContentError: with every fault of the file; a trust line without a way to call it is one.
    """
    faults = Faults()
    path = root / "calling.yml"
    calls = read(path, "calls", faults)
    ways = {record.name: _way(record, content) for record in calls}
    for code in content.lines.keys() - ways.keys():
        faults.found.append(f"{path.name}:1/{code}: no way to call it – add it to calls")
    more = {record.name: _more(record, content, regions) for record in read(path, "more_lines", faults)}
    hours = read(path, "certain_hours", faults)
    certain = {record.name: _hours(record) for record in hours}
    if "youth_line" not in certain:
        faults.found.append(f"{path.name}:1/youth_line: no certain hours – add them to certain_hours")
    faults.raise_if_any()
    return Calling(content.lines, ways, more, certain["youth_line"])


def _way(record: Record, content: Content) -> Way:
    record.only("code", "adult", "child", "silent", "bases")
    if record.name not in content.lines:
        record.faults.add(record, "no such trust line", "add it to trust_lines.yml or take it out here")
    bases = record.texts("bases")
    for unknown in sorted(set(bases) - content.bases.keys()):
        record.faults.add(record, f"no basis {unknown!r}", "add it to algorithms.yml or take it out here")
    if not bases:
        record.faults.add(record, "no bases", "say where the advice comes from")
    silent: Any = record.values.get("silent")
    if not isinstance(silent, dict) or silent.keys() != {"adult", "child"}:
        record.faults.add(record, "silent is no pair of texts", "write {adult: key, child: key}")
        silent = {}
    return Way(record.text("adult"), record.text("child"), silent.get("adult"), silent.get("child"))


def _more(record: Record, content: Content, regions: Regions) -> MoreLine:
    line = read_line(record, "region", "withheld", "adult", "child")
    if line.code in content.lines:
        record.faults.add(record, "a trust line has this code", "choose another")
    region = record.text("region", (EVERYWHERE, *regions.by_code))
    withheld, adult, child = record.text("withheld"), record.text("adult"), record.text("child")
    told = withheld == TOLD
    if told and NO_TEXT in (adult, child):
        record.faults.add(record, "no text for it", "write one for adults and one for children, or withhold it")
    digits = sum(character.isdigit() for character in line.number)
    if told and line.certainty in ("A*", "B*") and digits > LONGEST_SERVICE_NUMBER:
        record.faults.add(record, "a long number known only second-hand", "withhold it until somebody has called it")
    return MoreLine(
        line,
        None if region == EVERYWHERE else region,
        None if told else withheld,
        Way(adult, child) if told else None,
    )


def _hours(record: Record) -> CertainHours:
    record.only("code", "days", "opens", "closes")
    days = record.values.get("days")
    if not isinstance(days, list) or not days or set(days) - set(range(7)):
        record.faults.add(record, "days are no days of the week", "write numbers, Monday is 0")
        days = []
    return CertainHours(tuple(days), _time(record, "opens"), _time(record, "closes"))


def _time(record: Record, key: str) -> time:
    try:
        return time.fromisoformat(record.text(key))
    except ValueError:
        record.faults.add(record, f"{key} is no time", 'write it as "09:00"')
        return time.min
