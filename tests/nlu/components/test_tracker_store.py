"""Talks are forgotten on time, stay small, and keep no words."""

from __future__ import annotations

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SessionStarted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from nlu.components.tracker_store import ForgetfulTrackerStore

CANARY = "құпиясөз"


class Clock:
    """Time that moves when told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def talk(sender: str, turns: int = 1) -> DialogueStateTracker:
    tracker = DialogueStateTracker(sender, [])
    tracker.update(ActionExecuted("action_session_start"))
    tracker.update(SessionStarted())
    tracker.update(ActionExecuted("action_listen"))
    for turn in range(turns):
        parsed = {"text": CANARY, "intent": {"name": f"intent{turn}"}, "text_tokens": [], "urgency": {"level": "high"}}
        tracker.update(UserUttered(CANARY, {"name": f"intent{turn}"}, [], parsed))
        tracker.update(ActionExecuted("action_answer"))
        tracker.update(BotUttered(CANARY, {"custom": {"words": CANARY}}))
        tracker.update(ActionExecuted("action_listen"))
    return tracker


@pytest.mark.asyncio
async def test_talk_comes_back_without_words() -> None:
    store = ForgetfulTrackerStore(Domain.empty())
    await store.save(talk("a"))
    kept = await store.retrieve("a")
    assert kept is not None
    assert kept.latest_message is not None
    assert kept.latest_message.intent_name == "intent0"
    assert kept.latest_message.parse_data["urgency"] == {"level": "high"}
    assert kept.latest_action_name == "action_listen"
    assert CANARY not in str(kept.as_dialogue().as_dict()) + str(store._talks)


@pytest.mark.asyncio
async def test_a_place_that_was_shared_is_kept_nowhere() -> None:
    tracker = DialogueStateTracker("a", [])
    metadata = {"near": [43.2, 76.9], "region": "almaty"}
    parsed = {"text": "/ask_shelter", "intent": {"name": "ask_shelter"}, "metadata": metadata}
    tracker.update(UserUttered("/ask_shelter", {"name": "ask_shelter"}, [], parsed, metadata=metadata))
    store = ForgetfulTrackerStore(Domain.empty())
    await store.save(tracker)
    kept = await store.retrieve("a")
    assert kept is not None
    assert kept.latest_message is not None
    assert kept.latest_message.metadata["region"] == "almaty"
    assert "43.2" not in str(store._talks)


@pytest.mark.asyncio
async def test_only_the_last_turns_are_kept() -> None:
    store = ForgetfulTrackerStore(Domain.empty(), most_turns=3)
    await store.save(talk("a", turns=10))
    kept = await store.retrieve("a")
    assert kept is not None
    said = [event.intent_name for event in kept.events if isinstance(event, UserUttered)]
    assert said == ["intent7", "intent8", "intent9"]
    first = kept.events[0]
    assert isinstance(first, ActionExecuted)
    assert first.action_name == "action_listen"


@pytest.mark.asyncio
async def test_talk_is_forgotten_after_its_time() -> None:
    clock = Clock()
    store = ForgetfulTrackerStore(Domain.empty(), forget_after_seconds=60, clock=clock)
    await store.save(talk("a"))
    clock.now += 59
    await store.save(talk("b"))
    assert await store.keys() == ["a", "b"]
    clock.now += 1
    assert await store.retrieve("a") is None
    assert await store.keys() == ["b"]


@pytest.mark.asyncio
async def test_oldest_talks_go_when_there_are_too_many() -> None:
    store = ForgetfulTrackerStore(Domain.empty(), most_talks=2)
    for sender in ("a", "b", "a", "c"):
        await store.save(talk(sender))
    assert await store.keys() == ["a", "c"]
