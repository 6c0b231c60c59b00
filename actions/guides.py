"""Guides: algorithms as single steps, one row for each person and moment. What they consist of, without reading files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from actions.places import LED, MOMENTS, Place

DO, KNOW = "do", "know"
KINDS = (DO, KNOW)
"""A step to be done, which may turn out impossible, and a step to be known."""


@dataclass(frozen=True)
class Step:
    """One step. `lines`, `facts` and `bases` are codes of the content: what its text shows, and where it comes from."""

    guide: str
    code: str
    kind: str
    lines: tuple[str, ...]
    facts: tuple[str, ...]
    bases: tuple[str, ...]

    @property
    def key(self) -> str:
        """The key of its text."""
        return "-".join(("guide", self.guide, self.code))

    @property
    def cannot_key(self) -> str | None:
        """The key of what to do instead; None for a step that is only to be known."""
        return "-".join((self.key, "cannot")) if self.kind == DO else None

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys of its texts."""
        return (self.key, self.cannot_key) if self.cannot_key else (self.key,)


Row = Mapping[str, tuple[Step, ...]]
"""The steps of one person, by moment."""


@dataclass(frozen=True)
class Guide:
    """One guide. For each person it has a row, or names in `instead` the guide that answers this person."""

    name: str
    rows: Mapping[str, Row]
    instead: Mapping[str, str]
    lines: tuple[str, ...]
    steps: Mapping[str, Step]


@dataclass(frozen=True)
class Guides:
    """All guides by name, checked: every person has steps at both moments, and `instead` leads nowhere in circles."""

    by_name: Mapping[str, Guide]

    def begin(self, guide: str, who: str, moment: str) -> Place:
        """Return the first place for a person at a moment, in the guide that really answers this person.

        Raises:
            KeyError: there is no such guide.
        """
        found = self.by_name[guide]
        while who in found.instead:
            found = self.by_name[found.instead[who]]
        return Place(found.name, who, moment, 0)

    def row(self, place: Place) -> tuple[Step, ...]:
        """Return the steps of the place's row; none when there is no such row (any more)."""
        guide = self.by_name.get(place.guide)
        return () if guide is None else guide.rows.get(place.who, {}).get(place.moment, ())

    def knows(self, place: Place) -> bool:
        """Say whether the place is there: contents change, and old buttons stay in the chat."""
        row = self.row(place)
        return bool(row) and (place.index is None or place.index < len(row))

    def after(self, place: Place) -> Place:
        """Return the place behind a step: the next step, or the end."""
        following = len(self.row(place)) if place.index is None else place.index + 1
        return place.at(following if following < len(self.row(place)) else None)

    def places(self) -> Iterator[Place]:
        """Yield every place of every row, the ends included."""
        for guide, who, moment in product(self.by_name, LED, MOMENTS):
            row = self.row(start := Place(guide, who, moment, 0))
            yield from (start.at(index) for index in range(len(row)))
            if row:
                yield start.at(None)
