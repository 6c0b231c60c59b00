"""Read the urgency lexicon: word classes, cues and guards, from `data/lexicon`. Format: see the head of each file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from nlu.urgency.levels import Urgency
from nlu.urgency.patterns import Pattern, Vocabulary, parse

LEXICON = Path(__file__).resolve().parents[2] / "data" / "lexicon"
WORD_FILES = ("words_kk.yml", "words_ru.yml")
CUE_FILES = ("cues_kk.yml", "cues_ru.yml")
_CUE_KEYS = {
    "code",
    "level",
    "any",
    "only",
    "unless",
    "counter",
    "examples",
    "with_harm",
    "source",
    "reviewer",
    "bound",
}
_GUARD_KEYS = {"code", "lowers", "to", "any", "unless", "within", "examples", "counter", "source", "reviewer"}


@dataclass(frozen=True)
class Cue:
    """A sign of danger: its code, the level it gives, and what it looks like.

    `only`: counts only when every word of the message belongs to this class. `unless`: patterns that rule it out.
    `with_harm`: the level it gives beside another sign of harm. `bound`: no guard may lower it.
    """

    code: str
    level: Urgency
    any: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()
    only: int | None = None
    with_harm: Urgency | None = None
    bound: bool = False
    examples: tuple[str, ...] = ()
    counter: tuple[str, ...] = ()


@dataclass(frozen=True)
class Guard:
    """A sign that another cue is not meant: the cues it lowers, and to which level.

    `within` is the greatest distance in words; None means anywhere in the message.
    """

    code: str
    lowers: tuple[str, ...]
    to: Urgency
    any: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()
    within: int | None = None


@dataclass(frozen=True)
class Lexicon:
    """Everything the screen knows.

    `by_term` leads from a term to the patterns that begin with it and the number of their cue, so that a message
    costs only the patterns it could complete.
    """

    vocabulary: Vocabulary
    cues: tuple[Cue, ...]
    guards: tuple[Guard, ...]
    by_term: dict[int, tuple[tuple[int, Pattern], ...]]


def _index(cues: list[Cue]) -> dict[int, tuple[tuple[int, Pattern], ...]]:
    index: dict[int, list[tuple[int, Pattern]]] = {}
    for number, cue in enumerate(cues):
        for pattern in cue.any:
            index.setdefault(pattern.runs[0].terms[0], []).append((number, pattern))
    return {term: tuple(entries) for term, entries in index.items()}


def _read(name: str) -> Any:
    return yaml.safe_load((LEXICON / name).read_text(encoding="utf-8"))


def word_classes() -> dict[str, list[str]]:
    """Return the words of each class of both languages, as the files write them."""
    classes: dict[str, list[str]] = {}
    for name in WORD_FILES:
        for word_class, words in _read(name).items():
            classes.setdefault(word_class, []).extend(str(words).split())
    return classes


def _check_keys(entry: dict[str, Any], allowed: set[str], name: str) -> None:
    unknown = set(entry) - allowed
    if unknown:
        raise ValueError(f"{name}: {entry.get('code')}: unknown keys {sorted(unknown)}")


def _cue(entry: dict[str, Any], words: Vocabulary, name: str) -> Cue:
    _check_keys(entry, _CUE_KEYS, name)
    harm = entry.get("with_harm")
    return Cue(
        code=entry["code"],
        level=Urgency(entry["level"]),
        any=tuple(parse(line, words) for line in entry["any"]),
        unless=tuple(parse(line, words) for line in entry.get("unless", ())),
        only=words.term(entry["only"]) if "only" in entry else None,
        with_harm=Urgency(harm) if harm else None,
        bound=bool(entry.get("bound", False)),
        examples=tuple(entry.get("examples", ())),
        counter=tuple(entry.get("counter", ())),
    )


def _guard(entry: dict[str, Any], words: Vocabulary, name: str) -> Guard:
    _check_keys(entry, _GUARD_KEYS, name)
    return Guard(
        code=entry["code"],
        lowers=tuple(entry["lowers"]),
        to=Urgency(entry.get("to", "routine")),
        any=tuple(parse(line, words) for line in entry["any"]),
        unless=tuple(parse(line, words) for line in entry.get("unless", ())),
        within=entry.get("within"),
    )


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Load and compile the lexicon once.

    Raises:
        ValueError: a file names an unknown class, key or level.
    """
    words = Vocabulary(word_classes())
    cues: list[Cue] = []
    guards: list[Guard] = []
    for name in CUE_FILES:
        loaded = _read(name)
        cues.extend(_cue(entry, words, name) for entry in loaded["cues"])
        guards.extend(_guard(entry, words, name) for entry in loaded["guards"])
    words.close()
    return Lexicon(words, tuple(cues), tuple(guards), _index(cues))
