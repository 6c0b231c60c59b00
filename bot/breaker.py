"""A circuit breaker: after several failures in a row nobody waits for the broken side until it had time to recover."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta


class Breaker:
    """Counts failures; `allows` is False for `rest` after `limit` of them in a row, then one attempt is let through."""

    def __init__(self, now: Callable[[], datetime], *, limit: int = 3, rest: timedelta = timedelta(seconds=3)) -> None:
        self._now = now
        self._limit = limit
        self._rest = rest
        self._failures = 0
        self._closed_until: datetime | None = None

    def allows(self) -> bool:
        """Say whether an attempt may be made now."""
        if self._closed_until is None:
            return True
        if self._now() < self._closed_until:
            return False
        self._closed_until = self._now() + self._rest
        return True

    def succeeded(self) -> None:
        """Forget all failures."""
        self._failures = 0
        self._closed_until = None

    def failed(self) -> None:
        """Count a failure."""
        self._failures += 1
        if self._failures >= self._limit:
            self._closed_until = self._now() + self._rest
