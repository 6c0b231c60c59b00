"""Reads the word tables of the language; one entry a line, `#` starts a comment."""

from __future__ import annotations

from functools import cache
from pathlib import Path

TABLES = Path(__file__).parent / "tables"


class BrokenTable(ValueError):
    """Raised for a line that does not have the form of its table; says file, line and what to do."""


@cache
def lines(name: str) -> tuple[str, ...]:
    """Return the entries of a table without comments and empty lines."""
    content = (TABLES / name).read_text(encoding="utf-8")
    entries = (line.split("#", 1)[0].strip() for line in content.splitlines())
    return tuple(entry for entry in entries if entry)


def words(name: str) -> frozenset[str]:
    """Return all words of a table that holds several on a line."""
    return frozenset(word for line in lines(name) for word in line.split())


def pairs(name: str) -> dict[str, str]:
    """Return a table of `form = meaning`.

    Raises:
        BrokenTable: if a line has no ` = `.
    """
    found = {}
    for line in lines(name):
        form, separator, meaning = line.partition(" = ")
        if not separator:
            raise BrokenTable(f"{name}: {line!r} has no ' = ' - write 'form = meaning'")
        found[form.strip()] = meaning.strip()
    return found


def chains(name: str) -> dict[str, list[list[str]]]:
    """Return a table of suffixes: `[chain]`, then one line a class, `class: suffix suffix …`, outermost class first.

    Raises:
        BrokenTable: if a class stands outside a chain or has no colon.
    """
    found: dict[str, list[list[str]]] = {}
    chain: list[list[str]] | None = None
    for line in lines(name):
        if line.startswith("["):
            chain = found.setdefault(line.strip("[]"), [])
            continue
        _, separator, suffixes = line.partition(":")
        if chain is None or not separator:
            raise BrokenTable(f"{name}: {line!r} - write '[chain]' first, then 'class: suffixes'")
        chain.append(suffixes.split())
    return found


def example_sentences() -> tuple[str, ...]:
    """Return sentences anybody can run the language on."""
    return lines("examples.txt")
