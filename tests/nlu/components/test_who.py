"""Whom a message is taken to be from: a child and an aggressor only on evidence."""

from __future__ import annotations

import pytest

from nlu.components.who import WhoClassifier, writer_of
from nlu.writer.evidence import evidence

LEAST = WhoClassifier.get_default_config()["least"]
LIKELY_CHILD = {"child": 0.7, "victim": 0.2, "witness": 0.1, "aggressor": 0.0, "other": 0.0}
SURELY_CHILD = {"child": 0.95, "victim": 0.05}
LIKELY_AGGRESSOR = {"aggressor": 0.5, "victim": 0.4, "witness": 0.1}


@pytest.mark.parametrize(
    ("text", "shares", "writer"),
    [
        pytest.param("меня бьют", LIKELY_CHILD, "victim", id="ru-short-cry"),
        pytest.param("мені ұрып жатыр", LIKELY_CHILD, "victim", id="kk-short-cry"),
        pytest.param("папа меня ударил", LIKELY_CHILD, "child", id="ru-father"),
        pytest.param("мектепте мені ұрды", LIKELY_CHILD, "child", id="kk-school"),
        pytest.param("меня обижают", SURELY_CHILD, "child", id="sure-without-words"),
        pytest.param("муж бьёт меня при детях в школе", SURELY_CHILD, "victim", id="ru-husband"),
        pytest.param("күйеуім ұрады, анам білмейді", SURELY_CHILD, "victim", id="kk-husband"),
        pytest.param("мне 29, мама кричит", SURELY_CHILD, "victim", id="ru-grown-up"),
        pytest.param("мне 12", {"other": 0.9, "child": 0.1}, "child", id="ru-age"),
        pytest.param("мен 11 жастамын", {"other": 0.9, "child": 0.1}, "child", id="kk-age"),
    ],
)
def test_a_child_needs_evidence(text: str, shares: dict[str, float], writer: str) -> None:
    assert writer_of(shares, evidence(text), (), LEAST) == writer


@pytest.mark.parametrize(
    ("shares", "cues", "writer"),
    [
        pytest.param(LIKELY_AGGRESSOR, (), "victim", id="not-sure"),
        pytest.param(LIKELY_AGGRESSOR, ("aggressor.hit",), "aggressor", id="a-cue-speaks"),
        pytest.param({"aggressor": 0.65, "victim": 0.35}, ("violence.now",), "aggressor", id="sure"),
    ],
)
def test_an_aggressor_needs_evidence(shares: dict[str, float], cues: tuple[str, ...], writer: str) -> None:
    assert writer_of(shares, evidence(""), cues, LEAST) == writer


def test_a_model_that_knows_only_ruled_out_labels_still_answers() -> None:
    assert writer_of({"child": 0.6, "aggressor": 0.4}, evidence("көмек"), (), LEAST) == "child"
