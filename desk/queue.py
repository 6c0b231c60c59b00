"""Who is next: most urgent first, then who has waited longest (bounded ageing comes with the desk's measurements)."""

from __future__ import annotations

from collections.abc import Iterable

from desk.case import Case, CaseState


def in_order(cases: Iterable[Case]) -> list[Case]:
    """Return the waiting ones among `cases`, the next to be taken first."""
    waiting = (case for case in cases if case.state is CaseState.WAITING)
    return sorted(waiting, key=lambda case: (-case.urgency.rank, case.waiting_since, case.id))


def position(cases: Iterable[Case], case_id: int) -> int | None:
    """Return how many wait before `case_id` (0 = next), or None when it does not wait."""
    for before, case in enumerate(in_order(cases)):
        if case.id == case_id:
            return before
    return None
