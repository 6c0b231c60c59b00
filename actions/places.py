"""A place in a guide as a short string, as a button carries it and as the talk remembers it.

`<guide>.<who>.<now|later>.<index>`, the index counting from 0 along the steps of that row, or `end` behind the last one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

LED = ("victim", "child", "witness", "aggressor")
"""Who is led through a guide; whoever is nobody in particular is led like the person hurt."""

MOMENTS = ("now", "later")
"""In an emergency, and at any lower level."""

MOST_BYTES = 64
"""Of what a button of Telegram sends."""

REMEMBERED = "guide."
"""How the name of a place begins among the names of what the talk was given."""

_PLACE = re.compile(r"([a-z][a-z0-9-]*)\.([a-z]+)\.(now|later)\.(0|[1-9][0-9]?|end)")


@dataclass(frozen=True)
class Place:
    """A step of a guide for one person at one moment; `index` is None at the end."""

    guide: str
    who: str
    moment: str
    index: int | None

    def __str__(self) -> str:
        return f"{self.guide}.{self.who}.{self.moment}.{'end' if self.index is None else self.index}"

    @property
    def name(self) -> str:
        """The name under which the talk remembers the place."""
        return f"{REMEMBERED}{self}"

    def at(self, index: int | None) -> Place:
        """Return another place of the same row."""
        return replace(self, index=index)

    def pressed(self, intent: str) -> str:
        """Return what a button sends that means `intent` at this place."""
        return f'{intent}{{"step":"{self}"}}'


def read_place(text: str | None) -> Place | None:
    """Read a place; None for anything that is none. Whether such a guide exists is not asked here."""
    found = _PLACE.fullmatch(text or "")
    if found is None or found[2] not in LED:
        return None
    return Place(found[1], found[2], found[3], None if found[4] == "end" else int(found[4]))


def remembered(names: Iterable[str]) -> tuple[Place, ...]:
    """Return the places among the names of what the talk was given, in their order."""
    places = (read_place(name.removeprefix(REMEMBERED)) for name in names if name.startswith(REMEMBERED))
    return tuple(place for place in places if place is not None)
