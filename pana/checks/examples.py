"""There are enough training examples, and those of crisis intents are written as people write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from pana.checks.problem import Problem
from pana.checks.training import LANGUAGES, Example, folder

LEAST = 30
"""Examples of one intent in one language."""

LEAST_CARELESS = 0.25
"""Share of a crisis intent's examples that are not in the standard language: people in danger do not type carefully."""


def check_examples(root: Path, intents: Mapping[str, bool], examples: Iterable[Example]) -> list[Problem]:
    """Count examples by intent and language. `intents`: name → whether it is a crisis intent."""
    found: list[Problem] = []
    by_file: dict[Path, list[Example]] = {}
    for example in examples:
        by_file.setdefault(example.file, []).append(example)
    for language in LANGUAGES:
        for name, crisis in intents.items():
            path = folder(root, language) / f"{name}.yml"
            if path.exists():
                found += _enough(path, by_file.get(path, []), crisis=crisis)
    return found


def _enough(path: Path, examples: list[Example], *, crisis: bool) -> list[Problem]:
    found = []
    if len(examples) < LEAST:
        found.append(Problem(path, 1, f"{len(examples)} examples", f"write at least {LEAST}"))
    careless = sum(example.labels.get("style") != "standard" for example in examples)
    if crisis and examples and careless < LEAST_CARELESS * len(examples):
        what = f"only {careless} of {len(examples)} examples are written otherwise than in the standard language"
        found.append(Problem(path, 1, what, "add casual, russified, latin, typo and mixed ones: at least a quarter"))
    return found
