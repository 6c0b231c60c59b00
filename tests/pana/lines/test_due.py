"""Every line and service, the first due first; the day is handed in and moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from actions.calling_table import Calling, load_calling
from actions.content import load_content
from actions.services import Services, load_services
from pana.lines.due import Row, State, rows

CHECKED = date(2026, 11, 21)


@pytest.fixture(scope="module")
def services() -> Services:
    return load_services()


@pytest.fixture(scope="module")
def calling(services: Services) -> Calling:
    return load_calling(load_content(), services.regions)


def row(found: tuple[Row, ...], code: str) -> Row:
    return next(one for one in found if one.code == code)


def test_every_line_and_service_is_listed_once(calling: Calling, services: Services) -> None:
    listed = [one.code for one in rows(calling, services, CHECKED)]
    assert sorted(listed) == sorted([*calling.lines, *calling.more, *(one.code for one in services.all)])


@pytest.mark.parametrize(
    ("days", "state", "told"),
    [
        pytest.param(0, State.FINE, "yes", id="checked today"),
        pytest.param(59, State.FINE, "yes", id="31 days left"),
        pytest.param(60, State.SOON, "yes", id="30 days left"),
        pytest.param(90, State.SOON, "yes", id="last day"),
        pytest.param(91, State.OVERDUE, "with a warning", id="overdue"),
        pytest.param(181, State.OVERDUE, "no: too long unchecked", id="not told any more"),
        pytest.param(-2, State.OVERDUE, "with a warning", id="a check dated in the future is none"),
    ],
)
def test_the_state_of_a_line(calling: Calling, services: Services, days: int, state: State, told: str) -> None:
    found = row(rows(calling, services, CHECKED + timedelta(days=days)), "line")
    assert (found.state, found.told, found.due) == (state, told, date(2027, 2, 19))


def test_the_police_is_told_however_old(calling: Calling, services: Services) -> None:
    found = row(rows(calling, services, CHECKED + timedelta(days=999)), "police")
    assert (found.state, found.told) == (State.OVERDUE, "with a warning")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        pytest.param("astana_mental_line", "no: two lists and a third differ in one digit", id="withheld"),
        pytest.param("akmola-stepnogorsk", "no: source of 2018", id="old source"),
        pytest.param("aktobe-malika", "no: source without a year", id="no year"),
        pytest.param("west-oral", "yes", id="told"),
    ],
)
def test_why_something_is_not_told(calling: Calling, services: Services, code: str, told: str) -> None:
    assert row(rows(calling, services, CHECKED), code).told == told


def test_the_first_due_comes_first(calling: Calling, services: Services) -> None:
    early = replace(services.all[-1], code="early", checked=date(2026, 1, 1))
    found = rows(calling, replace(services, all=(*services.all, early)), CHECKED)
    assert found[0].code == "early"
    assert [one.due for one in found] == sorted(one.due for one in found)


def test_a_row_as_json(calling: Calling, services: Services) -> None:
    assert row(rows(calling, services, CHECKED), "mental_line").as_json() == {
        "kind": "line",
        "code": "mental_line",
        "number": "1303",
        "region": "almaty",
        "certainty": "A*",
        "told": "yes",
        "checked": "2026-11-21",
        "due": "2027-02-19",
        "state": "fine",
    }
