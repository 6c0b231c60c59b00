"""Every trust line has a way to call it, a second-hand long number is withheld, and every fault has its line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from pathlib import Path

import pytest

from actions.calling_table import Calling, Way, load_calling
from actions.content import Content
from actions.records import ContentError
from actions.regions import load_regions

Change = Callable[[str, str, str], Path]


@pytest.fixture(scope="module")
def calling(content: Content) -> Calling:
    return load_calling(content, load_regions())


def test_every_trust_line_has_a_way(calling: Calling, content: Content) -> None:
    assert calling.ways.keys() == content.lines.keys()
    assert calling.ways["police"] == Way(
        "calling-police", "calling-police-child", "calling-police-silent", "calling-police-silent-child"
    )


def test_what_is_withheld_and_what_is_not(calling: Calling) -> None:
    assert {code: more.withheld is not None for code, more in calling.more.items()} == {
        "police_app": False,
        "mental_line": False,
        "astana_mental_line": True,
        "youth_whatsapp": True,
    }


def test_nothing_withheld_has_a_text(calling: Calling) -> None:
    assert all((more.way is None) is (more.withheld is not None) for more in calling.more.values())


def test_the_certain_hours_of_150(calling: Calling) -> None:
    hours = calling.youth_hours
    assert (hours.days, hours.opens, hours.closes) == ((0, 1, 2, 3, 4), time(9), time(18))


def test_a_line_by_its_code(calling: Calling) -> None:
    assert (calling.line("line").number, calling.line("mental_line").number) == ("111", "1303")
    with pytest.raises(KeyError):
        calling.line("nothing")


FAULTS = {
    "line without a way": (
        "  - code: youth_line\n    adult:",
        "  - code: other\n    adult:",
        "/youth_line: no way to call it",
    ),
    "way without a line": (
        "  - code: youth_line\n    adult:",
        "  - code: other\n    adult:",
        "/other: no such trust line",
    ),
    "unknown basis": ("bases: [medical-practice]", "bases: [rumour]", "/ambulance: no basis 'rumour'"),
    "no basis": ("bases: [medical-practice]", "bases: []", "/ambulance: no bases"),
    "half a silent pair": ("silent: {adult: calling-line-silent, ", "silent: {", "/line: silent is no pair of texts"),
    "no text": ("    adult: calling-line\n", "", "/line: no adult"),
    "second-hand long number": (
        "withheld: a long number known only from lists",
        'withheld: "no"',
        "/youth_whatsapp: a long number known only second-hand",
    ),
    "told without a text": ("withheld: two lists and a third differ in one digit", 'withheld: "no"', "no text for it"),
    "unknown region": ("region: almaty", "region: moon", "/mental_line: region is none of"),
    "code of a trust line": ("  - code: mental_line", "  - code: line", "/line: a trust line has this code"),
    "uncertain": ("certainty: A*", "certainty: C", "/mental_line: certainty is none of"),
    "no hour": ('opens: "09:00"', "opens: early", "/youth_line: opens is no time"),
    "no day": ("days: [0, 1, 2, 3, 4]", "days: [7]", "/youth_line: days are no days of the week"),
    "no hours": ("  - code: youth_line\n    days", "  - code: other\n    days", "/youth_line: no certain hours"),
}


@pytest.mark.parametrize(("before", "after", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named(change: Change, content: Content, before: str, after: str, fault: str) -> None:
    root = change("calling.yml", before, after)
    with pytest.raises(ContentError) as raised:
        load_calling(content, load_regions(), root)
    assert fault in str(raised.value)
    assert all(line.startswith("calling.yml:") for line in str(raised.value).split("\n"))
