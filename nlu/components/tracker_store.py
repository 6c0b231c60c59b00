"""Keeps talks in memory only: forgotten after a while, a bounded number of turns, and no words once they were answered.

What must outlive a restart is kept by the app and travels in every message's metadata.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

PLACE = "near"
"""The key of a shared place in the metadata of a message (bot/wire.py)."""

Events = list[dict[str, Any]]


class ForgetfulTrackerStore(TrackerStore):
    """A tracker store for people in danger: nothing on disk, nothing for long."""

    def __init__(
        self,
        domain: Domain | None = None,
        event_broker: EventBroker | None = None,
        host: str | None = None,
        *,
        forget_after_seconds: float = 3600.0,
        most_talks: int = 20000,
        most_turns: int = 6,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Set the bounds; `host` is what Rasa passes to every store and has no meaning here."""
        super().__init__(domain, event_broker)
        self._forget_after = float(forget_after_seconds)
        self._most_talks = int(most_talks)
        self._most_turns = int(most_turns)
        self._clock = clock
        self._talks: OrderedDict[str, tuple[float, Events]] = OrderedDict()

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the last turns of a talk, without what was written in them."""
        events = [_without_words(event.as_dict()) for event in tracker.events]
        self._talks[tracker.sender_id] = (self._clock(), _last_turns(events, self._most_turns))
        self._talks.move_to_end(tracker.sender_id)
        self._forget()

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the talk, or None when there is none or its time is over."""
        self._forget()
        kept = self._talks.get(sender_id)
        if kept is None:
            return None
        return DialogueStateTracker.from_dict(sender_id, kept[1], self.domain.slots)

    async def keys(self) -> Iterable[str]:
        """Return the senders whose talks are still kept."""
        self._forget()
        return list(self._talks)

    def _forget(self) -> None:
        """Drop talks from the oldest on while they are over or too many."""
        oldest_allowed = self._clock() - self._forget_after
        while self._talks:
            sender_id, (saved, _) = next(iter(self._talks.items()))
            if saved > oldest_allowed and len(self._talks) <= self._most_talks:
                return
            del self._talks[sender_id]


def _last_turns(events: Events, most_turns: int) -> Events:
    """Return the events from the n-th last message on, preceded by the state in which a message is awaited."""
    messages = [position for position, event in enumerate(events) if event["event"] == UserUttered.type_name]
    if len(messages) <= most_turns:
        return events
    start = messages[-most_turns]
    awaiting = ActionExecuted(ACTION_LISTEN_NAME, timestamp=events[start]["timestamp"])
    return [awaiting.as_dict(), *events[start:]]


def _without_place(content: dict[str, Any]) -> dict[str, Any]:
    """Take the place that somebody shared out of the metadata: it is for this one answer only."""
    metadata = content.get("metadata")
    if isinstance(metadata, dict):
        metadata = {key: value for key, value in metadata.items() if key != PLACE}
    return {**content, "metadata": metadata}


def _without_words(event: dict[str, Any]) -> dict[str, Any]:
    if event["event"] == UserUttered.type_name:
        parsed = {key: value for key, value in event["parse_data"].items() if key not in ("text", "text_tokens")}
        return {
            **event,
            "text": None,
            "parse_data": _without_place(parsed),
            "metadata": _without_place(event)["metadata"],
        }
    if event["event"] == BotUttered.type_name:
        return {**event, "text": None, "data": {}}
    return event
