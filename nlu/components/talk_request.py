"""Reads a request to the channel. Pure; an error says what is wrong in a code, never in the sender's words."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

VERSION = 1
MOST_BYTES = 128 * 1024
MOST_LETTERS = 20_000
MOST_LISTED = 32
MOST_METADATA = 32

_SENDER = re.compile(r"[A-Za-z0-9_.:=+/-]{1,128}")
PAYLOAD = re.compile(r'/([a-z][a-z_]{0,63})(?:\{"step":"([a-z0-9.-]{1,48})"\})?')
"""What a button sends: an intent, and under a step of a guide its place. Spaces or other keys are not accepted."""


class BadRequest(ValueError):
    """Raised for a request that breaks the contract; `str()` is a code."""


@dataclass(frozen=True)
class TalkRequest:
    """One message of one sender."""

    sender: str
    text: str
    button: bool
    metadata: dict[str, Any]


def read_request(body: bytes, intents: Collection[str]) -> TalkRequest:
    """Read the body of `POST /webhooks/pana/talk`.

    Args:
        body: the bytes as they came.
        intents: what the payload of a button may name.

    Raises:
        BadRequest: `too_large`, `not_json`, `bad_version`, `bad_sender`, `bad_text`, `bad_button` or `bad_metadata`.
    """
    content = _object(body)
    if content.get("version") != VERSION:
        raise BadRequest("bad_version")
    sender, text, button = content.get("sender"), content.get("text"), content.get("button", False)
    if not isinstance(sender, str) or not _SENDER.fullmatch(sender):
        raise BadRequest("bad_sender")
    if not isinstance(text, str) or not text.strip() or len(text) > MOST_LETTERS:
        raise BadRequest("bad_text")
    if not isinstance(button, bool):
        raise BadRequest("bad_button")
    if button:
        pressed = PAYLOAD.fullmatch(text)
        if pressed is None or pressed.group(1) not in intents:
            raise BadRequest("bad_button")
    return TalkRequest(sender, text, button, _metadata(content.get("metadata")))


def _object(body: bytes) -> dict[str, Any]:
    if len(body) > MOST_BYTES:
        raise BadRequest("too_large")
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        raise BadRequest("not_json") from None
    if not isinstance(content, dict):
        raise BadRequest("not_json")
    return content


def _metadata(content: Any) -> dict[str, Any]:
    """Return the metadata; only short plain values and lists of such names pass: no words of a person travel in them."""
    if content is None:
        return {}
    if not isinstance(content, dict) or len(content) > MOST_METADATA:
        raise BadRequest("bad_metadata")
    for value in content.values():
        listed = value if isinstance(value, list) else [value]
        if len(listed) > MOST_LISTED or not all(_is_plain(one) for one in listed):
            raise BadRequest("bad_metadata")
    return content


def _is_plain(value: Any) -> bool:
    return value is None or isinstance(value, (bool, int, float)) or (isinstance(value, str) and len(value) <= 64)
