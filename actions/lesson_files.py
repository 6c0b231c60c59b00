"""Reads and checks the lessons and pages, `data/content/lessons/*.yml`; every fault of every file is gathered.

The format, with an example, is explained in docs/architecture.md.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from actions.content import CONTENT, Content
from actions.guide_files import AROUND_THE_CLOCK, LONGEST_INTENT
from actions.lessons import ASK, AUDIENCES, KINDS, KNOW, PART_KINDS, Lesson, LessonPlace, Lessons, Part
from actions.places import MOST_BYTES
from actions.records import Faults, Record, read, top_of

FOLDER = "lessons"
PARTS = (3, 9)
"""How many parts somebody reads to the end."""

OPTIONS = (2, 4)

_TOP = ("lesson", "kind", "audience", "for_aggressor", "title", "lines", "steps")
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def load_lessons(content: Content, root: Path = CONTENT) -> Lessons:
    """Read all lessons.

    Raises:
        ContentError: with every fault of every file.
    """
    faults = Faults(root=root)
    lessons = read_lessons(content, root, faults)
    faults.raise_if_any()
    return lessons


def read_lessons(content: Content, root: Path, faults: Faults) -> Lessons:
    """Read all lessons and note every fault; what has faults may be incomplete."""
    found = [_lesson(path, content, faults) for path in sorted((root / FOLDER).glob("*.yml"))]
    if not found:
        faults.note(root / FOLDER, 1, FOLDER, "no lesson", "add one")
    seen: set[str] = set()
    for lesson in found:
        for key in lesson.keys:
            if key in seen:
                path = root / FOLDER / f"{lesson.name}.yml"
                faults.note(path, 1, key, "another part has this text too", "rename one of them")
            seen.add(key)
    return Lessons({lesson.name: lesson for lesson in found})


def _lesson(path: Path, content: Content, faults: Faults) -> Lesson:
    top, name = top_of(path), path.stem
    records = read(path, "steps", faults)
    parts = tuple(_part(record, name, content) for record in records)
    lesson = Lesson(
        name=name,
        kind=_one_of(path, top, "kind", KINDS, faults),
        audience=_one_of(path, top, "audience", AUDIENCES, faults),
        for_aggressor=top.get("for_aggressor") is True,
        title=str(top.get("title")),
        lines=_lines(path, top, content, faults),
        parts=parts,
    )
    if top:
        _check_top(path, lesson, top, faults)
    for index, (record, part) in enumerate(zip(records, parts, strict=True)):
        _check_buttons(record, name, index, part)
    return lesson


def _check_top(path: Path, lesson: Lesson, top: Mapping[str, Any], faults: Faults) -> None:
    if top.get("lesson") != lesson.name:
        faults.note(path, 1, "lesson", "is not the name of the file", f"write lesson: {lesson.name}")
    if lesson.title != f"lesson-{lesson.name}-title":
        faults.note(path, 1, "title", "is not the key of this lesson", f"write title: lesson-{lesson.name}-title")
    if not isinstance(top.get("for_aggressor", False), bool):
        faults.note(path, 1, "for_aggressor", "is neither true nor false", "write one, or leave it out for false")
    for key in sorted(top.keys() - set(_TOP)):
        faults.note(path, 1, key, "unknown key", f"use only {', '.join(_TOP)}")
    least, most = PARTS
    if not least <= len(lesson.parts) <= most:
        faults.note(path, 1, "steps", f"{len(lesson.parts)} parts", f"make it {least} to {most}")


def _one_of(path: Path, top: Mapping[str, Any], key: str, allowed: Collection[str], faults: Faults) -> str:
    value = str(top.get(key))
    if top and value not in allowed:
        faults.note(path, 1, key, f"is none of {', '.join(allowed)}", "use one of them")
    return value if value in allowed else next(iter(allowed))


def _lines(path: Path, top: Mapping[str, Any], content: Content, faults: Faults) -> tuple[str, ...]:
    lines = top.get("lines")
    if not isinstance(lines, list) or not lines:
        if top:
            faults.note(path, 1, "lines", "no list of lines for the end", "name at least one line")
        return ()
    for code in lines:
        if code not in content.lines:
            faults.note(path, 1, "lines", f"no line {code!r}", "add it to trust_lines.yml or take it out here")
        elif content.lines[code].hours != AROUND_THE_CLOCK:
            faults.note(path, 1, "lines", f"{code} does not surely answer at all hours", "name another line")
    return tuple(str(code) for code in lines if code in content.lines)


def _part(record: Record, lesson: str, content: Content) -> Part:
    record.only("code", "kind", "options", "right", "lines", "facts", "bases", "for_aggressor")
    if not _NAME.fullmatch(record.name):
        record.faults.add(record, "the code is no name", "use small Latin letters, digits and single hyphens")
    part = Part(
        lesson=lesson,
        code=record.name,
        kind=record.text("kind", PART_KINDS),
        options=record.texts("options") if "options" in record.values else (),
        right=record.text("right") if "right" in record.values else None,
        lines=record.texts("lines"),
        facts=record.texts("facts"),
        bases=record.texts("bases"),
        for_aggressor=record.values.get("for_aggressor", True) is not False,
    )
    if not part.bases:
        record.faults.add(record, "no basis", "say where the part comes from")
    for kind, codes, known in (
        ("line", part.lines, content.lines.keys()),
        ("fact", part.facts, content.facts.keys()),
        ("basis", part.bases, content.bases.keys()),
    ):
        for code in sorted(set(codes) - known):
            record.faults.add(record, f"no {kind} {code!r}", "add it or take it out here")
    _check_question(record, part)
    return part


def _check_question(record: Record, part: Part) -> None:
    if part.kind == KNOW and (part.options or part.right):
        record.faults.add(record, "options, but no question", f"write kind: {ASK}, or take them out")
    if part.kind != ASK:
        return
    least, most = OPTIONS
    if not least <= len(part.options) <= most:
        record.faults.add(record, f"{len(part.options)} options", f"make it {least} to {most}")
    if len(set(part.options)) < len(part.options):
        record.faults.add(record, "an option stands there twice", "keep one")
    for option in part.options:
        if not _NAME.fullmatch(option):
            record.faults.add(record, f"the option {option!r} is no name", "use small Latin letters, digits, hyphens")
    if part.right not in part.options:
        record.faults.add(record, "right is no option", "name one of the options")


def _check_buttons(record: Record, lesson: str, index: int, part: Part) -> None:
    for option in (None, *part.options):
        over = len(LessonPlace(lesson, index, option).pressed(LONGEST_INTENT).encode()) - MOST_BYTES
        if over > 0:
            what = "a button of this part is too long for Telegram"
            record.faults.add(record, what, f"shorten the lesson's name or the option {option!r} by {over}")
