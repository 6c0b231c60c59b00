"""Telegram's limits as token buckets: how long until a call may be made. Pure but for the clock that is handed in.

Source: Telegram's bot FAQ – about 30 messages a second in all, one a second in a chat with short bursts.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

IN_ALL = (30.0, 25.0)
"""Capacity and refill per second for all chats together; a little under what Telegram allows."""
PER_CHAT = (4.0, 1.0)
"""Capacity and refill per second for one chat: an answer of a few messages passes, a flood does not."""
FORGET_AFTER = timedelta(minutes=5)


class Bucket:
    """A token bucket."""

    def __init__(self, capacity: float, per_second: float, now: datetime) -> None:
        self._capacity = capacity
        self._per_second = per_second
        self._tokens = capacity
        self.at = now

    def wait(self, now: datetime) -> timedelta:
        """Return how long until a token is there (zero when there is one)."""
        passed = max(0.0, (now - self.at).total_seconds())
        self._tokens = min(self._capacity, self._tokens + passed * self._per_second)
        self.at = now
        missing = 1.0 - self._tokens
        return timedelta(seconds=max(0.0, missing / self._per_second))

    def take(self) -> None:
        """Spend a token."""
        self._tokens -= 1.0


class Limits:
    """All buckets of one bot."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._all = Bucket(*IN_ALL, now())
        self._chats: dict[int, Bucket] = {}

    def wait(self, chat_id: int) -> timedelta:
        """Return how long a message to the chat must wait."""
        now = self._now()
        self._forget(now)
        chat = self._chats.setdefault(chat_id, Bucket(*PER_CHAT, now))
        return max(self._all.wait(now), chat.wait(now))

    def take(self, chat_id: int) -> None:
        """Count a message to the chat."""
        self._all.take()
        self._chats.setdefault(chat_id, Bucket(*PER_CHAT, self._now())).take()

    def _forget(self, now: datetime) -> None:
        if len(self._chats) > 10_000:
            self._chats = {chat: bucket for chat, bucket in self._chats.items() if now - bucket.at < FORGET_AFTER}
