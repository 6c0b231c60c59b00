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
