"""The screen: the urgency of one message from cues alone, before and without any model.

Source of the levels: the project's own labels (emergency: harm now or within hours; high: recent, repeated or likely;
elevated: distress without danger to life). Sensitivity comes first: only an explicit guard lowers a cue.
Reviewer: open, to be a person on duty at a trust line (see the head of `data/lexicon/cues_ru.yml`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nlu.text.canonical import Word, read_words
from nlu.urgency.levels import Urgency
from nlu.urgency.lexicon import Cue, Guard, Lexicon, lexicon
from nlu.urgency.patterns import Pattern, Places, Span, find

# Longer messages are screened by their beginning and their end, where the call for help stands.
_LONGEST = 6000
_HALF = 2500


@dataclass(frozen=True)
class FoundCue:
    """A cue and where it stands in the text as typed, with the words between its parts."""

    code: str
    start: int
    end: int


@dataclass(frozen=True)
class Screening:
    """The verdict of the screen: the level and the cues that count, the gravest first."""

    level: Urgency
    cues: tuple[FoundCue, ...]


@dataclass(frozen=True)
class _Hit:
    cue: Cue
    level: Urgency
    first: int
    last: int
    code: str


def screen(text: str) -> Screening:
    """Return the urgency of one message and the cues it rests on. Pure; accepts any string and never raises."""
    known = lexicon()
    read, words = _read(text)
    places = known.vocabulary.places((word.canonical, read[word.start : word.end].lower()) for word in words)
    if not places:
        return Screening(Urgency.ROUTINE, ())
    hits = _lower(_find_hits(known, places, len(words)), known.guards, places)
    hits = sorted(_raise_with_harm(hits), key=lambda hit: -hit.level.rank)
    cues: dict[str, FoundCue] = {}
    for hit in hits:
        cues.setdefault(hit.code, FoundCue(hit.code, words[hit.first].start, words[hit.last].end))
    return Screening(hits[0].level if hits else Urgency.ROUTINE, tuple(cues.values()))


def _read(text: str) -> tuple[str, Sequence[Word]]:
    if len(text) <= _LONGEST:
        return read_words(text)
    tail = len(text) - _HALF
    head, words = read_words(text[:_HALF])
    ending, last_words = read_words(text[tail:])
    moved = (Word(word.canonical, word.start + tail, word.end + tail) for word in last_words)
    return head + " " * (tail - _HALF) + ending, (*words, *moved)


def _first_of(patterns: Sequence[Pattern], places: Places) -> tuple[int, int] | None:
    for pattern in patterns:
        found = find(pattern, places)
        if found is not None:
            return found
    return None


def _find_hits(known: Lexicon, places: Places, number: int) -> list[_Hit]:
    """Return the cues of the message, each with the first place where one of its patterns is complete."""
    found: dict[int, Span] = {}
    for term in places:
        for at, pattern in known.by_term.get(term, ()):
            span = find(pattern, places)
            if span is not None and (at not in found or span < found[at]):
                found[at] = span
    hits = []
    for at in sorted(found):
        cue = known.cues[at]
        alone = cue.only is None or len(places.get(cue.only, ())) == number
        if alone and _first_of(cue.unless, places) is None:
            hits.append(_Hit(cue, cue.level, *found[at], cue.code))
    return hits


def _concerns(guard: Guard, code: str) -> bool:
    return any(code == lowered or code.startswith(f"{lowered}.") for lowered in guard.lowers)


def _lower(hits: list[_Hit], guards: Sequence[Guard], places: Places) -> list[_Hit]:
    """Apply the guards: a cue lowered to routine falls away, one lowered to a higher level stays with it."""
    for guard in guards:
        if not any(_concerns(guard, hit.cue.code) for hit in hits):
            continue
        found = _first_of(guard.any, places)
        if found is None or _first_of(guard.unless, places) is not None:
            continue
        hits = [_guarded(hit, guard, found) for hit in hits]
    return [hit for hit in hits if hit.level > Urgency.ROUTINE]


def _guarded(hit: _Hit, guard: Guard, found: tuple[int, int]) -> _Hit:
    if hit.cue.bound or not _concerns(guard, hit.cue.code) or hit.level <= guard.to:
        return hit
    apart = max(found[0] - hit.last, hit.first - found[1])
    if guard.within is not None and apart > guard.within:
        return hit
    past = guard.to is not Urgency.ROUTINE and hit.code.startswith("violence.")
    return replace(hit, level=guard.to, code="violence.past" if past else hit.code)


def _raise_with_harm(hits: list[_Hit]) -> list[_Hit]:
    """Raise a cry for help that stands beside another sign of harm."""
    harm = any(hit.cue.with_harm is None and hit.level >= Urgency.ELEVATED for hit in hits)
    if not harm:
        return hits
    return [replace(hit, level=hit.cue.with_harm) if hit.cue.with_harm else hit for hit in hits]
