"""Reads the items of the safety plan, data/content/plan.yml; every fault is gathered. The file explains its format."""

from __future__ import annotations

import re
from pathlib import Path

from actions.records import Faults, Record, read
from desk.plan import RESERVED, Item, Items

FILE = "plan.yml"

ADULT, CHILD = "adult", "child"

_CODE = re.compile(r"[a-z]{2,12}")


def load_plan_items(folder: Path) -> Items:
    """Read the items.

    Raises:
        ContentError: with every fault of the file.
    """
    faults = Faults()
    items = read_plan_items(folder, faults)
    faults.raise_if_any()
    return items


def read_plan_items(folder: Path, faults: Faults) -> Items:
    """Read the items and note every fault; what has faults may be incomplete."""
    path = folder / FILE
    items = Items(tuple(_item(record) for record in read(path, "items", faults)))
    for whom, child in ((ADULT, False), (CHILD, True)):
        if not items.of(child=child):
            faults.note(path, 1, "items", f"no item for: {whom}", "add one")
    return items


def _item(record: Record) -> Item:
    record.only("code", "for", "title", "asks", "many", "own_words", "answers")
    if not _CODE.fullmatch(record.name):
        record.faults.add(record, "the code is no name", "use 2 to 12 small Latin letters: it stands in buttons")
    return Item(
        code=record.name,
        title=record.text("title"),
        asks=record.text("asks"),
        answers=_answers(record),
        many=_yes(record, "many"),
        own_words=_yes(record, "own_words"),
        child=record.text("for", (ADULT, CHILD)) == CHILD,
    )


def _answers(record: Record) -> dict[str, str]:
    head = f"plan-{record.name}-"
    answers: dict[str, str] = {}
    for key in record.texts("answers"):
        code = key.removeprefix(head)
        if code == key or not _CODE.fullmatch(code) or code in RESERVED or code in answers:
            record.faults.add(
                record, f"no answer {key!r}", f"write {head} and a name of its own in small Latin letters"
            )
        answers[code] = key
    if not answers:
        record.faults.add(record, "no answers", "write at least one: nobody should have to type")
    return answers


def _yes(record: Record, key: str) -> bool:
    value = record.values.get(key)
    if not isinstance(value, bool):
        record.faults.add(record, f"{key} is neither true nor false", "write one of them")
    return value is True
