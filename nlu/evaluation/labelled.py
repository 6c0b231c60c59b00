"""Reads labelled JSON Lines and tells about every wrong line at once."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LANGUAGES = ("kk", "ru", "mixed", "other")
STYLES = ("standard", "casual", "russified", "latin", "typo", "mixed")
LEVELS = ("routine", "elevated", "high", "emergency")
WRITERS = ("victim", "witness", "child", "aggressor", "other")
LABELS: Mapping[str, Collection[str]] = {"lang": LANGUAGES, "style": STYLES, "urgency": LEVELS, "who": WRITERS}


@dataclass(frozen=True)
class Row:
    """One labelled message."""

    text: str
    lang: str
    style: str
    urgency: str
    intent: str
    who: str


class BadLabels(ValueError):
    """Raised for a file with wrong lines; `errors` holds one `file:line: what – what to do` each, without the texts."""

    def __init__(self, errors: list[str]) -> None:
        """Keep the errors."""
        super().__init__("\n".join(errors))
        self.errors = errors


def read_labelled(path: Path, intents: Collection[str]) -> list[Row]:
    """Read a labelled file; empty lines are passed over.

    Args:
        path: the file.
        intents: the names an intent may have; an empty collection allows any.

    Raises:
        BadLabels: with all errors of the file.
        OSError: if the file cannot be read.
    """
    rows, errors = [], []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        try:
            content = json.loads(line)
        except ValueError:
            errors.append(f"{place}: not JSON – write one JSON object a line, in UTF-8")
            continue
        found = _errors_of(content, intents)
        errors.extend(f"{place}: {error}" for error in found)
        if not found:
            rows.append(Row(**{key: content[key] for key in ("text", "lang", "style", "urgency", "intent", "who")}))
    if not rows and not errors:
        errors.append(f"{path}:1: no line with a message – write one JSON object a line")
    if errors:
        raise BadLabels(errors)
    return rows


def _errors_of(content: Any, intents: Collection[str]) -> list[str]:
    if not isinstance(content, dict):
        return ['not an object – write {"text": …, "lang": …, …}']
    errors = []
    text = content.get("text")
    if not isinstance(text, str) or not text.strip():
        errors.append("text is missing or empty – write the message")
    for key, allowed in LABELS.items():
        if content.get(key) not in allowed:
            errors.append(f"{key} is not one of {', '.join(allowed)} – write one of them")
    intent = content.get("intent")
    if not isinstance(intent, str) or not intent or (intents and intent not in intents):
        errors.append("intent is missing or unknown – take one from data/intents.yml")
    return errors
