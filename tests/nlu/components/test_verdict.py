"""A pressed button is parsed without the model: its intent, and under a step of a guide its place."""

from __future__ import annotations

import pytest

from nlu.components.verdict import IncompleteParse, parse_of_button, verdict_of

STEP = '/affirm{"step":"threat.victim.now.0"}'


def test_a_plain_button_is_its_intent_for_certain() -> None:
    parsed = parse_of_button("/ask_hotline", {"language": "ru", "who": "child"})
    assert parsed["intent"] == {"name": "ask_hotline", "confidence": 1.0}
    assert (parsed["language"], parsed["who"], parsed["urgency"]["level"]) == ("ru", "child", "routine")
    assert parsed["entities"] == []


def test_the_place_of_a_button_is_an_entity() -> None:
    parsed = parse_of_button(STEP, {})
    assert parsed["intent"]["name"] == "affirm"
    assert [(one["entity"], one["value"]) for one in parsed["entities"]] == [("step", "threat.victim.now.0")]


def test_the_place_is_no_fact() -> None:
    verdict = verdict_of(parse_of_button(STEP, {"language": "kk"}))
    assert (verdict["facts"], verdict["intent"]["name"], verdict["language"]) == ([], "affirm", "kk")


def test_facts_of_words_stay() -> None:
    parsed = parse_of_button("/affirm", {}) | {
        "entities": [{"entity": "weapon", "value": "knife", "start": 0, "end": 5}]
    }
    assert verdict_of(parsed)["facts"] == [{"kind": "weapon", "value": "knife", "start": 0, "end": 5}]


@pytest.mark.parametrize("payload", ["", "affirm", "/affirm{}", '/affirm{"step":"A"}', "сәлем"])
def test_what_is_no_button_is_no_parse(payload: str) -> None:
    with pytest.raises(IncompleteParse, match=r"^intent$"):
        parse_of_button(payload, {})


@pytest.mark.parametrize("part", ["language", "script", "urgency", "who", "intent"])
def test_nothing_of_the_verdict_may_be_missing(part: str) -> None:
    parsed = parse_of_button("/affirm", {}) | {part: None}
    with pytest.raises(IncompleteParse, match=f"^{part}$"):
        verdict_of(parsed)
