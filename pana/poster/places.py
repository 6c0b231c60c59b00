"""The places where posters hang, read from `data/content/poster_places.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from actions.content import Fact
from actions.records import Faults, Record, read
from pana.poster.deep_link import PLACE

FILE = "poster_places.yml"
SPEAKS_TO = ("adult", "child")


@dataclass(frozen=True)
class Place:
    """A place: the code its link carries, where it is, whom its words address, their keys, the facts they rely on."""

    code: str
    what: str
    speaks_to: str
    title: str
    text: str
    facts: tuple[str, ...]


def load_places(content: Path, facts: Mapping[str, Fact]) -> dict[str, Place]:
    """Return every place by its code, in the order of the file.

    Raises:
        ContentError: with every fault of the file.
    """
    faults = Faults()
    places = {record.name: _place(record, facts) for record in read(content / FILE, "places", faults)}
    faults.raise_if_any()
    return places


def _place(record: Record, known: Mapping[str, Fact]) -> Place:
    record.only("code", "what", "speaks_to", "title", "text", "facts")
    code = record.text("code")
    if code and not PLACE.fullmatch(code):
        record.faults.add(record, "Telegram does not take this code", "1 to 64 of A-Z a-z 0-9 _ -")
    facts = record.texts("facts")
    for fact in facts:
        if fact not in known:
            record.faults.add(record, f"no fact {fact!r}", "add it to law.yml or take it out here")
    speaks_to = record.text("speaks_to", SPEAKS_TO)
    return Place(code, record.text("what"), speaks_to, record.text("title"), record.text("text"), facts)
