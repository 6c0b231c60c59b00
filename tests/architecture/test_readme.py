"""The README holds figures that were measured, not places for them."""

from __future__ import annotations

import re

from pana.places import ROOT


def test_no_figure_is_left_out() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert [number for number, line in enumerate(lines, 1) if re.search(r"\{[A-Z]+\}", line)] == []


def test_the_gate_ends_with_the_tests() -> None:
    """What runs the tests prints its own last line; nothing may come after it."""
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-2:] == ["make check", "make test"]
