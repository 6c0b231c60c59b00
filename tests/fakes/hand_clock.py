"""The simulator's time for tests: it stands still until it is moved."""

from __future__ import annotations


class HandClock:
    """Time that stands still until it is moved by hand."""

    def __init__(self, start: float = 1_800_000_000.0) -> None:
        self._now = start

    def now(self) -> float:
        """Return the time that was set last."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Move forward by `seconds` (not negative, else ValueError)."""
        if seconds < 0:
            raise ValueError("the clock only goes forward")
        self._now += seconds
