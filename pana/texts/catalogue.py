"""All texts in the order of their files: where each stands, how it is written, and who reviewed the file."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import ast

from locales.render import LANGUAGES
from pana.texts.parsed import parsed

FIRST = "safety.ftl"
"""The file that is shown first: what people in danger read."""

_REVIEWED = re.compile(r"Reviewed by:\s*(?P<who>.+)")
_BEFORE_DATE = re.compile(r"(?:\.\s*Written\b|,)?\s*\d{4}-\d{2}-\d{2}.*")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
NOBODY = "nobody"


@dataclass(frozen=True)
class Head:
    """What the head of a file says: its title, its reviewer and the date. Empty where it says nothing."""

    title: str = ""
    reviewer: str = ""
    date: str = ""

    @property
    def is_reviewed(self) -> bool:
        """Whether somebody is named who read the file."""
        return bool(self.reviewer) and not self.reviewer.lower().startswith(NOBODY)


@dataclass(frozen=True)
class Text:
    """One text: its key, its heading in the file, and by language how it is written (Fluent) and at which line."""

    key: str
    heading: str
    written: Mapping[str, str]
    lines: Mapping[str, int]


@dataclass(frozen=True)
class TextFile:
    """One file in its languages. `name` is its path below a language's folder."""

    name: str
    heads: Mapping[str, Head]
    texts: tuple[Text, ...]


@dataclass(frozen=True)
class _Read:
    """One file in one language."""

    head: Head
    texts: dict[str, tuple[str, str, int]]


def catalogue(folder: Path) -> tuple[TextFile, ...]:
    """Return every file below `folder/kk` and `folder/ru`, the safety texts first, then files, then folders."""
    found: dict[str, dict[str, _Read]] = {}
    for language in LANGUAGES:
        for path in sorted((folder / language).rglob("*.ftl")):
            name = path.relative_to(folder / language).as_posix()
            found.setdefault(name, {})[language] = _read(path)
    return tuple(_file(name, found[name]) for name in sorted(found, key=_order))


def head_of(source: str) -> Head:
    """Return what the comment at the top of a file says."""
    lines = []
    for line in source.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.lstrip("#").strip())
    comment = "\n".join(lines)
    named = _REVIEWED.search(comment)
    reviewer = _BEFORE_DATE.sub("", named["who"]).strip(" .") if named else ""
    date = _DATE.search(named["who"] if named else comment)
    return Head(lines[0] if lines else "", reviewer, date[0] if date else "")


def _order(name: str) -> tuple[bool, bool, str]:
    return name != FIRST, "/" in name, name


def _file(name: str, read: Mapping[str, _Read]) -> TextFile:
    keys = dict.fromkeys(key for one in read.values() for key in one.texts)
    texts = []
    for key in keys:
        there = {language: one.texts[key] for language, one in read.items() if key in one.texts}
        heading = next(iter(there.values()))[0]
        written = {language: text for language, (_, text, _line) in there.items()}
        texts.append(Text(key, heading, written, {language: line for language, (*_, line) in there.items()}))
    return TextFile(name, {language: one.head for language, one in read.items()}, tuple(texts))


def _read(path: Path) -> _Read:
    source = path.read_text(encoding="utf-8")
    heading = ""
    texts: dict[str, tuple[str, str, int]] = {}
    for entry in parsed(source).body:
        if isinstance(entry, ast.GroupComment):
            heading = entry.content or ""
        elif isinstance(entry, ast.Message) and entry.value is not None:
            texts[entry.id.name] = (heading, _written(source, entry), source.count("\n", 0, _start(entry)) + 1)
    return _Read(head_of(source), texts)


def _start(message: ast.Message) -> int:
    """Return where the key begins, behind a comment that belongs to the text."""
    return int(message.id.span.start) if message.id.span else 0


def _written(source: str, message: ast.Message) -> str:
    """Return the pattern as it stands in the file, without the indentation that all its lines share."""
    span = message.value.span if message.value is not None else None
    if span is None:
        return ""
    begin = source.rfind("\n", 0, span.start) + 1
    before = source[begin : span.start]
    if before.strip():  # the pattern begins behind the key: only the lines below are indented
        first, *rest = source[span.start : span.end].split("\n")
        return "\n".join((first, *textwrap.dedent("\n".join(rest)).split("\n"))) if rest else first
    return textwrap.dedent(source[begin : span.end]).strip("\n")


def texts_of(files: tuple[TextFile, ...]) -> Iterator[tuple[TextFile, Text]]:
    """Yield every text with its file."""
    for file in files:
        for text in file.texts:
            yield file, text
