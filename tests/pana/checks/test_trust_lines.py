"""Every number has its source, hours, languages, certainty and date."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pana.checks.breaking import printed_after

BROKEN = [
    pytest.param(
        "data/content/trust_lines.yml", 'number: "102", ', "", "trust_lines.yml:2: police: no number", id="no number"
    ),
    pytest.param(
        "data/content/trust_lines.yml",
        'number: "111"',
        'number: "1-1-1"',
        "trust_lines.yml:4: line: the number holds more than digits",
        id="more than digits",
    ),
    pytest.param(
        "data/content/trust_lines.yml",
        'number: "111"',
        'number: "+7 111"',
        "trust_lines.yml:4: line: the number is not digits only",
        id="not as it is dialled",
    ),
    pytest.param(
        "data/content/trust_lines.yml",
        'source: ["https://example.org/line"]',
        "source: []",
        "trust_lines.yml:4: line: no source",
        id="no source",
    ),
    pytest.param(
        "data/content/trust_lines.yml",
        '"https://example.org/line"',
        "a newspaper",
        "trust_lines.yml:4: line: a source is no address",
        id="source without address",
    ),
    pytest.param(
        "data/content/trust_lines.yml",
        "hours: disputed",
        "hours: always",
        "trust_lines.yml:6: youth_line: hours is none of",
        id="unknown hours",
    ),
    pytest.param(
        "data/content/trust_lines.yml",
        "note: languages are not confirmed",
        "note: nice people",
        "trust_lines.yml:4: line: no languages",
        id="languages unknown and not said so",
    ),
    pytest.param(
        "data/content/trust_lines.yml",
        "languages: [kk]",
        "languages: [de]",
        "trust_lines.yml:6: youth_line: a language is neither",
        id="unknown language",
    ),
    pytest.param(
        "data/content/trust_lines.yml",
        "certainty: B",
        "certainty: B*",
        "trust_lines.yml:6: youth_line: certainty B*",
        id="second-hand",
    ),
    pytest.param(
        "data/content/trust_lines.yml",
        "certainty: B",
        "certainty: C",
        "trust_lines.yml:6: youth_line: certainty is none of",
        id="unknown certainty",
    ),
    pytest.param(
        "data/content/trust_lines.yml",
        "checked: 2026-11-21",
        "checked: lately",
        "trust_lines.yml:2: police: checked is no date",
        id="no date",
    ),
    pytest.param(
        "data/content/law.yml", "lawyer: not yet", "x: y", "law.yml:2: order: no lawyer", id="fact without lawyer"
    ),
    pytest.param(
        "data/content/answers.yml",
        "greet: {kind: small, any: hello}",
        "greet: {kind: small, any: hallo}",
        "answers.yml:9: greet: no algorithm",
        id="unknown algorithm",
    ),
    pytest.param(
        "bot/failsafe.py",
        "111",
        "113",
        "trust_lines.yml:1: 113 of the last resort is no trust line",
        id="last resort differs",
    ),
    pytest.param(
        "bot/failsafe.py",
        "111",
        "150",
        "trust_lines.yml:6: youth_line: not around the clock",
        id="last resort not around the clock",
    ),
    pytest.param(
        "bot/failsafe.py", "LAST_RESORT", "OTHER", "bot/failsafe.py:1: no numbers in LAST_RESORT", id="no last resort"
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_mistake_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(project, name, old, new)
