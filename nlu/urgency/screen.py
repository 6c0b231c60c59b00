"""The screen: the urgency of one message from cues alone, before and without any model.

Source of the levels: the project's own labels (emergency: harm now or within hours; high: recent, repeated or likely;
elevated: distress without danger to life). Sensitivity comes first: only an explicit guard lowers a cue.
Reviewer: open, to be a person on duty at a trust line (see the head of `data/lexicon/cues_ru.yml`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from nlu.text.ends import read_ends
from nlu.urgency.cries import readings
from nlu.urgency.guarding import Hit, first_of, lower
from nlu.urgency.levels import Urgency
from nlu.urgency.lexicon import Lexicon, lexicon
from nlu.urgency.patterns import Places, Span, find


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


def screen(text: str) -> Screening:
    """Return the urgency of one message and the cues it rests on. Pure; accepts any string and never raises.

    Cries for help that are added to a message never lower it (`cries.py`).
    """
    level = Urgency.ROUTINE
    cues: dict[str, tuple[Urgency, FoundCue]] = {}
    for reading in readings(text):
        hits = _hits(reading.text)
        level = max([level, *(hit.level for hit in hits)])
        for hit in hits:
            place = FoundCue(hit.code, hit.start + reading.start, hit.end + reading.start)
            if hit.code not in cues or cues[hit.code][0] < hit.level:
                cues[hit.code] = (hit.level, place)
    gravest = sorted(cues.values(), key=lambda found: -found[0].rank)
    return Screening(level, tuple(place for _, place in gravest))


def _hits(text: str) -> list[Hit]:
    """Return what one reading of a message shows, the gravest first."""
    known = lexicon()
    read, words = read_ends(text)
    places = known.vocabulary.places((word.canonical, read[word.start : word.end].lower()) for word in words)
    if not places:
        return []
    hits = _raise_with_harm(lower(_find_hits(known, places, len(words)), known.guards, places))
    placed = [replace(hit, start=words[hit.first].start, end=words[hit.last].end) for hit in hits]
    return sorted(placed, key=lambda hit: -hit.level.rank)


def _find_hits(known: Lexicon, places: Places, number: int) -> list[Hit]:
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
        if alone and first_of(cue.unless, places) is None:
            hits.append(Hit(cue, cue.level, *found[at], cue.code))
    return hits


def _raise_with_harm(hits: list[Hit]) -> list[Hit]:
    """Raise a cry for help that stands beside another sign of serious harm."""
    harm = any(hit.cue.with_harm is None and hit.level >= Urgency.HIGH for hit in hits)
    if not harm:
        return hits
    return [replace(hit, level=hit.cue.with_harm) if hit.cue.with_harm else hit for hit in hits]
