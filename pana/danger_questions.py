"""Reads the questions of danger, data/content/danger_questions.yml; every fault is gathered. The file explains its format."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from actions.records import Faults, Record, number_at, read, top_of
from desk.danger import Question, Questions
from nlu.urgency.levels import Urgency

FILE = "danger_questions.yml"

MOST = 7
"""Questions that a person in danger can be asked by buttons; more would be an interrogation."""

ALONE = (Urgency.ELEVATED.value, Urgency.HIGH.value)
"""What one answer may mean. Emergency is for what happens now, and routine would be no reason to ask."""

BESIDE = ("adult", "feared", "nobody", "skip")
"""A child's answers; the buttons of bot/person/danger.py."""


def load_danger_questions(folder: Path) -> Questions:
    """Read the questions.

    Raises:
        ContentError: with every fault of the file.
    """
    faults = Faults()
    questions = read_danger_questions(folder, faults)
    faults.raise_if_any()
    return questions


def read_danger_questions(folder: Path, faults: Faults) -> Questions:
    """Read the questions and note every fault; what has faults may be incomplete."""
    path = folder / FILE
    instruments = {record.name for record in read(path, "instruments", faults) if _is_sourced(record)}
    asked = tuple(_question(record, instruments) for record in read(path, "questions", faults))
    for record in read(path, "left_out", faults):
        record.only("code", "instruments", "why")
        _instruments(record, instruments)
        record.text("why")
    if not 1 <= len(asked) <= MOST:
        faults.note(path, 1, "questions", f"{len(asked)} questions", f"ask one to {MOST}")
    top = top_of(path)
    several, together = _several(top, len(asked), path, faults)
    return Questions(
        version=int(number_at(path, "version", faults)),
        asked=asked,
        several=several,
        together=together,
        offered_after=frozenset(_names(top, "offered_after", path, faults)),
        beside_child=_beside(top, path, faults),
    )


def _is_sourced(record: Record) -> bool:
    record.only("code", "what", "checked", "source")
    record.text("what")
    record.date("checked")
    if not record.texts("source"):
        record.faults.add(record, "no source", "say where the instrument is described")
    return True


def _question(record: Record, instruments: set[str]) -> Question:
    record.only("code", "text", "alone", "advice", "instruments", "why")
    record.text("why")
    _instruments(record, instruments)
    advice = record.text("advice") if "advice" in record.values else None
    alone = record.text("alone", ALONE)
    return Question(
        topic=record.name,
        text=record.text("text"),
        alone=Urgency(alone) if alone in ALONE else Urgency.HIGH,
        advice=advice,
    )


def _instruments(record: Record, known: set[str]) -> None:
    named = record.texts("instruments")
    if not named:
        record.faults.add(record, "no instrument has the topic", "name one, or leave the topic out")
    for code in named:
        if code not in known:
            record.faults.add(record, f"no instrument {code!r}", "add it to instruments, or take it out here")


def _several(top: dict[str, Any], asked: int, path: Path, faults: Faults) -> tuple[int, Urgency]:
    rule = top.get("several")
    count = rule.get("count") if isinstance(rule, dict) else None
    level = rule.get("level") if isinstance(rule, dict) else None
    if not isinstance(count, int) or isinstance(count, bool) or not 2 <= count <= max(2, asked) or level not in ALONE:
        faults.note(path, 1, "several", "no rule for several yes", "write {count: 2 or more, level: elevated or high}")
        return 2, Urgency.HIGH
    return count, Urgency(level)


def _names(top: dict[str, Any], key: str, path: Path, faults: Faults) -> list[str]:
    names = top.get(key)
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        faults.note(path, 1, key, "no list of names", "write one")
        return []
    return names


def _beside(top: dict[str, Any], path: Path, faults: Faults) -> dict[str, Urgency]:
    said = top.get("beside_child")
    levels = {level.value for level in Urgency}
    if not isinstance(said, dict) or set(said) != set(BESIDE) or not set(map(str, said.values())) <= levels:
        faults.note(path, 1, "beside_child", "no level for each answer", f"write one for {', '.join(BESIDE)}")
        return dict.fromkeys(BESIDE, Urgency.ROUTINE)
    return {str(code): Urgency(level) for code, level in said.items()}
