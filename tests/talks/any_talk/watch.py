"""How long somebody waited for a sign: the longest wait of a turn, in seconds."""

from __future__ import annotations

import time
from typing import Self

PATIENCE = 10.0
"""Seconds after which nobody waits any more: longer than is allowed, to see what comes late and what never."""


class Watch:
    """Measures what happens inside `with watch:`, also when it fails."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._started = 0.0

    def __enter__(self) -> Self:
        self._started = time.monotonic()
        return self

    def __exit__(self, *_: object) -> None:
        self.longest = max(self.longest, time.monotonic() - self._started)
