"""`make test`: every test in the environment it belongs to, and at the end how long it took.

The parts run one after the other, because each wants the machine for itself; all run even when one fails.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from pana.models import train_model
from pana.places import NLU_PYTHON, ROOT

APP = [sys.executable, "-m", "pytest", "-q", "tests"]
NLU = [str(NLU_PYTHON), "-m", "pytest", "-q", "tests/nlu"]
PARTS: tuple[tuple[str, list[str]], ...] = (
    ("the app", [*APP, "-m", "not talks"]),
    ("understanding, in Rasa's environment", NLU),
    ("whole conversations through the real system", [*APP, "-m", "talks", "-p", "no:randomly"]),
)


def main() -> int:
    """Run all parts; 0 only when every one passed."""
    started = time.monotonic()
    train_model(force=False)
    _say(f"model ready after {time.monotonic() - started:.0f} s")
    failed = []
    for name, command in PARTS:
        began = time.monotonic()
        _say(f"=== {name}")
        if subprocess.call(command, cwd=Path(ROOT)) != 0:
            failed.append(name)
        _say(f"=== {name}: {time.monotonic() - began:.0f} s")
    _say(f"make test took {time.monotonic() - started:.0f} s; failed: {', '.join(failed) or 'nothing'}")
    return 1 if failed else 0


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
