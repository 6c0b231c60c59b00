"""The lines of a reviewed file as JSON objects; what is no object is left to the checks of labelled files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path


def numbered_objects(file: Path) -> Iterator[tuple[int, dict[str, object]]]:
    """Yield the number and the content of every line that is an object. OSError when the file cannot be read."""
    for number, line in enumerate(file.read_bytes().splitlines(), start=1):
        try:
            content = json.loads(line)
        except ValueError:
            continue
        if isinstance(content, dict):
            yield number, content
