"""Any text gets a verdict, and a cry for help that is added to it never makes it less urgent – with a really trained model."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.components.parser import load_parser
from nlu.urgency.levels import Urgency

Parse = Callable[[str], dict[str, Any]]
CRIES = ("помогите", "көмек")
SURROGATES = st.text(st.characters(min_codepoint=0xD800, max_codepoint=0xDFFF), min_size=1, max_size=5)
RIGHT_TO_LEFT = st.text(st.characters(min_codepoint=0x590, max_codepoint=0x6FF), max_size=80)
ZALGO = st.text(st.characters(min_codepoint=0x300, max_codepoint=0x36F), max_size=80).map("помогите".join)
PIECES = st.sampled_from(
    [
        "муж бьёт",
        "күйеуім ұрып жатыр",
        "реферат",
        "кино",
        "көмек",
        "помогите",
        "нож",
        "рахмет",
        "қорқып тұрмын",
        "komek",
        "!!!",
        "🆘",
    ]
)
SENTENCES = st.lists(PIECES, max_size=12).map(" ".join)
ANY_TEXT = st.one_of(st.text(max_size=300), SENTENCES, SURROGATES, RIGHT_TO_LEFT, ZALGO)
LONG = st.builds(lambda text, times: (text * times)[:10_000], ANY_TEXT, st.integers(1, 5_000))


@pytest.fixture(scope="module")
def parse(model: Path) -> Parse:
    return load_parser(model)


def level(parse: Parse, text: str) -> Urgency:
    return Urgency(parse(text)["urgency"]["level"])


@settings(max_examples=1_700, deadline=None)
@given(ANY_TEXT)
def test_any_text_gets_a_verdict(parse: Parse, text: str) -> None:
    verdict = parse(text)
    assert verdict["intent"]["name"]
    assert verdict["language"] in ("kk", "ru", "mixed", "other")
    assert 0.0 <= verdict["urgency"]["score"] <= 1.0


@settings(max_examples=300, deadline=None)
@given(LONG)
def test_a_long_text_gets_a_verdict(parse: Parse, text: str) -> None:
    assert parse(text)["urgency"]["level"]


@settings(max_examples=400, deadline=None)
@given(ANY_TEXT, st.sampled_from(CRIES), st.booleans())
def test_a_cry_never_lowers_urgency(parse: Parse, text: str, cry: str, before: bool) -> None:
    louder = f"{cry} {text}" if before else f"{text} {cry}"
    assert level(parse, louder) >= level(parse, text)


@pytest.mark.parametrize("cry", CRIES)
@pytest.mark.parametrize("seed", range(10))
def test_a_cry_within_never_lowers_urgency(parse: Parse, cry: str, seed: int) -> None:
    chance = random.Random(seed)
    words = ["вчера", "муж", "меня", "избил", "күйеуім", "кеше", "реферат"]
    chance.shuffle(words)
    place = chance.randrange(len(words) + 1)
    assert level(parse, " ".join([*words[:place], cry, *words[place:]])) >= level(parse, " ".join(words))


def test_a_reading_raises_the_whole_message(parse: Parse) -> None:
    heard, louder = parse("вчера муж меня избил"), parse("вчера муж меня избил, помогите")
    assert louder["urgency"]["score"] >= heard["urgency"]["score"]
    assert louder["text"] == "вчера муж меня избил, помогите"
