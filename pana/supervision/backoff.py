"""How long to wait before a fallen process is started again: at once for the first time, longer while it keeps falling."""

from __future__ import annotations

STEPS = (0.2, 1.0, 2.0, 5.0, 10.0, 20.0)
"""Seconds before the first, second … restart in a row."""

WELL_AFTER = 60.0
"""A process that lived this long starts again from the first step."""


class Backoff:
    """Counts the falls of one process."""

    def __init__(self) -> None:
        self._falls = 0

    def fell(self, *, lived: float) -> float:
        """Return the seconds to wait after a fall; `lived` is how long the process was up."""
        if lived >= WELL_AFTER:
            self._falls = 0
        wait = STEPS[min(self._falls, len(STEPS) - 1)]
        self._falls += 1
        return wait
