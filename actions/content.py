"""Trust lines, facts of the law and algorithms, read from `data/content` and checked; nothing here chooses an answer.

Every record carries its source, its certainty and the date of its last check; a record without them is refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from actions.records import ContentError, Faults, Record, read
from actions.validity import TERM_DAYS, read_term

__all__ = ["CONTENT", "Algorithm", "Basis", "Content", "ContentError", "Fact", "TrustLine", "load_content", "read_line"]

CONTENT = Path(__file__).resolve().parent.parent / "data" / "content"
"""Where the content lies in this repository."""

PUBLISHED = ("A", "A*", "B", "B*")
SPOKEN_TO = ("person", "child", "aggressor", "witness")
QUESTIONS = ("human", "place", "safe", "delete", "suicide")

Argument = str | int


@dataclass(frozen=True)
class TrustLine:
    """A number people may call; `code` is the argument's name in the texts. Empty `languages` means unconfirmed."""

    code: str
    number: str
    who: str
    hours: str
    cost: str
    languages: tuple[str, ...]
    certainty: str
    checked: date
    source: tuple[str, ...]
    note: str
    term_days: int = TERM_DAYS


@dataclass(frozen=True)
class Fact:
    """A right or rule; `values` are the numbers that the texts take as arguments."""

    code: str
    says: str
    values: Mapping[str, int]
    certainty: str
    checked: date
    source: tuple[str, ...]
    lawyer: str


@dataclass(frozen=True)
class Basis:
    """Where the steps of an algorithm come from."""

    code: str
    what: str
    certainty: str
    checked: date
    source: tuple[str, ...]


@dataclass(frozen=True)
class Algorithm:
    """What is said in one situation. The keys are explained at the head of algorithms.yml."""

    name: str
    texts: tuple[str, ...]
    again: tuple[str, ...]
    numbers: bool
    lines: tuple[str, ...]
    facts: tuple[str, ...]
    bases: tuple[str, ...]
    buttons: tuple[tuple[str, ...], ...]
    asks: str | None
    speaks_to: str


@dataclass(frozen=True)
class Content:
    """Everything that may be told as true, by code."""

    lines: Mapping[str, TrustLine]
    facts: Mapping[str, Fact]
    bases: Mapping[str, Basis]
    algorithms: Mapping[str, Algorithm]

    def numbers(self) -> dict[str, Argument]:
        """Return every trust line as arguments for a text: police, emergency, ambulance, line, youth_line, checked."""
        numbers: dict[str, Argument] = {code: line.number for code, line in self.lines.items()}
        return numbers | {"checked": _oldest(list(self.lines.values()))}

    def arguments(self, algorithm: Algorithm) -> dict[str, Argument]:
        """Return the arguments its texts may use: its lines, its facts' numbers, and the oldest date of a check."""
        return self.arguments_of(algorithm.lines, algorithm.facts)

    def arguments_of(self, line_codes: Sequence[str], fact_codes: Sequence[str]) -> dict[str, Argument]:
        """Return the numbers of lines and facts as arguments of a text, and the oldest date of a check."""
        lines = [self.lines[code] for code in line_codes]
        facts = [self.facts[code] for code in fact_codes]
        args: dict[str, Argument] = {line.code: line.number for line in lines}
        for fact in facts:
            args |= fact.values
        if lines or facts:
            args["checked"] = _oldest([*lines, *facts])
        return args


def load_content(root: Path = CONTENT) -> Content:
    """Read trust_lines.yml, law.yml and algorithms.yml.

    Raises:
        ContentError: with every fault of all three files.
    """
    faults = Faults()
    lines = {record.name: read_line(record) for record in read(root / "trust_lines.yml", "trust_lines", faults)}
    facts = {record.name: _fact(record) for record in read(root / "law.yml", "law", faults)}
    bases = {record.name: _basis(record) for record in read(root / "algorithms.yml", "bases", faults)}
    algorithms = {}
    for record in read(root / "algorithms.yml", "algorithms", faults):
        algorithm = _algorithm(record)
        algorithms[record.name] = algorithm
        for kind, codes, known in (
            ("line", algorithm.lines, lines.keys()),
            ("fact", algorithm.facts, facts.keys()),
            ("basis", algorithm.bases, bases.keys()),
        ):
            for code in sorted(set(codes) - known):
                faults.add(record, f"no {kind} {code!r}", "add it or take it out here")
    faults.raise_if_any()
    return Content(lines, facts, bases, algorithms)


def _oldest(records: Sequence[TrustLine | Fact]) -> str:
    return f"{min(record.checked for record in records):%d.%m.%Y}"


_LINE_KEYS = (
    "code", "number", "who", "hours", "cost", "languages", "certainty", "checked", "term_days", "source", "note",
)  # fmt: skip


def read_line(record: Record, *more_keys: str) -> TrustLine:
    """Read a line that people may call; `more_keys` are keys of the record that somebody else reads.

    Faults are noted in the record; the line is usable only when there are none.
    """
    record.only(*_LINE_KEYS, *more_keys)
    number = record.text("number")
    if number and not number.lstrip("+").replace(" ", "").isdigit():
        record.faults.add(record, "the number holds more than digits", "write it as it is dialled")
    languages = record.texts("languages")
    if set(languages) - {"kk", "ru"}:
        record.faults.add(record, "a language is neither kk nor ru", "use kk and ru, or leave the list empty")
    return TrustLine(
        code=record.name,
        number=number,
        who=record.text("who"),
        hours=record.text("hours", ("around_the_clock", "disputed", "unconfirmed")),
        cost=record.text("cost", ("free", "unknown")),
        languages=languages,
        certainty=record.text("certainty", PUBLISHED),
        checked=record.date("checked"),
        source=_source(record),
        note=record.text("note"),
        term_days=read_term(record),
    )


def _fact(record: Record) -> Fact:
    record.only("code", "says", "values", "certainty", "checked", "source", "lawyer")
    values = record.values.get("values")
    if not isinstance(values, dict) or not all(type(value) is int for value in values.values()):
        record.faults.add(record, "values is no table of whole numbers", "write {} if there is none")
        values = {}
    return Fact(
        code=record.name,
        says=record.text("says"),
        values=values,
        certainty=record.text("certainty", (*PUBLISHED, "practice")),
        checked=record.date("checked"),
        source=_source(record),
        lawyer=record.text("lawyer"),
    )


def _basis(record: Record) -> Basis:
    record.only("code", "what", "certainty", "checked", "source")
    return Basis(
        code=record.name,
        what=record.text("what"),
        certainty=record.text("certainty", (*PUBLISHED, "practice")),
        checked=record.date("checked"),
        source=_source(record),
    )


def _algorithm(record: Record) -> Algorithm:
    record.only("name", "texts", "again", "numbers", "lines", "facts", "bases", "buttons", "asks", "speaks_to")
    for key in ("texts", "again", "bases"):
        if not record.values.get(key):
            record.faults.add(record, f"{key} is empty", "name at least one")
    numbers = record.values.get("numbers")
    if not isinstance(numbers, bool):
        record.faults.add(record, "numbers is neither true nor false", "say whether the first text shows them")
    asks = record.values.get("asks")
    if asks is not None and asks not in QUESTIONS:
        record.faults.add(record, f"asks is none of {', '.join(QUESTIONS)}", "use one of them or leave it out")
    speaks_to = record.values.get("speaks_to", "person")
    if speaks_to not in SPOKEN_TO:
        record.faults.add(record, f"speaks_to is none of {', '.join(SPOKEN_TO)}", "use one of them or leave it out")
    return Algorithm(
        name=record.name,
        texts=record.texts("texts"),
        again=record.texts("again"),
        numbers=bool(numbers),
        lines=record.texts("lines"),
        facts=record.texts("facts"),
        bases=record.texts("bases"),
        buttons=_rows(record),
        asks=str(asks) if asks is not None else None,
        speaks_to=str(speaks_to),
    )


def _rows(record: Record) -> tuple[tuple[str, ...], ...]:
    rows = record.values.get("buttons")
    if not isinstance(rows, list) or not all(
        isinstance(row, list) and row and all(isinstance(code, str) for code in row) for row in rows
    ):
        record.faults.add(record, "buttons is no list of rows", "write [[code, code], [code]], or [] for none")
        return ()
    return tuple(tuple(row) for row in rows)


def _source(record: Record) -> tuple[str, ...]:
    source = record.texts("source")
    if not source:
        record.faults.add(record, "no source", "say where it was read")
    return source
