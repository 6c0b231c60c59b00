"""Changes of a case: urgency never falls by itself, every change is a new version, nothing else is touched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.case import Case, CaseState, Outcome, closed, postponed, raised, released, taken, withdrawn
from nlu.urgency.levels import Urgency
from tests.fakes.clock import START

LATER = START + timedelta(minutes=3)
CODES = st.lists(st.sampled_from(["threat.kill", "weapon.gun", "weapon.knife", "violence.now"]), unique=True).map(tuple)
SCORES = st.floats(0, 1)


def a_case(urgency: Urgency = Urgency.HIGH, score: float = 0.5, cues: tuple[str, ...] = ()) -> Case:
    return Case(
        id=7,
        person_id=3,
        urgency=urgency,
        opened_at=START,
        waiting_since=START,
        deadline_at=START,
        score=score,
        cues=cues,
        intent="threat",
        deadlines_passed=2,
        version=4,
    )


TAKEN = taken(a_case(), owner_id=5, at=START, deadline_at=START)

# Each change: the case before, the function, and every field that may differ afterwards.
CHANGES: dict[str, tuple[Case, Callable[[Case], Case], dict[str, object]]] = {
    "raised": (
        a_case(cues=("threat.kill",)),
        lambda case: raised(case, Urgency.EMERGENCY, score=0.9, cues=("weapon.gun", "threat.kill"), understood=False),
        {"urgency": Urgency.EMERGENCY, "score": 0.9, "cues": ("threat.kill", "weapon.gun"), "understood": False},
    ),
    "taken": (
        a_case(),
        lambda case: taken(case, owner_id=5, at=START, deadline_at=LATER),
        {"state": CaseState.TAKEN, "owner_id": 5, "taken_at": START, "deadline_at": LATER, "deadlines_passed": 0},
    ),
    "released": (
        TAKEN,
        lambda case: released(case, deadline_at=LATER),
        {"state": CaseState.WAITING, "owner_id": None, "taken_at": None, "deadline_at": LATER, "deadlines_passed": 0},
    ),
    "closed": (
        TAKEN,
        lambda case: closed(case, outcome=Outcome.HELPED, at=LATER),
        {"state": CaseState.CLOSED, "outcome": Outcome.HELPED, "closed_at": LATER},
    ),
    "withdrawn": (
        a_case(),
        lambda case: withdrawn(case, at=LATER),
        {"state": CaseState.WITHDRAWN, "closed_at": LATER},
    ),
    "postponed": (
        a_case(),
        lambda case: postponed(case, deadline_at=LATER),
        {"deadline_at": LATER, "deadlines_passed": 3},
    ),
}


@pytest.mark.parametrize(("before", "change", "expected"), CHANGES.values(), ids=CHANGES)
def test_a_change_does_what_it_says_raises_the_version_and_nothing_else(
    before: Case, change: Callable[[Case], Case], expected: dict[str, object]
) -> None:
    assert asdict(change(before)) == asdict(before) | expected | {"version": before.version + 1}


@given(
    before=st.builds(a_case, st.sampled_from(Urgency), SCORES, CODES),
    urgency=st.sampled_from(Urgency),
    score=SCORES,
    cues=CODES,
    understood=st.booleans(),
)
def test_urgency_score_and_cues_never_fall(
    before: Case, urgency: Urgency, score: float, cues: tuple[str, ...], understood: bool
) -> None:
    after = raised(before, urgency, score=score, cues=cues, understood=understood)
    assert after.urgency is max(before.urgency, urgency)
    assert after.score == max(before.score, score)
    assert after.cues[: len(before.cues)] == before.cues
    assert set(after.cues) == set(before.cues) | set(cues)
    assert len(after.cues) == len(set(after.cues))


def test_what_was_once_not_understood_must_still_be_read() -> None:
    unread = raised(a_case(), Urgency.HIGH, score=0, cues=(), understood=False)
    assert raised(unread, Urgency.HIGH, score=1, cues=(), understood=True).understood is False


@pytest.mark.parametrize(
    ("state", "is_open"),
    [
        (CaseState.WAITING, True),
        (CaseState.TAKEN, True),
        (CaseState.CLOSED, False),
        (CaseState.WITHDRAWN, False),
    ],
    ids=lambda value: getattr(value, "value", value),
)
def test_a_case_is_open_while_somebody_waits_or_holds_it(state: CaseState, is_open: bool) -> None:
    case = Case(1, 1, Urgency.HIGH, opened_at=START, waiting_since=START, deadline_at=START, state=state)
    assert case.is_open is is_open
