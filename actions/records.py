"""Reads a data file as records that know their line, and gathers every fault instead of stopping at the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml


class ContentError(Exception):
    """The content cannot be used; one line for each fault, `file:line/record: what – what to do`."""


@dataclass
class Faults:
    """All faults found so far in a set of files. A file below `root` is named by its path from there, others by name."""

    found: list[str] = field(default_factory=list)
    root: Path | None = None

    def add(self, record: Record, what: str, remedy: str) -> None:
        """Note a fault of a record."""
        self.note(record.path, record.line, record.name, what, remedy)

    def note(self, path: Path, line: int, name: str, what: str, remedy: str) -> None:
        """Note a fault of a file at a line; `name` says which entry it is."""
        below = self.root is not None and path.is_relative_to(self.root)
        file = path.relative_to(self.root).as_posix() if self.root is not None and below else path.name
        self.found.append(f"{file}:{line}/{name}: {what} – {remedy}")

    def raise_if_any(self) -> None:
        """Raise ContentError when something was found."""
        if self.found:
            raise ContentError("\n".join(self.found))


@dataclass(frozen=True)
class Record:
    """One entry of a data file: its values, its name and the line where it begins."""

    path: Path
    line: int
    name: str
    values: dict[str, Any]
    faults: Faults

    def text(self, key: str, allowed: tuple[str, ...] = ()) -> str:
        """Return a non-empty string, one of `allowed` when given; notes a fault and returns "" otherwise."""
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            self.faults.add(self, f"no {key}", "write it as text, numbers in quotes")
            return ""
        if allowed and value not in allowed:
            self.faults.add(self, f"{key} is none of {', '.join(allowed)}", "use one of them")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of strings; a missing or wrong list is a fault."""
        value = self.values.get(key)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.faults.add(self, f"{key} is not a list of texts", "write it as a list, empty if there is none")
            return ()
        return tuple(value)

    def date(self, key: str) -> date:
        """Return a date; a missing or wrong one is a fault."""
        value = self.values.get(key)
        if not isinstance(value, date):
            self.faults.add(self, f"{key} is no date", "write it as YYYY-MM-DD")
            return date.min
        return value

    def only(self, *keys: str) -> None:
        """Note a fault for every key the format does not know."""
        for key in self.values.keys() - set(keys):
            self.faults.add(self, f"unknown key {key!r}", f"use only {', '.join(keys)}")


# The parser in C where PyYAML brings it: the tables are read many times by the checks, and it is ten times as fast.
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(path: Path, table: str, faults: Faults) -> list[Record]:
    """Return the records of one table of a file: a list of mappings, or a mapping of names to mappings.

    A file that is missing or is not YAML, and a table that is missing, are faults.
    """
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except OSError:
        faults.note(path, 1, table, "the file cannot be read", "put it back")
        return []
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        faults.note(path, line, table, "not YAML", "mend the line")
        return []
    node = _child(root, table)
    if node is None:
        faults.note(path, 1, table, f"no table {table!r}", "add it")
        return []
    records: list[Record] = []
    names: set[str] = set()
    for line, name, values in _entries(node):
        record = Record(path, line, name, values, faults)
        if name in names:
            faults.add(record, "there is another record with this name", "keep one of them")
        names.add(name)
        records.append(record)
    return records


def top_of(path: Path) -> dict[str, Any]:
    """Return what stands at the top of a file; nothing when it cannot be read, which `read` reports."""
    try:
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - a safe loader
    except (OSError, yaml.YAMLError):
        return {}
    return {str(key): value for key, value in loaded.items()} if isinstance(loaded, dict) else {}


def number_at(path: Path, key: str, faults: Faults) -> float:
    """Return a number that stands alone at the top of a file; anything else is a fault."""
    top = top_of(path)
    value = top.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float):
        if top:
            faults.note(path, 1, key, "no number", "write one")
        return 0.0
    return float(value)


def _child(root: yaml.Node | None, key: str) -> yaml.Node | None:
    if isinstance(root, yaml.MappingNode):
        for name, value in root.value:
            if name.value == key:
                return value  # type: ignore[no-any-return]  # PyYAML's stubs leave the pairs untyped
    return None


def _entries(node: yaml.Node) -> Iterator[tuple[int, str, dict[str, Any]]]:
    constructor = yaml.SafeLoader("")
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            values = constructor.construct_object(item, deep=True)
            values = values if isinstance(values, dict) else {}
            yield item.start_mark.line + 1, str(values.get("code") or values.get("name") or "?"), values
    elif isinstance(node, yaml.MappingNode):
        for name, item in node.value:
            values = constructor.construct_object(item, deep=True)
            yield name.start_mark.line + 1, str(name.value), values if isinstance(values, dict) else {}
