"""The same examples for every system that is trained."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from benchmarks.nlu.examples import Example, copy_examples, read_examples, write_levels
from pana.places import ROOT


def test_copied_examples_are_the_projects_own(tmp_path: Path) -> None:
    copied = read_examples(copy_examples(tmp_path, ("greet", "thank")))
    assert copied == read_examples(ROOT / "data", ("greet", "thank"))
    assert {one.intent for one in copied} == {"greet", "thank"}


def test_without_names_all_intents_are_read() -> None:
    names = {path.stem for path in (ROOT / "data" / "intents_kk").glob("*.yml")}
    assert {one.intent for one in read_examples(ROOT / "data")} == names


@pytest.mark.parametrize("text", ["no", "123", "- [a](b): c", 'he said "no"', "a\nb", "😢: #x"])
def test_levels_become_intents_and_every_text_stays_as_it_is(tmp_path: Path, text: str) -> None:
    examples = [Example(text, "threat", "high"), Example("other", "greet", "routine")]
    written = {
        entry["intent"]: [one["text"] for one in entry["examples"]]
        for path in write_levels(examples, tmp_path).glob("*.yml")
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]
    }
    assert written == {"high": [text], "routine": ["other"]}
