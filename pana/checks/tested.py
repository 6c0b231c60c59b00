"""Reads what people say in tests: labelled messages and the lines of whole conversations, each with its place."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from locales.render import LANGUAGES
from nlu.evaluation.labelled import BadLabels, read_labelled
from pana.checks.problem import Problem
from pana.checks.yaml_nodes import child, compose, items, line_of, text_of, texts_in


@dataclass(frozen=True)
class Said:
    """Words used in a test and where they stand. `in_talk`: a turn of a conversation, not a labelled message."""

    file: Path
    line: int
    text: str
    in_talk: bool


def read_tested(root: Path, intents: frozenset[str]) -> tuple[list[Said], list[Problem]]:
    """Return all words of the tests, and every mistake of their labels or shape."""
    said: list[Said] = []
    found: list[Problem] = []
    for path in sorted((root / "tests" / "labelled").glob("*.jsonl")):
        said += _labelled(path, intents, found)
    for path in _talks(root):
        said += _talk(path, found)
    return said, found


def talk_texts(root: Path) -> list[Said]:
    """Return every text in the conversations, what operators say and what is expected included."""
    ignored: list[Problem] = []  # `read_tested` reports files that are not YAML
    return [
        Said(path, line, text, in_talk=True) for path in _talks(root) for line, text in texts_in(compose(path, ignored))
    ]


def _talks(root: Path) -> list[Path]:
    """Return the files of whole conversations: each stands in a folder named by its language."""
    return sorted(path for language in LANGUAGES for path in (root / "tests" / "talks" / language).glob("*.yml"))


def _labelled(path: Path, intents: frozenset[str], found: list[Problem]) -> list[Said]:
    try:
        read_labelled(path, intents)
    except BadLabels as error:
        found += [_as_problem(path, line) for line in error.errors]
    said = []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            content = json.loads(line or b"{}")
        except ValueError:
            continue
        if isinstance(content, dict) and isinstance(content.get("text"), str):
            said.append(Said(path, number, content["text"], in_talk=False))
    return said


def _as_problem(path: Path, message: str) -> Problem:
    number, _, rest = message.removeprefix(f"{path}:").partition(": ")
    what, _, todo = rest.partition(" – ")
    return Problem(path, int(number), what, todo)


def _talk(path: Path, found: list[Problem]) -> list[Said]:
    root = compose(path, found)
    if root is None:
        return []
    turns = items(child(root, "turns"))
    if not turns:
        found.append(Problem(path, 1, "a conversation without turns", "write turns: (tests/talks/README.md)"))
    said = []
    for turn in turns:
        node = child(turn, "say")
        text = text_of(node)
        if node is not None and text:
            said.append(Said(path, line_of(node), text, in_talk=True))
    return said
