"""One mistake in the data: where, what is wrong, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """A mistake; `str()` gives the line that `pana check` prints. Neither part repeats what a person wrote."""

    file: Path
    line: int
    what: str
    todo: str

    def __str__(self) -> str:
        return f"{self.file.as_posix()}:{self.line}: {self.what} – {self.todo}"
