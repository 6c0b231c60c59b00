from __future__ import annotations

from typing import Any

import pytest
import yaml

from nlu.components.process import ROOT
from nlu.components.report_state import FORM, REPORT, SLOT, is_for_the_form, requested_slot

OPEN: dict[str, Any] = {"report_asked": "where", "report_sent": False}
SENT: dict[str, Any] = {"report_asked": None, "report_sent": True}
ADDING: dict[str, Any] = {"report_asked": "more", "report_sent": True}


@pytest.mark.parametrize(
    ("asked", "slot"),
    [("where", "report_where"), (None, None), (7, None), ("", None), ("a.b", None), (["where"], None)],
    ids=["open", "closed", "number", "empty", "no-name", "list"],
)
def test_the_slot_that_waits(asked: object, slot: str | None) -> None:
    assert requested_slot({"report_asked": asked}) == slot


def test_nothing_is_open_without_metadata() -> None:
    assert requested_slot({}) is None


@pytest.mark.parametrize(
    ("place", "metadata", "expected"),
    [
        pytest.param("report", {}, True, id="begin"),
        pytest.param("report", OPEN, True, id="go-on"),
        pytest.param("report.when.now", OPEN, True, id="answer"),
        pytest.param("report.when.now", {}, True, id="answer-to-a-paused-one"),
        pytest.param("report.when.now", SENT, False, id="old-answer"),
        pytest.param("report", SENT, False, id="begin-when-sent"),
        pytest.param("report.more.none", ADDING, True, id="nothing-to-add"),
        pytest.param("report.new", SENT, True, id="another-one"),
        pytest.param("report.stop", {}, False, id="stop-of-a-closed-one"),
        pytest.param("report.send", {}, False, id="send"),
        pytest.param("threat.victim.now.0", OPEN, False, id="guide"),
        pytest.param(None, OPEN, False, id="no-place"),
    ],
)
def test_which_buttons_the_form_answers(place: str | None, metadata: dict[str, Any], expected: bool) -> None:
    assert is_for_the_form(place, metadata) is expected


def test_the_names_are_those_of_the_domain() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    assert REPORT in domain["entities"]
    assert list(domain["forms"]) == [FORM]
    assert set(domain["forms"][FORM]["required_slots"]) == set(domain["slots"])
    assert all(slot.startswith(SLOT) for slot in domain["slots"])
