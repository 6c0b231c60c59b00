"""What the channel accepts, and that a refusal names a code and nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest

from nlu.components.talk_request import MOST_BYTES, MOST_LETTERS, BadRequest, read_request

INTENTS = ["ask_hotline", "greet"]
GOOD: dict[str, Any] = {"version": 1, "sender": "abc", "text": "сәлем", "button": False, "metadata": {"language": "kk"}}


def body(**changes: Any) -> bytes:
    return json.dumps({**GOOD, **changes}).encode()


def test_message_is_read() -> None:
    asked = read_request(body(), INTENTS)
    assert (asked.sender, asked.text, asked.button, asked.metadata) == ("abc", "сәлем", False, {"language": "kk"})


@pytest.mark.parametrize("metadata", [None, {}], ids=["none", "empty"])
def test_metadata_may_be_missing(metadata: Any) -> None:
    assert read_request(body(metadata=metadata), INTENTS).metadata == {}


def test_button_names_an_intent() -> None:
    assert read_request(body(text="/greet", button=True), INTENTS).button


@pytest.mark.parametrize("place", ["threat.victim.now.0", "child-hurt.aggressor.later.end", "a" * 48])
def test_button_may_name_a_place_in_a_guide(place: str) -> None:
    asked = read_request(body(text=f'/greet{{"step":"{place}"}}', button=True), INTENTS)
    assert (asked.text, asked.button) == (f'/greet{{"step":"{place}"}}', True)


def test_the_region_she_named_and_a_place_she_shared_pass() -> None:
    metadata = {"region": "karaganda_region", "near": [43.2, 76.9]}
    asked = read_request(body(text='/greet{"step":"near"}', button=True, metadata=metadata), INTENTS)
    assert asked.metadata == metadata


@pytest.mark.parametrize("step", ["region.karaganda-region", "call.police.silent", "lesson.what-law-gives.6.acts"])
def test_the_steps_of_regions_lines_and_lessons_pass(step: str) -> None:
    assert read_request(body(text=f'/greet{{"step":"{step}"}}', button=True), INTENTS).button


def test_typed_text_that_looks_like_a_button_is_read_as_text() -> None:
    asked = read_request(body(text='/greet{"step":"threat.victim.now.0"}'), INTENTS)
    assert not asked.button


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"version": 2}, "bad_version"),
        ({"version": None}, "bad_version"),
        ({"sender": ""}, "bad_sender"),
        ({"sender": 5}, "bad_sender"),
        ({"sender": "имя человека"}, "bad_sender"),
        ({"sender": "a" * 129}, "bad_sender"),
        ({"text": " "}, "bad_text"),
        ({"text": None}, "bad_text"),
        ({"text": "а" * (MOST_LETTERS + 1)}, "bad_text"),
        ({"button": "yes"}, "bad_button"),
        ({"button": True}, "bad_button"),
        ({"button": True, "text": "/restart"}, "bad_button"),
        ({"button": True, "text": '/greet{"a": 1}'}, "bad_button"),
        ({"button": True, "text": "greet"}, "bad_button"),
        ({"button": True, "text": "/greet{}"}, "bad_button"),
        ({"button": True, "text": '/greet{"step":""}'}, "bad_button"),
        ({"button": True, "text": '/greet{"step": "a"}'}, "bad_button"),
        ({"button": True, "text": '/greet{"step":"A b"}'}, "bad_button"),
        ({"button": True, "text": '/greet{"step":"адам"}'}, "bad_button"),
        ({"button": True, "text": '/greet{"step":"' + "a" * 49 + '"}'}, "bad_button"),
        ({"button": True, "text": '/greet{"step":"a","b":"c"}'}, "bad_button"),
        ({"button": True, "text": '/greet{"step":"a"}\n'}, "bad_button"),
        ({"button": True, "text": '/restart{"step":"a"}'}, "bad_button"),
        ({"metadata": []}, "bad_metadata"),
        ({"metadata": {"words": "сөз" * 40}}, "bad_metadata"),
        ({"metadata": {"deep": {}}}, "bad_metadata"),
        ({"metadata": {str(n): n for n in range(40)}}, "bad_metadata"),
    ],
)
def test_refused(changes: dict[str, Any], code: str) -> None:
    with pytest.raises(BadRequest, match=f"^{code}$"):
        read_request(body(**changes), INTENTS)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "not_json"),
        (b"\xff\xfe", "not_json"),
        (b"[]", "not_json"),
        (b"[" * 100_000, "not_json"),
        (b" " * (MOST_BYTES + 1), "too_large"),
    ],
    ids=["empty", "bytes", "list", "deep", "large"],
)
def test_not_a_request(raw: bytes, code: str) -> None:
    with pytest.raises(BadRequest, match=f"^{code}$"):
        read_request(raw, INTENTS)
