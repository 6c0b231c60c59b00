"""Find the facts of a message. Pure; accepts any string and never raises."""

from __future__ import annotations

from dataclasses import dataclass

from nlu.facts.table import PLACE, Entry, facts, places
from nlu.text.ends import read_ends
from nlu.urgency.patterns import Places, Span, find


@dataclass(frozen=True, order=True)
class Fact:
    """What a message says: where (`start`, `end`, in characters of the text as typed), the kind and the value."""

    start: int
    end: int
    kind: str
    value: str


def find_facts(text: str) -> tuple[Fact, ...]:
    """Return the facts in the order written; each kind and value once; of a very long text its ends count.

    A town inside its region's name, or two entries of one kind on the same words, give the longer one only.
    """
    table = facts()
    read, words = read_ends(text)
    found = table.vocabulary.places((word.canonical, read[word.start : word.end].lower()) for word in words)
    numbers = sorted({number for term in found for number in table.by_term.get(term, ())})
    spans = [(span, table.entries[number]) for number in numbers if (span := _span(table.entries[number], found))]
    kept = [(span, entry) for span, entry in spans if not _inside_longer(span, entry, spans)]
    return tuple(
        sorted(Fact(words[first].start, words[last].end, entry.kind, entry.value) for (first, last), entry in kept)
    )


def _span(entry: Entry, found: Places) -> Span | None:
    if any(find(pattern, found) is not None for pattern in entry.unless):
        return None
    shown = [span for pattern in entry.any if (span := find(pattern, found)) is not None]
    return min(shown, key=lambda span: (span[0], -span[1])) if shown else None


def _inside_longer(span: Span, entry: Entry, spans: list[tuple[Span, Entry]]) -> bool:
    return any(
        other is not entry
        and other.kind == entry.kind == PLACE
        and where[0] <= span[0]
        and span[1] <= where[1]
        and where != span
        for where, other in spans
    )


def place_name(place: str, language: str) -> str:
    """Return the name of a place in a language (kk or ru).

    Raises:
        KeyError: nobody knows the place or its name in that language.
    """
    return places()[place].names[language]
