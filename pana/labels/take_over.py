"""Adds examples to their files in the files' own format: all of them, or none."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from pana.checks.training import Example
from pana.errors import PanaError
from pana.labels.review import target

_ORDER = ("urgency", "who", "style", "kind")


def take_over(root: Path, examples: Sequence[Example]) -> dict[Path, int]:
    """Append checked examples to the files of their language and intent; return how many went where.

    Raises:
        PanaError: a file is missing, or cannot be written; then nothing has changed.
    """
    by_file: dict[Path, list[Example]] = {}
    for example in examples:
        by_file.setdefault(target(root, example), []).append(example)
    written: list[tuple[Path, Path]] = []
    try:
        for path, added in by_file.items():
            new = path.with_name(f".{path.name}.new")
            written.append((path, new))
            new.write_text(_with(path, added), encoding="utf-8")
            new.chmod(path.stat().st_mode)
    except OSError as error:
        for _, new in written:
            new.unlink(missing_ok=True)
        raise PanaError(
            f"the examples cannot be written ({os.strerror(error.errno or 0)}) – nothing has changed"
        ) from None
    for path, new in written:
        new.replace(path)
    return {path: len(added) for path, added in by_file.items()}


def _with(path: Path, added: Sequence[Example]) -> str:
    before = path.read_text(encoding="utf-8")
    return before.rstrip("\n") + "\n" + "".join(_entry(example) for example in added)


def _entry(example: Example) -> str:
    labels = ", ".join(f"{key}: {example.labels[key]}" for key in _ORDER if key in example.labels)
    return f"  - text: |\n      {example.text}\n    metadata: {{{labels}}}\n"
