"""Labelled files: every wrong line is told, none of its words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nlu.evaluation.labelled import BadLabels, Row, read_labelled

GOOD = {
    "text": "күйеуім ұрды",
    "lang": "kk",
    "style": "casual",
    "urgency": "high",
    "intent": "physical_violence",
    "who": "victim",
}


def written(folder: Path, *lines: object) -> Path:
    path = folder / "labels.jsonl"
    path.write_text(
        "\n".join(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines),
        encoding="utf-8",
    )
    return path


def test_rows_are_read_and_empty_lines_passed_over(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD, "", {**GOOD, "note": "more is allowed", "lang": "ru"})
    assert read_labelled(path, ["physical_violence"]) == [Row(**GOOD), Row(**{**GOOD, "lang": "ru"})]


def test_all_errors_are_told_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD, "{", {**GOOD, "lang": "en", "who": "me"}, [], {**GOOD, "text": " "})
    with pytest.raises(BadLabels) as told:
        read_labelled(path, [])
    assert [error.split(": ")[0].rsplit(":", 1)[1] for error in told.value.errors] == ["2", "3", "3", "4", "5"]
    assert all(error.startswith(f"{path}:") and " – " in error for error in told.value.errors)


@pytest.mark.parametrize("key", ["text", "lang", "style", "urgency", "intent", "who"])
def test_each_label_is_needed(key: str, tmp_path: Path) -> None:
    path = written(tmp_path, {name: value for name, value in GOOD.items() if name != key})
    with pytest.raises(BadLabels, match=f":1: {key} is"):
        read_labelled(path, [])


def test_unknown_intent(tmp_path: Path) -> None:
    with pytest.raises(BadLabels, match=r"data/intents\.yml"):
        read_labelled(written(tmp_path, GOOD), ["greet"])


def test_errors_do_not_repeat_what_people_write(tmp_path: Path) -> None:
    with pytest.raises(BadLabels) as told:
        read_labelled(written(tmp_path, {**GOOD, "who": GOOD["text"], "lang": GOOD["text"]}), [])
    assert GOOD["text"] not in str(told.value)


def test_file_without_messages(tmp_path: Path) -> None:
    with pytest.raises(BadLabels, match="no line"):
        read_labelled(written(tmp_path, ""), [])
