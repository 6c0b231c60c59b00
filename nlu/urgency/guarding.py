"""Lower the cues that are not meant: denied, told of a film, long past. Only an explicit guard of the lexicon lowers one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nlu.urgency.levels import Urgency
from nlu.urgency.lexicon import Cue, Guard
from nlu.urgency.patterns import Pattern, Places, Span, find, find_all


@dataclass(frozen=True)
class Hit:
    """A cue found in a message: the level and code it counts with, its first and last word, and its place in the text."""

    cue: Cue
    level: Urgency
    first: int
    last: int
    code: str
    start: int = 0
    end: int = 0


def first_of(patterns: Sequence[Pattern], places: Places) -> Span | None:
    """Return the first place of the first pattern that is complete, or None."""
    for pattern in patterns:
        found = find(pattern, places)
        if found is not None:
            return found
    return None


def lower(hits: list[Hit], guards: Sequence[Guard], places: Places) -> list[Hit]:
    """Apply the guards: a cue lowered to routine falls away, one lowered to a higher level stays with it."""
    for guard in guards:
        if not any(_lowers(guard, hit) for hit in hits):
            continue
        if first_of(guard.any, places) is None or first_of(guard.unless, places) is not None:
            continue
        hits = [_guarded(hit, guard, places) if _lowers(guard, hit) else hit for hit in hits]
    return [hit for hit in hits if hit.level > Urgency.ROUTINE]


def _lowers(guard: Guard, hit: Hit) -> bool:
    if hit.cue.bound or hit.level <= guard.to:
        return False
    return any(hit.cue.code == lowered or hit.cue.code.startswith(f"{lowered}.") for lowered in guard.lowers)


def _guarded(hit: Hit, guard: Guard, places: Places) -> Hit:
    """Lower the cue; a guard that works nearby leaves it standing where else in the message it is found."""
    if guard.within is not None:
        around = _all_places(guard.any, places)
        reach = guard.within
        free = [
            span
            for span in _all_places(hit.cue.any, places)
            if all(max(near[0] - span[1], span[0] - near[1]) > reach for near in around)
        ]
        if free:
            return replace(hit, first=free[0][0], last=free[0][1])
    past = guard.to is Urgency.ELEVATED and hit.code.startswith("violence.")
    return replace(hit, level=guard.to, code="violence.past" if past else hit.code)


def _all_places(patterns: Sequence[Pattern], places: Places) -> list[Span]:
    return sorted({span for pattern in patterns for span in find_all(pattern, places)})
