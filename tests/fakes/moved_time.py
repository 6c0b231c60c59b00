"""Real time that a test moves on: tasks that wait for seconds still do, deadlines of hours pass at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class MovedTime:
    """The machine's own clock plus what it was moved by."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)

    def now(self) -> datetime:
        """Return the moment it shows."""
        return datetime.now(UTC) + self._ahead

    def move(self, by: timedelta) -> None:
        """Move it forward."""
        self._ahead += by
