"""Patterns over canonical words: the terms of a message in one dictionary look-up, then the patterns they complete."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlu.text.canonical import canonical_word
from nlu.text.latin import typed_in_latin

_NOWHERE = -1
_GAP = 3
_NEAR = 6
# Unstressed vowels are written as they sound; words this long stay apart from others all the same.
_SOUND = str.maketrans({"о": "а", "е": "и"})
_LEAST_SOUND = 6
# Letters left out in haste are vowels: words of so many consonants stay apart without them.
_VOWELS = str.maketrans("", "", "аеиоуэюя")
_LEAST_CONSONANTS = 4

Places = Mapping[int, Sequence[int]]
Span = tuple[int, int]


@dataclass(frozen=True)
class Run:
    """Terms in the order written; `gaps[i]` is how many words may stand between term i and the next."""

    terms: tuple[int, ...]
    gaps: tuple[int, ...]


@dataclass(frozen=True)
class Pattern:
    """One run, or several that must lie near each other in any order; `written` is how the lexicon puts it."""

    runs: tuple[Run, ...]
    written: str


class Vocabulary:
    """The words and stems of all patterns, numbered by term: a class of words is one term.

    A word is `stem*` (prefix), `=word` (letters as typed, because folding joins it with another word) or `word`.
    """

    def __init__(self, classes: Mapping[str, Sequence[str]]) -> None:
        self._classes = classes
        self._numbers: dict[str, int] = {}
        self._exact: dict[str, set[int]] = {}
        self._stems: dict[str, set[int]] = {}
        self._typed: dict[str, set[int]] = {}
        self._sounds: dict[str, set[int]] = {}
        self._stem_sounds: dict[str, set[int]] = {}
        self._bones: dict[str, set[int]] = {}
        self._lengths: tuple[int, ...] = ()

    def term(self, written: str) -> int:
        """Return the number of a term: `@class`, or words joined by `|`, which may be classes too.

        Raises:
            ValueError: the class does not exist or a word is empty.
        """
        number = self._numbers.get(written)
        if number is None:
            number = self._numbers[written] = len(self._numbers)
            for word in self._words(written):
                self._add(word, number)
        return number

    def _words(self, written: str) -> Iterable[str]:
        for part in written.split("|"):
            if part.startswith("@"):
                if part[1:] not in self._classes:
                    raise ValueError(f"unknown word class {part}")
                for word in self._classes[part[1:]]:
                    yield from self._words(word)
            else:
                yield part

    def _add(self, word: str, number: int) -> None:
        if word.startswith("="):
            for spelling in (word[1:], typed_in_latin(word[1:])):
                self._typed.setdefault(spelling, set()).add(number)
            return
        stem = canonical_word(word.rstrip("*"))
        if not stem:
            raise ValueError(f"empty word {word!r}")
        table = self._stems if word.endswith("*") else self._exact
        table.setdefault(stem, set()).add(number)
        if len(stem) >= _LEAST_SOUND:
            sounds = self._stem_sounds if word.endswith("*") else self._sounds
            sounds.setdefault(stem.translate(_SOUND), set()).add(number)
        bones = stem.translate(_VOWELS)
        if not word.endswith("*") and len(bones) >= _LEAST_CONSONANTS:
            self._bones.setdefault(bones, set()).add(number)

    def close(self) -> None:
        """Note the lengths of all stems, once every pattern is read."""
        self._lengths = tuple(sorted({len(stem) for stem in self._stems}))

    def terms_of(self, canonical: str, typed: str) -> set[int]:
        """Return the terms one word belongs to; one that belongs to none is tried as it sounds, then without vowels."""
        found = self._look_up(canonical, self._exact, self._stems) | self._typed.get(typed, set())
        if not found and len(canonical) >= _LEAST_SOUND:
            found = self._look_up(canonical.translate(_SOUND), self._sounds, self._stem_sounds)
        if not found and len(canonical) >= _LEAST_CONSONANTS:
            bones = canonical.translate(_VOWELS)
            if len(bones) * 4 >= len(canonical) * 3:
                return self._bones.get(bones, set())
        return found

    def _look_up(self, word: str, exact: dict[str, set[int]], stems: dict[str, set[int]]) -> set[int]:
        found = set(exact.get(word, ()))
        for length in self._lengths:
            if length > len(word):
                break
            found |= stems.get(word[:length], set())
        return found

    def places(self, words: Iterable[tuple[str, str]]) -> dict[int, list[int]]:
        """Return where each term stands, for words given as canonical and typed form."""
        places: dict[int, list[int]] = {}
        for at, (canonical, typed) in enumerate(words):
            for number in self.terms_of(canonical, typed):
                places.setdefault(number, []).append(at)
        return places


def parse(line: str, words: Vocabulary) -> Pattern:
    """Compile one pattern: `a b` (next to each other), `a .. b` (a few words between), `a & b` (near, any order).

    Raises:
        ValueError: a part is empty or names an unknown class.
    """
    return Pattern(tuple(_run(part, words) for part in line.split("&")), line)


def _run(part: str, words: Vocabulary) -> Run:
    terms: list[int] = []
    gaps: list[int] = []
    gap = 0
    for written in part.split():
        if written == "..":
            gap = _GAP
            continue
        if terms:
            gaps.append(gap)
        terms.append(words.term(written))
        gap = 0
    if not terms:
        raise ValueError("empty part of a pattern")
    return Run(tuple(terms), tuple(gaps))


def find(pattern: Pattern, places: Places) -> Span | None:
    """Return the first and last word of the first place where the pattern is complete, or None."""
    for run in pattern.runs:
        for term in run.terms:
            if term not in places:
                return None
    return next(find_all(pattern, places), None)


def find_all(pattern: Pattern, places: Places) -> Iterator[Span]:
    """Return every place where the pattern is complete, at most one for each place of its first part."""
    rows = [_spans(run, places) for run in pattern.runs]
    if not all(rows):
        return
    if len(rows) == 1:
        yield from rows[0]
    else:
        yield from _nearest(rows)


def _spans(run: Run, places: Places) -> list[Span]:
    """Return every place where the run is complete, at most one for each place of its first word."""
    if any(term not in places for term in run.terms):
        return []
    spans = []
    for first in places[run.terms[0]]:
        last = first
        for term, gap in zip(run.terms[1:], run.gaps, strict=True):
            last = _next_in(places[term], last, gap)
            if last == _NOWHERE:
                break
        else:
            spans.append((first, last))
    return spans


def _next_in(row: Sequence[int], after: int, gap: int) -> int:
    at = bisect_right(row, after)
    if at < len(row) and row[at] - after <= gap + 1:
        return row[at]
    return _NOWHERE


def _nearest(rows: Sequence[Sequence[Span]]) -> Iterator[Span]:
    """Return the stretches that hold one span of every row and are short enough; spans may not overlap."""
    for anchor in rows[0]:
        chosen = [anchor]
        for row in rows[1:]:
            close = [
                span
                for span in row[_from(row, anchor[0] - _NEAR) :][: 2 * _NEAR + 2]
                if all(span[1] < taken[0] or span[0] > taken[1] for taken in chosen)
            ]
            if not close:
                break
            chosen.append(min(close, key=lambda span: abs(span[0] - anchor[0])))
        first, last = min(chosen)[0], max(span[1] for span in chosen)
        if len(chosen) == len(rows) and last - first <= _NEAR:
            yield first, last


def _from(row: Sequence[Span], first: int) -> int:
    return bisect_left(row, (first, 0))
