"""Read what facts look like from `data/lexicon/facts.yml` and `places.yml`. Format: see the heads of the files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from nlu.urgency.lexicon import LEXICON, word_classes
from nlu.urgency.patterns import Pattern, Vocabulary, parse

FACT_FILE = "facts.yml"
PLACE_FILE = "places.yml"
PLACE = "place"
_GROUPS = ("regions", "towns", "districts")


@dataclass(frozen=True)
class Place:
    """A region, town or district; `names` by language (kk, ru); `region` is the id of the region a town lies in."""

    id: str
    names: Mapping[str, str]
    region: str | None


@dataclass(frozen=True)
class Entry:
    """One fact: its kind and value, the patterns that show it and those that rule it out."""

    kind: str
    value: str
    any: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]


@dataclass(frozen=True)
class FactTable:
    """Everything known; `by_term` leads from a pattern's first term to the entries it may begin."""

    vocabulary: Vocabulary
    entries: tuple[Entry, ...]
    by_term: Mapping[int, tuple[int, ...]]


@lru_cache(maxsize=1)
def places() -> Mapping[str, Place]:
    """Return every place by its id."""
    loaded = _read(PLACE_FILE)
    return {
        row["id"]: Place(row["id"], {"kk": row["kk"], "ru": row["ru"]}, row.get("region"))
        for group in _GROUPS
        for row in loaded[group]
    }


@lru_cache(maxsize=1)
def facts() -> FactTable:
    """Load and compile both files once.

    Raises:
        ValueError: a pattern is empty or names an unknown word class, or two places share an id.
    """
    words = Vocabulary(word_classes())
    entries = tuple(
        Entry(kind, value, tuple(parse(line, words) for line in shown), tuple(parse(line, words) for line in ruled_out))
        for kind, value, shown, ruled_out in (*_stated(), *_placed())
    )
    words.close()
    by_term: dict[int, list[int]] = {}
    for number, entry in enumerate(entries):
        for first in sorted({pattern.runs[0].terms[0] for pattern in entry.any}):
            by_term.setdefault(first, []).append(number)
    return FactTable(words, entries, {term: tuple(numbers) for term, numbers in by_term.items()})


_Row = tuple[str, str, Sequence[str], Sequence[str]]


def _stated() -> Iterator[_Row]:
    for row in _read(FACT_FILE)["facts"]:
        yield row["kind"], row["value"], row["any"], row.get("unless", ())


def _placed() -> Iterator[_Row]:
    seen: set[str] = set()
    loaded = _read(PLACE_FILE)
    for row in (row for group in _GROUPS for row in loaded[group]):
        if row["id"] in seen:
            raise ValueError(f"{PLACE_FILE}: {row['id']} twice")
        seen.add(row["id"])
        yield PLACE, row["id"], row.get("any", ()), ()


def _read(name: str) -> Any:
    return yaml.safe_load((LEXICON / name).read_text(encoding="utf-8"))
