"""`pana lines` lists what has to be checked again, and ends with 1 when something is overdue."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from actions.calling_table import load_calling
from actions.content import load_content
from actions.services import load_services
from tests.pana.command_line.conftest import Printed

Pana = Callable[..., Printed]


@pytest.fixture(scope="module")
def everything() -> int:
    """Return how many lines and services the content has."""
    services = load_services()
    calling = load_calling(load_content(), services.regions)
    return len(calling.lines) + len(calling.more) + len(services.all)


@pytest.mark.parametrize(
    ("on", "status", "summary"),
    [
        pytest.param("2026-11-22", 0, "0 overdue, 0 due within 30 days", id="fresh"),
        pytest.param("2027-02-01", 0, "0 overdue, {all} due within 30 days", id="due soon"),
        pytest.param("2027-02-20", 1, "{all} overdue, 0 due within 30 days", id="overdue"),
    ],
)
def test_the_table(pana: Pana, everything: int, on: str, status: int, summary: str) -> None:
    printed = pana("lines", "--on", on)
    assert (printed.status, printed.err) == (status, "")
    assert f"{everything} lines and services on {on}: {summary.format(all=everything)}" in printed.out
    assert ("mend its record in data/content" in printed.out) is (on != "2026-11-22")
    assert all(code in printed.out for code in ("police 102", "youth_line 150", "almaty-zhan-saya", "A*", "2027-02-19"))


@pytest.mark.parametrize("width", ["80", "40"])
def test_dates_are_readable_in_a_narrow_terminal(pana: Pana, monkeypatch: pytest.MonkeyPatch, width: str) -> None:
    monkeypatch.setenv("COLUMNS", width)
    printed = pana("lines", "--on", "2027-02-20")
    assert "2027-02-19" in printed.out
    assert "overdue" in printed.out


def test_json(pana: Pana, everything: int) -> None:
    printed = pana("lines", "--json", "--on", "2027-02-20")
    assert printed.status == 1
    answer = json.loads(printed.out)
    assert answer["on"] == "2027-02-20"
    assert len(answer["records"]) == everything
    assert {record["state"] for record in answer["records"]} == {"overdue"}
    assert next(one for one in answer["records"] if one["code"] == "police")["number"] == "102"


def test_today_is_the_day_when_none_is_named(pana: Pana, everything: int) -> None:
    printed = pana("lines", "--json")
    assert printed.status in (0, 1)
    assert len(json.loads(printed.out)["records"]) == everything


def test_a_day_that_is_none(pana: Pana) -> None:
    printed = pana("lines", "--on", "soon")
    assert printed.status == 2
    assert "soon" in printed.err
