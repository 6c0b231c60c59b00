"""What is taken out of our pipeline for measuring what it is worth."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
import yaml

from benchmarks.nlu.pipelines import PARTS, NotInPipeline, less, rasa_init
from pana.places import ROOT

ENCODER = {"name": "nlu.components.sentence_encoder.SentenceEncoder"}


@pytest.fixture
def config() -> dict[str, Any]:
    """Return our configuration, with the sentence encoder if it has none."""
    read: dict[str, Any] = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))
    if not any(step["name"] == ENCODER["name"] for step in read["pipeline"]):
        read["pipeline"].insert(0, dict(ENCODER))
    return read


@pytest.mark.parametrize("part", PARTS)
def test_one_step_is_taken_out_or_replaced_and_the_rest_stays(config: dict[str, Any], part: str) -> None:
    before = deepcopy(config)
    after = less(config, part)["pipeline"]
    gone = [step for step in config["pipeline"] if step not in after]
    come = [step for step in after if step not in config["pipeline"]]
    assert len(gone) == 1
    assert len(after) == len(config["pipeline"]) - 1 + len(come)
    assert all(step["name"].startswith("benchmarks.nlu.less_screen.") for step in come)
    assert config == before


@pytest.mark.parametrize(("part", "analyzer"), [("n-grams of letters", "char_wb"), ("n-grams of words", "word")])
def test_the_other_counter_stays(config: dict[str, Any], part: str, analyzer: str) -> None:
    left = [step["analyzer"] for step in less(config, part)["pipeline"] if step["name"] == "CountVectorsFeaturizer"]
    assert left == [{"char_wb": "word", "word": "char_wb"}[analyzer]]


def test_a_part_that_is_not_there_is_told(config: dict[str, Any]) -> None:
    config["pipeline"].remove(ENCODER | next(step for step in config["pipeline"] if step["name"] == ENCODER["name"]))
    with pytest.raises(NotInPipeline, match="the sentence encoder"):
        less(config, "the sentence encoder")


def test_the_peer_is_seeded_and_nothing_of_ours() -> None:
    steps = rasa_init(epochs=3, seed=7)["pipeline"]
    diet = next(step for step in steps if step["name"] == "DIETClassifier")
    assert (diet["epochs"], diet["random_seed"]) == (3, 7)
    assert not any("." in step["name"] for step in steps)
