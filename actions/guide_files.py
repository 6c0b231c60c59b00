"""Reads and checks the guides, `data/content/guides/*.yml`; every fault of every file is gathered.

Each guide says for all four people what they are told at both moments, or names the guide that does; every step says
what its text shows and where it comes from. The format is explained in docs/architecture.md.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from actions.content import Content
from actions.guides import KINDS, Guide, Guides, Step
from actions.places import LED, MOMENTS, MOST_BYTES, Place
from actions.records import Faults, Record, read, top_of

FOLDER = "guides"
STEPS_OF = {"now": (3, 6), "later": (4, 8)}
"""How many steps a person can take in, in danger and in calm."""

LONGEST_INTENT = "/ask_what_to_do"
AROUND_THE_CLOCK = "around_the_clock"

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True)
class _File:
    """One file as it was read: its own steps, its rows of people, and what stands at its top."""

    path: Path
    name: str
    steps: Mapping[str, Step]
    people: Mapping[str, Record]
    lines: tuple[str, ...]


def read_guides(content: Content, root: Path, faults: Faults) -> Guides:
    """Read all guides and note every fault; what has faults may be incomplete."""
    files: dict[str, _File] = {}
    for path in sorted((root / FOLDER).glob("*.yml")):
        file = _file(path, content, faults)
        files[file.name] = file
    if not files:
        faults.note(root / FOLDER, 1, FOLDER, "no guide", "add one")
    steps = {f"{file.name}.{code}": step for file in files.values() for code, step in file.steps.items()}
    _check_keys(files, faults)
    guides = Guides({name: _guide(file, steps, content) for name, file in files.items()})
    for name, file in files.items():
        for who, record in file.people.items():
            _check_instead(record, name, who, guides)
    return guides


def _file(path: Path, content: Content, faults: Faults) -> _File:
    top = top_of(path)
    name = path.stem
    if top:
        if top.get("guide") != name:
            faults.note(path, 1, "guide", "is not the name of the file", f"write guide: {name}")
        for key in sorted(top.keys() - {"guide", "people", "lines", "steps"}):
            faults.note(path, 1, key, "unknown key", "use only guide, people, lines, steps")
    steps = {record.name: _step(record, name, content) for record in read(path, "steps", faults)}
    people = {record.name: record for record in read(path, "people", faults)} if "people" in top else {}
    if "people" in top:
        for who in sorted(set(LED) - people.keys()):
            faults.note(path, 1, "people", f"no row for {who}", "add it")
        for who in sorted(people.keys() - set(LED)):
            faults.note(path, people[who].line, who, "nobody of that name", f"use {', '.join(LED)}")
    lines = _lines(path, top, content, faults) if people else ()
    return _File(path, name, steps, people, lines)


def _lines(path: Path, top: Mapping[str, Any], content: Content, faults: Faults) -> tuple[str, ...]:
    lines = top.get("lines")
    if not isinstance(lines, list) or not lines:
        faults.note(path, 1, "lines", "no list of lines for the end", "name at least one line")
        return ()
    for code in lines:
        if code not in content.lines:
            faults.note(path, 1, "lines", f"no line {code!r}", "add it to trust_lines.yml or take it out here")
    known = tuple(str(code) for code in lines if code in content.lines)
    if known and all(content.lines[code].hours != AROUND_THE_CLOCK for code in known):
        faults.note(path, 1, "lines", "no line that answers at all hours", "add one")
    return known


def _step(record: Record, guide: str, content: Content) -> Step:
    record.only("code", "kind", "lines", "facts", "bases")
    if not _NAME.fullmatch(record.name):
        record.faults.add(record, "the code is no name", "use small Latin letters, digits and single hyphens")
    step = Step(
        guide=guide,
        code=record.name,
        kind=record.text("kind", KINDS),
        lines=record.texts("lines"),
        facts=record.texts("facts"),
        bases=record.texts("bases"),
    )
    if not step.bases:
        record.faults.add(record, "no basis", "say where the step comes from")
    for kind, codes, known in (
        ("line", step.lines, content.lines.keys()),
        ("fact", step.facts, content.facts.keys()),
        ("basis", step.bases, content.bases.keys()),
    ):
        for code in sorted(set(codes) - known):
            record.faults.add(record, f"no {kind} {code!r}", "add it or take it out here")
    return step


def _check_keys(files: Mapping[str, _File], faults: Faults) -> None:
    """Two steps must not share a text: `guide: a-b, code: c` and `guide: a, code: b-c` would."""
    seen: set[str] = set()
    for file in files.values():
        for step in file.steps.values():
            for key in step.keys:
                if key in seen:
                    faults.note(file.path, 1, step.code, f"another step has the text {key} too", "rename one of them")
                seen.add(key)


def _guide(file: _File, steps: Mapping[str, Step], content: Content) -> Guide:
    rows, instead = {}, {}
    for who, record in file.people.items():
        if "as" in record.values:
            record.only("as")
            instead[who] = record.text("as")
        else:
            rows[who] = _row(record, file.name, steps, content)
    return Guide(file.name, rows, instead, file.lines, file.steps)


def _row(record: Record, guide: str, steps: Mapping[str, Step], content: Content) -> dict[str, tuple[Step, ...]]:
    record.only(*MOMENTS)
    row: dict[str, tuple[Step, ...]] = {}
    for moment in MOMENTS:
        codes = record.texts(moment)
        names = [code if "." in code else f"{guide}.{code}" for code in codes]
        for code, name in zip(codes, names, strict=True):
            if name not in steps:
                record.faults.add(record, f"{moment}: no step {code!r}", "add it or mend the code")
        if len(set(names)) < len(names):
            record.faults.add(record, f"{moment}: a step stands there twice", "keep one")
        least, most = STEPS_OF[moment]
        if not least <= len(codes) <= most:
            record.faults.add(record, f"{moment}: {len(codes)} steps", f"make it {least} to {most}")
        row[moment] = tuple(steps[name] for name in names if name in steps)
    _check_row(record, guide, row, content)
    return row


def _check_row(record: Record, guide: str, row: Mapping[str, tuple[Step, ...]], content: Content) -> None:
    for moment, steps in row.items():
        longest = max(len(Place(guide, record.name, moment, index).pressed(LONGEST_INTENT)) for index in (None, 10))
        if longest > MOST_BYTES:
            todo = f"shorten the guide's name by {longest - MOST_BYTES}"
            record.faults.add(record, "a button of this row is too long for Telegram", todo)
        if moment == "now":
            for step in steps:
                unsure = [code for code in step.lines if _is_unsure(code, content)]
                for code in unsure:
                    todo = "name another line"
                    record.faults.add(record, f"now: {step.code} shows {code}, not around the clock", todo)


def _is_unsure(code: str, content: Content) -> bool:
    return code in content.lines and content.lines[code].hours != AROUND_THE_CLOCK


def _check_instead(record: Record, guide: str, who: str, guides: Guides) -> None:
    """`as` must end at a guide with a row of its own for this person."""
    passed = [guide]
    while who in guides.by_name[passed[-1]].instead:
        following = guides.by_name[passed[-1]].instead[who]
        if following in passed:
            record.faults.add(record, "`as` leads in a circle", "give one of these guides a row of its own")
            return
        if following not in guides.by_name or not guides.by_name[following].rows.keys() | (
            guides.by_name[following].instead.keys()
        ) >= {who}:
            record.faults.add(record, f"no guide {following!r} for this person", "add it or mend the name")
            return
        passed.append(following)
