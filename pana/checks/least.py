"""There are enough training examples: of every intent, of every urgency a crisis can have, of what is hard to tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from pana.checks.problem import Problem
from pana.checks.training import KINDS, LANGUAGES, Example, folder
from pana.checks.yaml_nodes import child, compose, pairs, text_of

NUMBERS = ("crisis", "other", "each_level", *KINDS)
CRISIS_LEVELS = ("elevated", "high", "emergency")
"""What a crisis intent's examples must show: the same harm long past, recent, and now."""


def check_numbers(root: Path, intents: Mapping[str, bool], examples: Iterable[Example]) -> list[Problem]:
    """Count the examples and compare with `least` in data/intents.yml. `intents`: name → whether it is a crisis intent."""
    found: list[Problem] = []
    least = _least(root, found)
    if not least:
        return found
    counted = list(examples)
    for language in LANGUAGES:
        for name, crisis in intents.items():
            path = folder(root, language) / f"{name}.yml"
            if path.exists():
                found += _of_intent(path, [one for one in counted if one.file == path], least, crisis=crisis)
    kinds = Counter(example.labels.get("kind") for example in counted)
    found += [
        Problem(
            root / "data" / "intents.yml", 1, f"{kinds[kind]} examples of kind {kind}", f"write at least {least[kind]}"
        )
        for kind in KINDS
        if kinds[kind] < least[kind]
    ]
    return found


def _of_intent(path: Path, examples: list[Example], least: Mapping[str, int], *, crisis: bool) -> list[Problem]:
    found = []
    wanted = least["crisis" if crisis else "other"]
    if len(examples) < wanted:
        found.append(Problem(path, 1, f"{len(examples)} examples", f"write at least {wanted}"))
    levels = Counter(example.labels.get("urgency") for example in examples)
    found += [
        Problem(path, 1, f"{levels[level]} examples that are {level}", f"write at least {least['each_level']}")
        for level in CRISIS_LEVELS
        if crisis and levels[level] < least["each_level"]
    ]
    return found


def _least(root: Path, found: list[Problem]) -> dict[str, int]:
    path = root / "data" / "intents.yml"
    ignored: list[Problem] = []  # `listed` reports a file that is not YAML
    given = {str(name.value): text_of(value) or "" for name, value in pairs(child(compose(path, ignored), "least"))}
    if set(given) != set(NUMBERS) or not all(value.isdecimal() for value in given.values()):
        found.append(Problem(path, 1, "no numbers under least", f"write {', '.join(NUMBERS)} with a number each"))
        return {}
    return {name: int(value) for name, value in given.items()}
