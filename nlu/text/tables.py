"""Letter tables: read once from `data/letters`, never at import time."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

LETTERS = Path(__file__).resolve().parents[2] / "data" / "letters"


def read_groups(path: Path) -> dict[str, dict[str, str]]:
    """Read a table file of the form group -> letter: letters.

    Raises:
        ValueError: the file is not such a table.
    """
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(loaded, dict) or not all(isinstance(group, dict) for group in loaded.values()):
        raise ValueError(f"{path.name}: expected groups of letter: letters")
    return {
        str(name): {str(key): "" if value is None else str(value) for key, value in group.items()}
        for name, group in loaded.items()
    }


@cache
def letters(name: str) -> dict[str, dict[str, str]]:
    """Return the groups of the letter table `data/letters/<name>.yml`."""
    return read_groups(LETTERS / f"{name}.yml")
