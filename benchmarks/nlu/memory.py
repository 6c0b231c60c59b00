"""How much memory a process holds (Linux)."""

from __future__ import annotations

import resource
from pathlib import Path


def resident_mb(process: int | str = "self") -> float:
    """Return the memory a process holds now, in MiB.

    Raises:
        OSError: there is no such process.
    """
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise ProcessLookupError(f"process {process} holds no memory")


def peak_mb() -> float:
    """Return the most memory this process ever held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
