"""People in danger do not write carefully, and the examples show it."""

from __future__ import annotations

from pathlib import Path

from pana.checks.run import check_everything


def test_a_crisis_intent_needs_careless_writing(project: Path) -> None:
    path = project / "data/intents_kk/threat.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("casual", "standard"), encoding="utf-8")
    assert "threat.yml:1: only 0 of 30 examples" in "\n".join(map(str, check_everything(project)))


def test_a_greeting_need_not_be_careless(project: Path) -> None:
    path = project / "data/intents_kk/greet.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("casual", "standard"), encoding="utf-8")
    assert check_everything(project) == []
