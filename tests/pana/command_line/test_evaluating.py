"""`pana evaluate --compare A B`: both models in one run, and a refusal in one line where the second loses people in need."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pana import models, parser_process
from tests.pana.command_line.conftest import Printed

Pana = Callable[..., Printed]

PARSER = """#!{python}
import json, os, pathlib, sys
(model,) = pathlib.Path(os.environ["PANA_MODELS"]).glob("*.tar.gz")
levels = json.loads(model.read_text())
if not levels:
    sys.exit(1)
for line in sys.stdin:
    level = levels[json.loads(line)["text"]]
    score = {{"routine": 0.1, "elevated": 0.3, "high": 0.7, "emergency": 0.9}}[level]
    print(json.dumps({{"text": "", "language": "kk", "script": "standard", "who": "victim", "ms": 1.0,
                       "intent": {{"name": "threat", "confidence": 0.9}},
                       "urgency": {{"level": level, "score": score, "cues": []}}}}), flush=True)
"""
"""Stands for Rasa's Python: the model is a table of levels."""

TRUE = {"a": "emergency", "b": "high", "c": "elevated", "d": "routine"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of models, and a labelled file with an empty line in it."""
    python = tmp_path / "python"
    python.write_text(PARSER.format(python=sys.executable), encoding="utf-8")
    python.chmod(0o755)
    for module in (models, parser_process):
        monkeypatch.setattr(module, "NLU_PYTHON", python)
    monkeypatch.setattr(models, "MODELS", tmp_path)
    rows = [
        {"text": text, "lang": "kk", "style": "casual", "urgency": level, "intent": "threat", "who": "victim"}
        for text, level in TRUE.items()
    ]
    lines = [json.dumps(row) for row in rows]
    (tmp_path / "labelled.jsonl").write_text("\n".join([lines[0], "", *lines[1:]]) + "\n", encoding="utf-8")
    for name, levels in {
        "good": TRUE,
        "blind": TRUE | {"a": "elevated"},
        "shy": TRUE | {"b": "routine"},
        "loud": TRUE | {"d": "high"},
        "broken": {},
    }.items():
        (tmp_path / f"{name}.tar.gz").write_text(json.dumps(levels), encoding="utf-8")
    return tmp_path


def test_a_model_as_good_passes(pana: Pana, folder: Path) -> None:
    out = folder / "report.json"
    path = str(folder / "good.tar.gz")
    printed = pana("evaluate", str(folder / "labelled.jsonl"), "--compare", "good", path, "--json", str(out))
    assert (printed.status, printed.err) == (0, "")
    assert "4 messages" in printed.out
    assert "A: good" in printed.out
    assert json.loads(out.read_text(encoding="utf-8"))["losses"] == []


def test_more_false_alarms_are_shown_and_no_reason_to_refuse(pana: Pana, folder: Path) -> None:
    printed = pana("evaluate", str(folder / "labelled.jsonl"), "--compare", "good", "loud.tar.gz")
    assert printed.status == 0
    assert "false alarms on routine" in printed.out
    assert "+1.000" in printed.out


@pytest.mark.parametrize(
    ("second", "line", "what"),
    [
        ("blind", 1, "sensitivity 1.000 → 0.500 (-0.500); emergency caught as high or above 1.000 → 0.000 (-1.000)"),
        ("shy", 3, "sensitivity 1.000 → 0.500 (-0.500)"),
    ],
)
def test_a_model_that_loses_somebody_in_need_is_refused(
    pana: Pana, folder: Path, second: str, line: int, what: str
) -> None:
    """After the table, with the line of the message that is lost; the JSON is written all the same."""
    file, out = folder / "labelled.jsonl", folder / "report.json"
    printed = pana("evaluate", str(file), "--compare", "good", second, "--json", str(out))
    assert printed.status == 1
    assert printed.err == (
        f"pana: refused: the second model finds fewer of those who need a human ({what}) – keep the first; only it found "
        f"line {line} of {file}: see what was taught or changed there, then train again\n"
    )
    assert "sensitivity" in printed.out
    assert json.loads(out.read_text(encoding="utf-8"))["losses"][0] == "sensitivity"


def test_the_other_way_round_it_passes(pana: Pana, folder: Path) -> None:
    assert pana("evaluate", str(folder / "labelled.jsonl"), "--compare", "blind", "good").status == 0


def test_a_model_that_is_not_there(pana: Pana, folder: Path) -> None:
    printed = pana("evaluate", str(folder / "labelled.jsonl"), "--compare", "good", "gone")
    assert (printed.status, printed.out) == (1, "")
    assert (
        printed.err == "pana: there is no model gone – name a file, or one of models/: blind, broken, good, loud, shy\n"
    )


def test_a_model_that_cannot_be_loaded(pana: Pana, folder: Path) -> None:
    printed = pana("evaluate", str(folder / "labelled.jsonl"), "--compare", "good", "broken")
    assert printed.status == 1
    assert printed.err.startswith("pana: broken.tar.gz cannot be judged here: the parser ended with status 1")
    assert "trained by another version of nlu/" in printed.err


def test_mistakes_of_the_file_come_first(pana: Pana, folder: Path) -> None:
    (folder / "bad.jsonl").write_text('{"text": "x"}\n', encoding="utf-8")
    printed = pana("evaluate", str(folder / "bad.jsonl"), "--compare", "gone", "gone")
    assert printed.status == 1
    assert "bad.jsonl:1: lang is not one of kk, ru, mixed, other" in printed.err
