"""The files of the project: tracked by git, or new and not ignored."""

from __future__ import annotations

import subprocess
from functools import lru_cache
from pathlib import Path

from pana.places import ROOT

PACKAGES = ("actions", "bot", "desk", "locales", "nlu", "pana", "simulator", "store")


@lru_cache(maxsize=1)
def files() -> tuple[Path, ...]:
    """Return all files that belong to the project, relative to its root."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return tuple(sorted(Path(name) for name in listed.split("\0") if name and (ROOT / name).is_file()))


def python_files(*folders: str) -> list[Path]:
    """Return the Python files of some top folders; of all of them when none is named."""
    return [path for path in files() if path.suffix == ".py" and (not folders or path.parts[0] in folders)]


def text(path: Path) -> str:
    """Return what stands in a file; "" for a file that is no text."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""
