"""Systems without a model: our urgency screen alone, and a plain list of words."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from nlu.urgency.levels import Urgency
from nlu.urgency.screen import screen

WORDS = Path(__file__).with_name("keywords.yml")
Said = dict[str, Any]


@lru_cache(maxsize=1)
def _words() -> list[tuple[Urgency, tuple[str, ...]]]:
    content = yaml.load(WORDS.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    levels = sorted(((Urgency(level), lists) for level, lists in content.items()), key=lambda one: -one[0].rank)
    return [(level, tuple(word for words in lists.values() for word in words)) for level, lists in levels]


def by_words(text: str) -> Urgency:
    """Return the gravest level of which a word stands in the text, as a part of a word too."""
    lowered = text.lower()
    return next((level for level, words in _words() if any(word in lowered for word in words)), Urgency.ROUTINE)


def by_screen(text: str) -> Urgency:
    """Return what our screen finds."""
    return screen(text).level


def said_by_rule(rule: Callable[[str], Urgency], texts: Sequence[str]) -> list[Said]:
    """Return level, score and milliseconds for every text; a rule finds no intent."""
    rule("")
    said = []
    for text in texts:
        started = time.perf_counter()
        level = rule(text)
        ms = (time.perf_counter() - started) * 1000
        said.append({"level": level.value, "score": level.rank / 3, "ms": ms})
    return said
