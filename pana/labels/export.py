"""Corrected cases whose people agreed, as labelled lines for a human to read. Nothing of them is logged or printed."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.ports import Unit
from desk.case import Case
from desk.learning import is_corrected, may_teach, opening_words, withdrawn
from desk.people import Learning
from nlu.language.identify import identify
from pana.errors import PanaError
from pana.labels.redact import redact

READ_BEFORE = 30
"""Messages before a case that are looked at for the words that opened it."""

_STYLES = {"russified": "russified", "latin": "latin", "layout": "typo"}


@dataclass(frozen=True)
class Lesson:
    """A corrected case and the words that opened it, as they were written."""

    case: Case
    words: str


@dataclass(frozen=True)
class Lessons:
    """What may teach, and how many corrected cases were left out and why."""

    found: tuple[Lesson, ...]
    no_leave: int
    no_words: int


async def read_lessons(unit: Unit, button_labels: Collection[str]) -> Lessons:
    """Read every corrected case whose person let her words teach. It only reads: people wait for the database meanwhile.

    `button_labels` are what stands on buttons: a pressed button is kept like words, but nobody wrote it.
    """
    found: list[Lesson] = []
    left: Counter[str] = Counter()
    for case in await unit.cases.judged():
        if not is_corrected(case):
            continue
        person = await unit.people.get(case.person_id)
        if not may_teach(case, person):
            left["leave"] += 1
            continue
        words = opening_words(await unit.messages.until(person.id, case.opened_at, limit=READ_BEFORE), case)
        if not words or words in button_labels:
            left["words"] += 1
            continue
        found.append(Lesson(case, words))
    return Lessons(tuple(found), left["leave"], left["words"])


def as_line(lesson: Lesson) -> dict[str, Any]:
    """Return a labelled line without what names anybody: the operator's word where there is one, guesses for a human to mend.

    `case` stays in it, so that an import can ask whether the person still lets it teach.
    """
    case, words = lesson.case, lesson.words
    identified = identify(words)
    return {
        "text": redact(words),
        "lang": identified.language,
        "style": _style(words, identified.language, identified.script),
        "urgency": (case.judged_urgency or case.urgency).value,
        "intent": case.judged_intent or case.intent or "",
        "who": case.who or "other",
        "case": case.id,
        "reviewed": False,
        "reason": f"to be read by a human before use: {_correction(case)}",
    }


def write_lines(path: Path, lines: Collection[dict[str, Any]]) -> None:
    """Write JSON Lines that only their owner can read. PanaError when the file is there: it may be half reviewed."""
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise PanaError(f"{path} exists already – choose another name, so that no review is lost") from None
    except OSError as error:
        raise PanaError(f"{path}: cannot be written ({error.strerror})") from None
    with os.fdopen(file, "w", encoding="utf-8") as out:
        out.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


async def withdraw(unit: Unit, case_id: int, *, now: datetime) -> None:
    """End the leave of the person of a case, by her wish; PanaError when there is no such case."""
    try:
        case = await unit.cases.get(case_id)
    except KeyError:
        raise PanaError(f"there is no case {case_id} – the operators see the numbers of their cases") from None
    person = await unit.people.get(case.person_id)
    if person.learning is not Learning.NO:
        await unit.people.save(withdrawn(person, now=now))
    await unit.audit.add(at=now, actor="administrator", action="learning.withdrawn", subject=f"case:{case.id}")


def _style(words: str, language: str, script: str) -> str:
    if language == "mixed":
        return "mixed"
    typed = _STYLES.get(script)
    if typed is not None:
        return typed
    return "standard" if words[:1].isupper() and words[-1:] in ".!?…" else "casual"


def _correction(case: Case) -> str:
    said = []
    if case.judged_urgency is not None and case.judged_urgency is not case.urgency:
        said.append(
            f"urgency of the whole talk was {case.urgency.value}, the operator says {case.judged_urgency.value}"
        )
    if case.judged_intent is not None and case.judged_intent != case.intent:
        said.append(f"intent was {case.intent or 'unknown'}, the operator says {case.judged_intent}")
    return "; ".join(said)
