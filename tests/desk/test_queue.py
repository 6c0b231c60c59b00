"""Who is next: the most urgent first, then who has waited longest; nobody is lost."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.case import Case, CaseState, released, taken
from desk.queue import in_order, position
from nlu.urgency.levels import Urgency
from tests.fakes.clock import START

SECONDS = st.integers(0, 5).map(lambda seconds: START + timedelta(seconds=seconds))


@st.composite
def many_cases(draw: st.DrawFn) -> list[Case]:
    """Draw cases with different ids, close moments and every state."""
    ids = draw(st.lists(st.integers(1, 99), unique=True, max_size=12))
    return [
        Case(
            id=number,
            person_id=number,
            urgency=draw(st.sampled_from(Urgency)),
            opened_at=START,
            waiting_since=draw(SECONDS),
            deadline_at=START,
            state=draw(st.sampled_from(CaseState)),
        )
        for number in ids
    ]


def a_case(number: int, urgency: Urgency, waited: int) -> Case:
    return Case(
        id=number,
        person_id=number,
        urgency=urgency,
        opened_at=START,
        waiting_since=START - timedelta(seconds=waited),
        deadline_at=START,
    )


@given(cases=many_cases())
def test_everybody_who_waits_is_in_it_once_and_nobody_else(cases: list[Case]) -> None:
    waiting = [case.id for case in cases if case.state is CaseState.WAITING]
    assert sorted(case.id for case in in_order(cases)) == sorted(waiting)


@given(cases=many_cases())
def test_nobody_stands_before_somebody_more_urgent_or_longer_waiting(cases: list[Case]) -> None:
    order = in_order(cases)
    for before, after in pairwise(order):
        assert before.urgency >= after.urgency
        if before.urgency is after.urgency:
            assert (before.waiting_since, before.id) < (after.waiting_since, after.id)


@given(cases=many_cases(), data=st.data())
def test_the_order_does_not_depend_on_how_the_cases_come(cases: list[Case], data: st.DataObject) -> None:
    assert in_order(data.draw(st.permutations(cases))) == in_order(cases)


@given(cases=many_cases())
def test_the_position_is_the_number_of_those_before(cases: list[Case]) -> None:
    order = [case.id for case in in_order(cases)]
    for case in cases:
        assert position(cases, case.id) == (order.index(case.id) if case.id in order else None)
    assert position(cases, 100) is None


def test_an_emergency_of_this_second_goes_before_hours_of_waiting() -> None:
    cases = [
        a_case(1, Urgency.ROUTINE, 9000),
        a_case(2, Urgency.HIGH, 10),
        a_case(3, Urgency.EMERGENCY, 0),
        a_case(4, Urgency.HIGH, 20),
        a_case(5, Urgency.ELEVATED, 5000),
    ]
    assert [case.id for case in in_order(cases)] == [3, 4, 2, 5, 1]


@pytest.mark.parametrize("hours", [1, 24])
def test_a_case_that_comes_back_has_its_old_rank(hours: int) -> None:
    later = START + timedelta(hours=hours)
    first, second = a_case(1, Urgency.HIGH, 20), a_case(2, Urgency.HIGH, 10)
    back = released(taken(first, owner_id=7, at=later, deadline_at=later), deadline_at=later)
    assert [case.id for case in in_order([second, back])] == [1, 2]
