"""The simulator's time: the system's clock, which a test may move forward."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """What everything that depends on time asks."""

    def now(self) -> float:
        """Return seconds since the epoch."""
        ...

    def advance(self, seconds: float) -> None:
        """Move this clock forward; later readings are that much later."""
        ...


class SystemClock:
    """The machine's own time plus what it was moved forward by."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        """Return seconds since the epoch, moved forward by every `advance`."""
        return time.time() + self._ahead

    def advance(self, seconds: float) -> None:
        """Move forward by `seconds` (not negative, else ValueError)."""
        if seconds < 0:
            raise ValueError("the clock only goes forward")
        self._ahead += seconds
