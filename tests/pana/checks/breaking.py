"""Break one thing in the small project and say what `pana check` prints then."""

from __future__ import annotations

from pathlib import Path

from pana.checks.run import check_everything
from tests.pana.checks.small_project import change


def printed_after(project: Path, name: str, old: str, new: str) -> str:
    """Replace `old` by `new` in a file and return all printed problems."""
    change(project, name, old, new)
    return "\n".join(str(problem) for problem in check_everything(project))
