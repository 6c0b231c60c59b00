"""Where each text is used, as far as data and code say it: algorithms, guides, lessons, other content, our own code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from actions.guides import Guides
from actions.known import Known
from actions.lessons import Lessons
from actions.places import LED, MOMENTS, Place
from pana.checks.unused import CHECKS, keys_named
from pana.checks.used_keys import PACKAGES
from pana.checks.words import families

_ONE_PART = re.compile(r"[a-z]+-")

SAID_ABOVE = ("algorithms.yml", "answers.yml")
"""Content whose records are looked through one by one: an algorithm may be named like one of its texts."""

Uses = dict[str, dict[str, None]]
"""By key, the places in the order in which they are found, each once."""


def uses(root: Path, keys: frozenset[str], records: Known | None) -> dict[str, tuple[str, ...]]:
    """Return the places of every key; nothing for a key that nothing names."""
    found: Uses = {key: {} for key in keys}
    if records is not None:
        _algorithms(found, records)
        _guides(found, records.answers.guides)
        _lessons(found, records.lessons)
    for path in sorted((root / "data" / "content").rglob("*.yml")):
        _content(found, path, root)
    whole = set(families(root))
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            if not path.relative_to(root).is_relative_to(CHECKS):
                _code(found, path, root, whole)
    return {key: tuple(places) for key, places in found.items()}


def _add(found: Uses, key: str | None, place: str) -> None:
    if key in found:
        found[key][place] = None


def _algorithms(found: Uses, records: Known) -> None:
    for name, algorithm in records.content.algorithms.items():
        for number, key in enumerate(algorithm.texts, start=1):
            _add(found, key, f"algorithm {name} ({number})")
        for key in algorithm.again:
            _add(found, key, f"algorithm {name} (again)")
        for code in (code for row in algorithm.buttons for code in row):
            _add(found, records.answers.buttons[code].key, f"button of {name}")
    for code, button in records.answers.buttons.items():
        _add(found, button.key, f"button {code}")


def _guides(found: Uses, guides: Guides) -> None:
    for name, who, moment in product(guides.by_name, LED, MOMENTS):
        for number, step in enumerate(guides.row(Place(name, who, moment, 0)), start=1):
            for key in step.keys:
                _add(found, key, f"guide {name}: {who}, {moment}, step {number}")


def _lessons(found: Uses, lessons: Lessons) -> None:
    for lesson in lessons.by_name.values():
        _add(found, lesson.title, f"lesson {lesson.name}: title")
        for number, part in enumerate(lesson.parts, start=1):
            for key in part.keys:
                _add(found, key, f"lesson {lesson.name}: part {number}")


def _content(found: Uses, path: Path, root: Path) -> None:
    place = path.relative_to(root).as_posix()
    try:
        loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, yaml.YAMLError):
        return  # `pana check` says what is wrong with it
    if path.name not in SAID_ABOVE:
        for key in _scalars(loaded):
            _add(found, key, place)


def _scalars(loaded: Any) -> Iterator[str]:
    match loaded:
        case str():
            yield loaded
        case dict():
            for value in loaded.values():
                yield from _scalars(value)
        case list():
            for value in loaded:
                yield from _scalars(value)


def _code(found: Uses, path: Path, root: Path, whole: set[str]) -> None:
    place = path.relative_to(root).as_posix()
    keys = set(found)
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and _ONE_PART.fullmatch(str(node.value)) and node.value not in whole:
            continue  # a test for a kind of text, such as all buttons, and not the beginning of a key that is said
        for key in keys_named(node, keys):
            _add(found, key, place)
