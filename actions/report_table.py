"""The questions of a witness's report, and how an answer is recognised. Read and checked from data/content/report.yml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from actions.content import CONTENT
from actions.records import Faults, Record, read, top_of
from nlu.text.canonical import canonical_words
from nlu.text.ends import LONGEST
from nlu.urgency.levels import Urgency

FILE = "report.yml"

OWN, SKIPPED, TOLD = "own", "skip", "told"
"""Answers to any question: in her own words, none, and told before the question was put."""

ANY = ("any.yes", "any.no", "any.skip", "any.stop")
"""What typed words mean whichever question was put."""

BARE = 4
"""So many words at most are looked up: a longer message is an answer in her own words."""

Answers = Mapping[str, str]
"""The answers so far, by question: codes, never words."""


@dataclass(frozen=True)
class ReportTable:
    """Questions in their order with the answers that have buttons; what facts and typed words mean; and what is grave."""

    questions: Mapping[str, tuple[str, ...]]
    facts: tuple[tuple[str, str], ...]
    words: Mapping[tuple[str, ...], frozenset[str]]
    levels: Mapping[str, Urgency]

    def prefilled(self, told: Iterable[str]) -> dict[str, str]:
        """Return the answers that are known from facts, `kind.value` or `kind` alone; the first in the table counts."""
        said = frozenset(told)
        kinds = said | {one.partition(".")[0] for one in said}
        found: dict[str, str] = {}
        for fact, means in self.facts:
            name, _, code = means.partition(".")
            if fact in kinds:
                found.setdefault(name, code)
        return found

    def meanings(self, text: str) -> frozenset[str]:
        """Return what typed words may mean, as `question.answer` or `any.…`; nothing for a longer message."""
        return self.words.get(canonical(text), frozenset()) if len(text) <= LONGEST else frozenset()

    def level(self, answers: Answers) -> Urgency:
        """Return the urgency that answers mean at least."""
        meant = [self.levels[one] for one in pairs(answers) if one in self.levels]
        return max(meant, default=Urgency.ROUTINE)

    def knows(self, name: str, code: str) -> bool:
        """Say whether a question has this answer on a button; each may be skipped."""
        return name in self.questions and code in (*self.questions[name], SKIPPED)


def pairs(answers: Answers) -> tuple[str, ...]:
    """Return answers as `question.answer`, as they travel."""
    return tuple(f"{name}.{code}" for name, code in answers.items())


def from_pairs(travelled: Iterable[str]) -> dict[str, str]:
    """Return answers from `question.answer`."""
    return {name: code for name, _, code in (one.partition(".") for one in travelled) if code}


def canonical(text: str) -> tuple[str, ...]:
    """Return the words in canonical form, without emoji and signs."""
    return tuple(word.canonical for word in canonical_words(text) if word.canonical.isalpha())


def load_report_table(root: Path = CONTENT) -> ReportTable:
    """Read report.yml.

    Raises:
        ContentError: with every fault of the file.
    """
    faults = Faults(root=root)
    path = root / FILE
    questions = {record.name: record.texts("answers") for record in read(path, "questions", faults)}
    facts = tuple(_fact(record, questions) for record in _listed(path, "facts", faults))
    words: dict[tuple[str, ...], set[str]] = {}
    for means, listed in _mapping(path, "words", faults).items():
        _check(path, str(means), questions, faults, besides=ANY)
        for written in listed if isinstance(listed, list) else ():
            form = canonical(str(written))
            if not 0 < len(form) <= BARE:
                faults.note(path, 1, str(means), f"{len(form)} words in one entry", f"write 1 to {BARE}")
            words.setdefault(form, set()).add(str(means))
    levels = _mapping(path, "levels", faults)
    known = {level.value for level in Urgency}
    for means, level in levels.items():
        _check(path, str(means), questions, faults)
        if level not in known:
            faults.note(path, 1, str(means), "no level of urgency", f"use one of {', '.join(sorted(known))}")
    faults.raise_if_any()
    return ReportTable(
        questions,
        facts,
        {form: frozenset(meant) for form, meant in words.items()},
        {str(means): Urgency(level) for means, level in levels.items()},
    )


def _fact(record: Record, questions: Mapping[str, tuple[str, ...]]) -> tuple[str, str]:
    record.only("told", "means")
    means = record.text("means")
    _check(record.path, means, questions, record.faults, besides=tuple(f"{name}.{TOLD}" for name in questions))
    return record.text("told"), means


def _check(
    path: Path, means: str, questions: Mapping[str, tuple[str, ...]], faults: Faults, besides: tuple[str, ...] = ()
) -> None:
    name, _, code = means.partition(".")
    if means not in besides and code not in questions.get(name, ()):
        faults.note(path, 1, means, "no such question or answer", "add it to the table questions or mend it")


def _listed(path: Path, table: str, faults: Faults) -> list[Record]:
    """Return the records of a list whose entries have no names of their own."""
    listed = top_of(path).get(table)
    if not isinstance(listed, list):
        faults.note(path, 1, table, f"no table {table!r}", "add it")
        return []
    return [
        Record(path, 1, f"{table} {number}", values if isinstance(values, dict) else {}, faults)
        for number, values in enumerate(listed, start=1)
    ]


def _mapping(path: Path, table: str, faults: Faults) -> Mapping[object, object]:
    found = top_of(path).get(table)
    if not isinstance(found, dict):
        faults.note(path, 1, table, f"no table {table!r}", "add it")
        return {}
    return found
