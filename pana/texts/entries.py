"""What the page and the sheet show of every text: its wordings, its measure, its uses and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from actions.known import Known
from actions.records import ContentError
from locales.render import LANGUAGES, Words
from pana.checks.shown_numbers import Allowed, allowed
from pana.texts.catalogue import Text, TextFile, catalogue
from pana.texts.limits import Measured, labels_of, measured
from pana.texts.told_records import load_records
from pana.texts.uses import uses
from pana.texts.wordings import Filling, Wording


@dataclass(frozen=True)
class Side:
    """One text in one language. `marks` are keys of texts that say what is wrong, with their arguments."""

    wordings: tuple[Wording, ...]
    measured: Measured
    marks: tuple[tuple[str, Mapping[str, str | int]], ...]
    without_example: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """One text: its sides by language, and where it is used."""

    text: Text
    sides: Mapping[str, Side]
    uses: tuple[str, ...]

    @property
    def is_marked(self) -> bool:
        """Whether something is wrong with one of its sides."""
        return any(side.marks for side in self.sides.values())


@dataclass(frozen=True)
class FileEntries:
    """One file with its texts."""

    file: TextFile
    entries: tuple[Entry, ...]

    @property
    def marked(self) -> int:
        """How many of its texts are marked."""
        return sum(entry.is_marked for entry in self.entries)


def entries(root: Path, words: Words) -> tuple[FileEntries, ...]:
    """Return all texts below `root/locales`, file by file.

    Content that cannot be read leaves its numbers out: the arguments stand there by their names, and `pana check`
    says what is wrong.
    """
    try:
        records: Known | None = load_records(root)
    except ContentError:
        records = None
    files = catalogue(root / "locales")
    used = uses(root, frozenset(text.key for file in files for text in file.texts), records)
    filling = Filling(words, records)
    judge = _Judge(
        filling, allowed(records) if records else None, labels_of(records.lessons) if records else frozenset()
    )
    return tuple(
        FileEntries(
            file,
            tuple(
                Entry(text, {one: judge.side(file, text, one) for one in LANGUAGES}, used[text.key])
                for text in file.texts
            ),
        )
        for file in files
    )


@dataclass(frozen=True)
class _Judge:
    """What every text is measured with."""

    filling: Filling
    known: Allowed | None
    labels: frozenset[str]

    def side(self, file: TextFile, text: Text, language: str) -> Side:
        if language not in text.written:
            return Side((), measured(file.name, text.key, ()), (("texts-page-missing", {}),), ())
        wordings = self.filling.wordings(text, language)
        bodies = [wording.body for wording in wordings if wording.body is not None]
        size = measured(file.name, text.key, bodies, self.labels)
        marks: list[tuple[str, Mapping[str, str | int]]] = list(_too_much(size))
        if len(bodies) < len(wordings):
            marks.append(("texts-page-cannot-be-said", {}))
        if self.known is not None and any(self.known.unknown(body) for body in bodies):
            marks.append(("texts-page-typed", {}))
        return Side(wordings, size, tuple(marks), self.filling.without_example(text, language))


def _too_much(size: Measured) -> Iterator[tuple[str, Mapping[str, str | int]]]:
    if size.is_too_long:
        yield "texts-page-too-long", {"letters": size.letters, "most": size.limit.letters}
    if size.has_long_sentence:
        yield "texts-page-long-sentence", {"words": size.words, "most": size.limit.words or 0}
