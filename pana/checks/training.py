"""Reads the training examples with their lines and labels; what has not the shape of an example becomes a problem."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from nlu.evaluation.labelled import LEVELS, STYLES, WRITERS
from pana.checks.problem import Problem
from pana.checks.yaml_nodes import child, compose, items, line_of, pairs, text_of

LANGUAGES = ("kk", "ru")
ALLOWED = {"urgency": LEVELS, "who": WRITERS, "style": STYLES}
"""Labels of an example and their values (docs/labels.md)."""

KINDS = ("lookalike", "negation")
"""What a hard example is hard by; the label `kind` may be left out."""


@dataclass(frozen=True)
class Example:
    """One training example and where it stands. `language` is that of its folder."""

    file: Path
    line: int
    language: str
    intent: str
    text: str
    labels: dict[str, str]


def folder(root: Path, language: str) -> Path:
    """Return the folder of a language's examples."""
    return root / "data" / f"intents_{language}"


def read_examples(root: Path) -> tuple[list[Example], list[Problem]]:
    """Return all examples of both languages, and every mistake of shape or label."""
    examples: list[Example] = []
    found: list[Problem] = []
    for language in LANGUAGES:
        for path in sorted(folder(root, language).glob("*.yml")):
            if not path.read_bytes().startswith(b"#"):
                found.append(Problem(path, 1, "no comment at the head", "say in one line what people write here"))
            for block in _blocks(path, found):
                examples += _of_block(path, language, block, found)
    return examples, found


def _blocks(path: Path, found: list[Problem]) -> list[yaml.Node]:
    root = compose(path, found)
    if root is None:
        return []
    if text_of(child(root, "version")) != "3.1":
        found.append(Problem(path, 1, 'no version "3.1"', 'write version: "3.1" under the comment'))
    blocks = items(child(root, "nlu"))
    if not blocks:
        found.append(Problem(path, 1, "no list nlu", "write nlu: with one intent"))
    for block in blocks:
        name = text_of(child(block, "intent"))
        if name != path.stem:
            found.append(
                Problem(path, line_of(block), f"the intent is not {path.stem}", "one file holds the intent of its name")
            )
    return blocks


def _of_block(path: Path, language: str, block: yaml.Node, found: list[Problem]) -> list[Example]:
    listed = child(block, "examples")
    if listed is not None and not isinstance(listed, yaml.SequenceNode):
        found.append(Problem(path, line_of(listed), "examples is no list", "write one entry an example, with metadata"))
    examples = []
    for entry in items(listed):
        text = _one_line(path, entry, found)
        labels = _labels(path, entry, found)
        if text:
            examples.append(Example(path, line_of(entry), language, path.stem, text, labels))
    return examples


def _one_line(path: Path, entry: yaml.Node, found: list[Problem]) -> str:
    text = (text_of(child(entry, "text")) or "").strip()
    if not text:
        found.append(Problem(path, line_of(entry), "an example without text", "write it under text: |"))
    elif "\n" in text:
        found.append(Problem(path, line_of(entry), "an example of several lines", "write one message, on one line"))
    unknown = sorted({str(name.value) for name, _ in pairs(entry)} - {"text", "metadata"})
    if unknown:
        found.append(Problem(path, line_of(entry), f"unknown key {unknown[0]}", "use only text and metadata"))
    return text


def _labels(path: Path, entry: yaml.Node, found: list[Problem]) -> dict[str, str]:
    given = {str(name.value): text_of(value) or "" for name, value in pairs(child(entry, "metadata"))}
    for label, allowed in ALLOWED.items():
        if given.get(label) not in allowed:
            what = f"{label} is not one of {', '.join(allowed)}" if label in given else f"no {label}"
            found.append(Problem(path, line_of(entry), what, "label the example as in docs/labels.md"))
    if given.get("kind", KINDS[0]) not in KINDS:
        what = f"kind is not one of {', '.join(KINDS)}"
        found.append(Problem(path, line_of(entry), what, "leave it out for a usual example"))
    found += [
        Problem(path, line_of(entry), f"unknown label {unknown}", f"use only {', '.join(ALLOWED)} and kind")
        for unknown in sorted(given.keys() - ALLOWED.keys() - {"kind"})
    ]
    return given
