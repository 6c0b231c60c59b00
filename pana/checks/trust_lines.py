"""Everything told as a fact has a source and a date, and every number can be dialled."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from pathlib import Path

from actions.content import ContentError, TrustLine
from actions.known import load_known
from pana.checks.problem import Problem
from pana.checks.yaml_nodes import child, compose, items, line_of, text_of

CERTAIN_ENOUGH = ("A", "A*", "B")
"""Certainty of a number that people in danger may be given: at least one original source."""

UNCONFIRMED = ("not confirmed", "unconfirmed", "stated nowhere", "unknown")
"""A line without languages must say in its note that nobody has confirmed them."""

FILES = (
    *("trust_lines.yml", "law.yml", "algorithms.yml", "answers.yml", "step_words.yml"),
    *("calling.yml", "services.yml", "regions.yml"),
)
"""Files of the content; guides and lessons are read beside them."""

LAST_RESORT = "LAST_RESORT"
"""The name, in bot/failsafe.py, of what is sent when not even the database answers."""

_FAULT = re.compile(r"(?P<file>[\w./-]+):(?P<line>\d+)/(?P<record>[^:]*): (?P<what>.*) – (?P<todo>.*)")


def check_trust_lines(root: Path) -> list[Problem]:
    """Check content as the action server reads it, and the trust lines beyond that."""
    folder = root / "data" / "content"
    found: list[Problem] = []
    for path in (*(folder / name for name in FILES), *sorted((folder / "lessons").glob("*.yml"))):
        compose(path, found)
    if found:
        return found
    try:
        content = load_known(folder).content
    except ContentError as error:
        return [_from_fault(folder, line) for line in str(error).splitlines()]
    path = folder / "trust_lines.yml"
    lines = _lines_of(path, found)
    for line in content.lines.values():
        found += [Problem(path, lines.get(line.code, 1), what, todo) for what, todo in _doubts(line)]
    return found + _last_resort(root / "bot" / "failsafe.py", path, content.lines, lines)


def _from_fault(folder: Path, fault: str) -> Problem:
    parts = _FAULT.fullmatch(fault)
    if parts is None:
        return Problem(folder, 1, fault, "mend the content")
    what = f"{parts['record']}: {parts['what']}"
    return Problem(folder / parts["file"], int(parts["line"]), what, parts["todo"])


def _lines_of(path: Path, found: list[Problem]) -> dict[str, int]:
    entries = items(child(compose(path, found), "trust_lines"))
    return {text_of(child(entry, "code")) or "": line_of(entry) for entry in entries}


def _doubts(line: TrustLine) -> list[tuple[str, str]]:
    doubts = []
    if not (line.number.isascii() and line.number.isdigit()):
        doubts.append((f"{line.code}: the number is not digits only", "write it as it is dialled in Kazakhstan"))
    if line.certainty not in CERTAIN_ENOUGH:
        doubts.append(
            (f"{line.code}: certainty {line.certainty}", "find an original source before people are sent there")
        )
    if not line.languages and not any(word in line.note.lower() for word in UNCONFIRMED):
        doubts.append((f"{line.code}: no languages", "list them, or say in the note that they are not confirmed"))
    doubts += [
        (f"{line.code}: a source is no address", "write https://… of the page")
        for one in line.source
        if "://" not in one
    ]
    return doubts


def _last_resort(code: Path, path: Path, table: Mapping[str, TrustLine], lines: dict[str, int]) -> list[Problem]:
    """The last resort, the only numbers in code, are numbers of the content that answer at all hours."""
    found = []
    text = _constant(code, LAST_RESORT)
    if not re.search(r"\d", text):
        found.append(Problem(code, 1, f"no numbers in {LAST_RESORT}", "write the emergency numbers there"))
    by_number = {line.number: line for line in table.values()}
    for number in re.findall(r"\d+", text):
        if number not in by_number:
            todo = "put the line back, or change the last resort in bot/failsafe.py"
            found.append(Problem(path, 1, f"{number} of the last resort is no trust line", todo))
        elif (line := by_number[number]).hours != "around_the_clock":
            what = f"{line.code}: not around the clock, but in the last resort"
            found.append(Problem(path, lines.get(line.code, 1), what, "take it out of bot/failsafe.py"))
    return found


def _constant(path: Path, name: str) -> str:
    """Return the text assigned to a name, read without importing the bot; "" when there is none."""
    if not path.exists():
        return ""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        match node:
            case ast.Assign(targets=[ast.Name(id=found)], value=ast.Constant(value=str(text))) if found == name:
                return text
    return ""
