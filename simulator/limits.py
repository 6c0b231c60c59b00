"""How fast a bot may send: token buckets for the whole bot and for each chat, as Telegram limits them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from simulator.clock import Clock
from simulator.refusal import too_many_requests
from simulator.settings import LimitSettings


@dataclass(slots=True)
class Bucket:
    """Tokens that come back steadily up to a most."""

    per_second: float
    most: int
    tokens: float
    seen: float

    def wait(self, now: float) -> float:
        """Return the seconds until a token is there; 0 when one is there now."""
        self.tokens = min(float(self.most), self.tokens + max(0.0, now - self.seen) * self.per_second)
        self.seen = now
        # Refilling adds up fractions: a token that is there but for a rounding error is there.
        return 0.0 if self.tokens >= 1 - 1e-9 else (1 - self.tokens) / self.per_second

    def take(self) -> None:
        """Take one token."""
        self.tokens -= 1


class Limits:
    """The bot's buckets; sending takes a token from the bot's and from the chat's."""

    def __init__(self, settings: LimitSettings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._overall = self._full(settings.overall_per_second, settings.overall_burst)
        self._chats: dict[int, Bucket] = {}
        self.on = settings.on

    def take(self, chat_id: int) -> None:
        """Count one message to `chat_id`; RefusalError 429 with the whole seconds to wait when it is too soon."""
        if not self.on:
            return
        now = self._clock.now()
        chat = self._chats.get(chat_id)
        if chat is None:
            chat = self._full(self._settings.chat_per_second, self._settings.chat_burst)
            self._chats[chat_id] = chat
        wait = max(self._overall.wait(now), chat.wait(now))
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        self._overall.take()
        chat.take()

    def _full(self, per_second: float, most: int) -> Bucket:
        return Bucket(per_second=per_second, most=most, tokens=float(most), seen=self._clock.now())
