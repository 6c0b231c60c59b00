"""Asks again before an import: do the people whose words were exported still let them teach?"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.ports import Unit
from desk.learning import lets_teach
from pana.checks.problem import Problem
from pana.labels.reviewed_lines import numbered_objects

LARGEST_CASE = 2**63 - 1
"""The largest number a database gives to a case."""


def case_of(content: Mapping[str, object]) -> int | None:
    """Return the number of the case that a line came from; None when it names none."""
    number = content.get("case")
    if isinstance(number, bool) or not isinstance(number, int) or not 0 < number <= LARGEST_CASE:
        return None
    return number


def named_cases(file: Path) -> dict[int, int]:
    """Return the case of every line that names one, by the number of the line. OSError when the file cannot be read."""
    named = ((number, case_of(content)) for number, content in numbered_objects(file))
    return {number: case for number, case in named if case is not None}


async def refused(unit: Unit, file: Path, named: Mapping[int, int]) -> list[Problem]:
    """Return a problem for every line of `named` whose case is gone, or whose person does not let it teach (any more)."""
    why = {case: await _objection(unit, case) for case in set(named.values())}
    todo = "it is not taken over; delete the line"
    return [Problem(file, line, what, todo) for line, case in sorted(named.items()) if (what := why[case]) is not None]


async def _objection(unit: Unit, case_id: int) -> str | None:
    try:
        case = await unit.cases.get(case_id)
        person = await unit.people.get(case.person_id)
    except KeyError:
        return f"case {case_id} is not kept here (any more)"
    return None if lets_teach(case, person) else f"the person of case {case_id} does not let her words teach (any more)"
