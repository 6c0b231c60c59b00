"""The training examples of crisis intents are written as people write, not only as one is taught to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from pana.checks.problem import Problem
from pana.checks.training import Example

LEAST_CARELESS = 0.25
"""Share of a crisis intent's examples that are not in the standard language: people in danger do not type carefully."""


def check_examples(intents: Mapping[str, bool], examples: Iterable[Example]) -> list[Problem]:
    """Measure how examples are written. `intents`: name → whether it is a crisis intent."""
    by_file: dict[Path, list[Example]] = {}
    for example in examples:
        by_file.setdefault(example.file, []).append(example)
    found = []
    for path, own in sorted(by_file.items()):
        careless = sum(example.labels.get("style") != "standard" for example in own)
        if intents.get(path.stem) and careless < LEAST_CARELESS * len(own):
            what = f"only {careless} of {len(own)} examples are written otherwise than in the standard language"
            found.append(
                Problem(path, 1, what, "add casual, russified, latin, typo and mixed ones: at least a quarter")
            )
    return found
