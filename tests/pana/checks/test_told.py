"""What the content tells exists and gets its arguments."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pana.checks.breaking import printed_after

BROKEN = [
    pytest.param(
        "data/content/algorithms.yml",
        "texts: [danger]",
        "texts: [danger-now]",
        "algorithms.yml:4: no text danger-now in kk",
        id="unknown text",
    ),
    pytest.param(
        "data/content/algorithms.yml",
        "again: [hello]",
        "again: [hello-again]",
        "algorithms.yml:6: no text hello-again in ru",
        id="unknown text the second time",
    ),
    pytest.param(
        "data/content/algorithms.yml",
        "lines: [police]",
        "lines: []",
        "algorithms.yml:4: danger needs police in kk",
        id="line that is not named",
    ),
    pytest.param(
        "data/content/algorithms.yml",
        "facts: [order]",
        "facts: []",
        "algorithms.yml:4: danger needs order_days in ru",
        id="fact that is not named",
    ),
    pytest.param(
        "data/content/answers.yml",
        "key: button-human",
        "key: button-person",
        "answers.yml:14: no text button-person in kk",
        id="unknown button",
    ),
    pytest.param(
        "locales/ru/safety.ftl",
        "{ $line }",
        "{ $youth_line }",
        "locales/ru/safety.ftl:3: emergency-card shows youth_line",
        id="disputed hours on the emergency card",
    ),
    pytest.param(
        "locales/ru/safety.ftl",
        "{ $police }, { $line }",
        "-",
        "locales/ru/safety.ftl:3: emergency-card shows no number",
        id="emergency card without numbers",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_mistake_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(project, name, old, new)
