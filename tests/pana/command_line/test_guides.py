"""`pana guides` shows every guide for everybody, and ends with 1 when something is missing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pana.command_line import guides
from tests.pana.checks.small_project import build, change
from tests.pana.command_line.conftest import Printed

Pana = Callable[..., Printed]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let `pana guides` look at a small project."""
    root = tmp_path / "project"
    build(root)
    monkeypatch.setattr(guides, "CONTENT", root / "data" / "content")
    monkeypatch.setattr(guides, "LOCALES", root / "locales")
    return root


def test_the_table_has_a_row_for_every_cell(pana: Pana, project: Path) -> None:
    printed = pana("guides")
    assert printed.status == 0
    assert "2 guides, 32 cells, 0 missing" in printed.out
    rows = [
        [cell.strip() for cell in line.split("│")[1:-1]] for line in printed.out.splitlines() if line.startswith("│")
    ]
    assert len(rows) == 32
    assert ["help", "victim", "now", "kk", "3", "police line", "police", "advice", "order"] in rows
    assert ["help", "child (more)", "later", "ru", "4", "line", "police", "advice", "order"] in rows


def test_json_holds_the_same(pana: Pana, project: Path) -> None:
    printed = pana("guides", "--json")
    assert printed.status == 0
    cells = json.loads(printed.out)
    assert len(cells) == 32
    assert cells[0] == {
        "guide": "help",
        "who": "victim",
        "moment": "now",
        "language": "kk",
        "answered_by": "help",
        "steps": 3,
        "lines": ["police", "line"],
        "lines_in_steps": ["police"],
        "bases": ["advice"],
        "facts": ["order"],
        "missing": [],
    }


def test_a_missing_text_is_named_in_each_cell_that_needs_it(pana: Pana, project: Path) -> None:
    change(project, "locales/ru/guides/help.ftl", "guide-help-rest = слово.\n", "")
    printed = pana("guides")
    assert printed.status == 1
    assert "help/victim/later/ru: guide-help-rest: no such text – write it in locales/ru" in printed.out.splitlines()
    assert "help/victim/now/ru: guide-help-rest" not in printed.out
    assert "help/victim/later/kk: guide-help-rest" not in printed.out


def test_a_missing_argument_is_named_too(pana: Pana, project: Path) -> None:
    change(project, "locales/kk/guides/help.ftl", "guide-help-go = сөз", "guide-help-go = сөз { $line }")
    printed = pana("guides", "--json")
    assert printed.status == 1
    missing = {one for cell in json.loads(printed.out) for one in cell["missing"]}
    assert missing == {"guide-help-go: no argument line – pass it"}


def test_a_guide_that_cannot_be_read_is_one_clear_line(pana: Pana, project: Path) -> None:
    change(project, "data/content/guides/help.yml", "kind: know", "kind: think")
    printed = pana("guides")
    assert printed.status == 1
    assert printed.err.startswith("pana: texts or content are wrong: guides/help.yml:11/wait: kind is none of")


def test_our_own_guides_leave_no_cell_empty(pana: Pana) -> None:
    printed = pana("guides", "--json")
    cells = json.loads(printed.out)
    assert printed.status == 0, [one for cell in cells for one in cell["missing"]]
    assert len({cell["guide"] for cell in cells}) >= 15
    assert all(cell["steps"] and cell["lines"] and cell["bases"] for cell in cells)
