"""Examples are added in the files' own format, all of them or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from pana.checks.run import check_everything
from pana.checks.training import Example, read_examples
from pana.errors import PanaError
from pana.labels.take_over import take_over

LABELS = {"urgency": "emergency", "who": "child", "style": "casual"}


def example(text: str, *, language: str = "kk", intent: str = "threat", **labels: str) -> Example:
    """Return a reviewed example."""
    return Example(Path("reviewed.jsonl"), 1, language, intent, text, LABELS | labels)


def test_added_at_the_end_in_the_format_of_the_file(project: Path) -> None:
    path = project / "data" / "intents_kk" / "threat.yml"
    before = path.read_text(encoding="utf-8")
    assert take_over(project, [example("«өлтірем» деді: # - 'қорқамын'", kind="lookalike")]) == {path: 1}
    added = (
        "  - text: |\n      «өлтірем» деді: # - 'қорқамын'\n"
        "    metadata: {urgency: emergency, who: child, style: casual, kind: lookalike}\n"
    )
    assert path.read_text(encoding="utf-8") == before + added
    assert check_everything(project) == []


def test_read_back_as_they_were(project: Path) -> None:
    new = [
        example("бірінші жаңа сөйлем"),
        example("совсем новое предложение", language="ru", intent="greet"),
        example("үшінші"),
    ]
    before, _ = read_examples(project)
    assert sorted(take_over(project, new).values()) == [1, 2]
    examples, found = read_examples(project)
    assert found == []
    read = {(one.language, one.intent, one.text): one.labels for one in examples}
    assert all(read[one.language, one.intent, one.text] == one.labels for one in new)
    assert len(examples) == len(before) + 3


def test_all_or_nothing(project: Path) -> None:
    (project / "data" / "intents_ru" / "greet.yml").unlink()
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    with pytest.raises(PanaError, match="nothing has changed"):
        take_over(project, [example("жаңа сөйлем"), example("новое", language="ru", intent="greet")])
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before
