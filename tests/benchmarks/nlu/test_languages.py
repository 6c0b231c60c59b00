"""What counts as the right language, and what is made of the answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.nlu.languages import EVEN, OTHER, Asked, is_right, judged, labelled


@pytest.mark.parametrize(
    ("lang", "said", "right"),
    [
        ("kk", "kk", True),
        ("kk", "ru", False),
        ("kk", "mixed", False),
        ("mixed", "ru", True),
        ("mixed", "mixed", True),
        ("mixed", "tt", False),
        ("other", "tt", True),
        ("other", "", True),
        ("other", "other", True),
        ("other", "kk", False),
        ("other", "mixed", False),
    ],
)
def test_right_answers(lang: str, said: str, right: bool) -> None:
    assert is_right(Asked("", lang, ""), said) is right


def test_every_way_of_writing_weighs_the_same_in_the_mean() -> None:
    asked = [Asked("", "kk", "a")] * 3 + [Asked("", "mixed", "b")]
    found = judged(asked, {"said": ["kk", "ru", "ru", "mixed"], "ms": [1.0, 2.0, 3.0, 4.0], "resident_mb": 7.0})
    assert found["accuracy"]["a"]["value"] == pytest.approx(1 / 3, abs=1e-4)
    assert found[EVEN] == pytest.approx((1 / 3 + 1) / 2, abs=1e-4)
    assert found["mixed named mixed"]["value"] == 1.0
    assert found["ms"] == {"p50": 2.0, "p95": 4.0, "p99": 4.0}


def test_rare_styles_are_counted_as_other_languages(tmp_path: Path) -> None:
    rows = [("kk", "latin"), ("other", "tt")]
    path = tmp_path / "rows.jsonl"
    lines = [json.dumps({"text": "x", "lang": lang, "style": style}) for lang, style in rows]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert [(one.lang, one.way) for one in labelled(path)] == [("kk", "Kazakh, Latin letters"), ("other", OTHER)]
