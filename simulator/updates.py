"""The bot's updates: waiting until they are fetched and confirmed, or pushed to the webhook."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from simulator.waking import Signal

# What is left out unless asked for (https://core.telegram.org/bots/api#getupdates).
_ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
# Ids grow with time, so that a simulator started later never repeats ids of an earlier one: a bot that
# drops ids it has seen would drop people's messages. Four ids a second last until 2037.
_IDS_BEGIN = 1_577_836_800
_IDS_A_SECOND = 4


@dataclass(frozen=True, slots=True, eq=False)
class PendingUpdate:
    """One update that waits; the same update delivered twice is two of these."""

    update_id: int
    chat_id: int
    update: dict[str, Any]


class UpdateQueue:
    """Updates in order, kept until confirmed."""

    def __init__(self, now: float) -> None:
        self._next_id = max(1, int((now - _IDS_BEGIN) * _IDS_A_SECOND) % 2**31)
        self._pending: dict[PendingUpdate, None] = {}
        self._kinds: frozenset[str] | None = None
        self.arrived = Signal()
        self.on_arrival: Callable[[PendingUpdate], None] | None = None

    def __len__(self) -> int:
        return len(self._pending)

    def allow(self, kinds: list[str] | None) -> None:
        """Set which kinds of updates come from now on; an empty list means Telegram's default, None changes nothing."""
        if kinds is not None:
            self._kinds = frozenset(kinds) or None

    @property
    def allowed(self) -> list[str] | None:
        """Return the kinds asked for, or None for the default."""
        return None if self._kinds is None else sorted(self._kinds)

    def add(self, kind: str, payload: dict[str, Any], *, chat_id: int, times: int = 1) -> int | None:
        """Queue an update `times` times under one id; return the id, or None when the bot did not ask for the kind."""
        wanted = kind not in _ONLY_ON_REQUEST if self._kinds is None else kind in self._kinds
        if not wanted:
            return None
        update_id = self._next_id
        self._next_id += 1
        for _ in range(times):
            pending = PendingUpdate(update_id, chat_id, {"update_id": update_id, kind: payload})
            self._pending[pending] = None
            if self.on_arrival is not None:
                self.on_arrival(pending)
        self.arrived.fire()
        return update_id

    def fetch(self, offset: int, limit: int) -> list[dict[str, Any]]:
        """Confirm all before `offset` and return up to `limit` of the rest; a negative offset counts from the end."""
        if offset < 0:
            confirmed = list(self._pending)[:offset]
        else:
            # In order of their ids: the first that is not confirmed ends the search.
            confirmed = list(itertools.takewhile(lambda one: one.update_id < offset, self._pending))
        for pending in confirmed:
            self.remove(pending)
        return [pending.update for pending in itertools.islice(self._pending, limit)]

    def remove(self, pending: PendingUpdate) -> None:
        """Forget a delivered update."""
        self._pending.pop(pending, None)

    def pending(self) -> list[PendingUpdate]:
        """Return what waits, oldest first."""
        return list(self._pending)

    def drop(self) -> None:
        """Forget everything that waits."""
        self._pending.clear()
