"""What bare words mean right after a step: "done" or "I cannot". The words are data, data/content/step_words.yml.

No example teaches the model these words: alone they mean anything. Right after a step they are its answer, so they are
looked up and not guessed; whether there is such a step asks actions/steps.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from actions.content import CONTENT
from actions.records import Faults, top_of
from nlu.text.canonical import canonical_words
from nlu.text.ends import LONGEST

FILE = "step_words.yml"

MEANINGS = {"done": "affirm", "cannot": "deny"}
"""The lists of the file, and the intent that the words of each stand for."""

BARE = 4
"""So many words at most are a bare answer: a longer message says what is meant, and is understood as ever."""

StepWords = Mapping[tuple[str, ...], str]
"""The intent by canonical words."""


def load_step_words(root: Path = CONTENT) -> StepWords:
    """Read step_words.yml.

    Raises:
        ContentError: with every fault of the file.
    """
    faults = Faults()
    path = root / FILE
    top = top_of(path)
    found: dict[tuple[str, ...], str] = {}
    for name in sorted(top.keys() - MEANINGS.keys()):
        faults.note(path, 1, name, "unknown key", f"use only {', '.join(MEANINGS)}")
    for name, intent in MEANINGS.items():
        listed = top.get(name)
        if not isinstance(listed, list) or not listed or not all(isinstance(one, str) for one in listed):
            faults.note(path, 1, name, "no list of words", "write them as texts")
            continue
        for written in listed:
            words = _canonical(written)
            if not 0 < len(words) <= BARE:
                faults.note(path, 1, name, f"{len(words)} words in one entry", f"write 1 to {BARE}")
            elif found.setdefault(words, intent) != intent:
                faults.note(path, 1, name, "an entry means both", "keep it in one list")
    faults.raise_if_any()
    return found


def meaning(text: str, words: StepWords) -> str | None:
    """Return the intent that bare words stand for, `affirm` or `deny`; None for anything else."""
    return words.get(_canonical(text)) if len(text) <= LONGEST else None


def _canonical(text: str) -> tuple[str, ...]:
    """Return the words in canonical form, without emoji and signs."""
    return tuple(word.canonical for word in canonical_words(text) if word.canonical.isalpha())
