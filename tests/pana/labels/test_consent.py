"""Between export and import people change their minds: the store is asked again about every line."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desk.case import Case, CaseState, Outcome
from desk.people import Learning, Person
from nlu.urgency.levels import Urgency
from pana.labels.consent import LARGEST_CASE, case_of, named_cases, refused
from store.database import Database
from tests.fakes.clock import START

FILE = Path("reviewed.jsonl")


async def keep(database: Database, person: dict[str, Any], case: dict[str, Any]) -> int:
    """Keep somebody who agreed, and her ended case, changed as the test says; return its number."""
    async with database.open_unit() as unit:
        agreed = Person(0, chat_id=5, chat_ref="", last_seen_at=START, learning=Learning.YES, learning_at=START)
        known = await unit.people.add(replace(agreed, **person))
        full = Case(0, known.id, Urgency.ELEVATED, START, START, START, state=CaseState.CLOSED, closed_at=START)
        kept = await unit.cases.add(replace(full, outcome=Outcome.HELPED, **case))
        await unit.commit()
    return kept.id


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("person", "case", "is_refused"),
    [
        ({}, {}, False),
        ({}, {"judged_urgency": Urgency.ELEVATED}, False),
        ({"learning": Learning.NO}, {}, True),
        ({"learning": None, "learning_at": None}, {}, True),
        ({"learning": Learning.ASKED}, {}, True),
        ({"learning_at": START - timedelta(seconds=1)}, {}, True),
        ({}, {"who": "child"}, True),
    ],
    ids=["agrees", "correction-taken-back", "withdrawn", "never-asked", "no-answer", "agreed-before-it-ended", "child"],
)
async def test_only_who_still_agrees(
    database: Database, person: dict[str, Any], case: dict[str, Any], is_refused: bool
) -> None:
    number = await keep(database, person, case)
    async with database.open_unit() as unit:
        problems = await refused(unit, FILE, {3: number, 8: number})
    what = (
        f"the person of case {number} does not let her words teach (any more) – it is not taken over; delete the line"
    )
    assert [str(problem) for problem in problems] == [f"{FILE}:{line}: {what}" for line in (3, 8) if is_refused]


@pytest.mark.asyncio
async def test_a_case_that_is_gone_is_refused(database: Database) -> None:
    async with database.open_unit() as unit:
        problems = await refused(unit, FILE, {1: 404, 2: LARGEST_CASE})
    assert [problem.what for problem in problems] == [
        f"case {number} is not kept here (any more)" for number in (404, LARGEST_CASE)
    ]


@pytest.mark.parametrize("case", [None, "7", 7.0, True, 0, -1, LARGEST_CASE + 1], ids=repr)
def test_what_is_no_number_of_a_case(case: object) -> None:
    assert case_of({"case": case}) is None
    assert case_of({}) is None


def test_every_line_that_names_a_case_is_found(tmp_path: Path) -> None:
    file = tmp_path / "reviewed.jsonl"
    file.write_text('{"case": 7}\n\nnot json\n[1]\n{"text": "a"}\n{"case": 9}\n', encoding="utf-8")
    assert named_cases(file) == {1: 7, 6: 9}
