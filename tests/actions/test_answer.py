from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import ActionAnswer
from actions.situation import SituationError

Message = Callable[..., dict[str, Any]]


def noon() -> datetime:
    return datetime(2026, 11, 24, 7, tzinfo=UTC)


def tracker(latest: dict[str, Any]) -> Tracker:
    return Tracker.from_dict({"sender_id": "hash", "latest_message": latest})


@pytest.mark.asyncio
async def test_answers_with_one_versioned_message(message: Message) -> None:
    dispatcher = CollectingDispatcher()
    events = await ActionAnswer(now=noon).run(dispatcher, tracker(message("ask_operator", urgency="routine")), {})
    assert events == []
    (sent,) = dispatcher.messages
    assert sent["text"] is None
    custom = json.loads(json.dumps(sent["custom"]))
    assert custom == {
        "pana": 1,
        "replies": [
            {
                "key": "operator-asked",
                "args": {"police": "102", "emergency": "112", "line": "111", "checked": "21.11.2026"},
                "buttons": [[{"key": "button-numbers", "payload": "/ask_hotline"}]],
                "below": [],
            }
        ],
        "decision": {
            "escalate": "case",
            "urgency": "routine",
            "language": "kk",
            "event": "ask_operator",
            "algorithm": "operator-asked",
            "region": None,
            "report": None,
        },
    }


@pytest.mark.asyncio
async def test_a_button_with_a_place_is_answered_with_the_step(message: Message) -> None:
    dispatcher = CollectingDispatcher()
    latest = message("affirm", button=True) | {"entities": [{"entity": "step", "value": "threat.victim.later.0"}]}
    await ActionAnswer(now=noon).run(dispatcher, tracker(latest), {})
    (sent,) = dispatcher.messages
    (reply,) = json.loads(json.dumps(sent["custom"]))["replies"]
    assert (reply["key"], reply["args"]["number"]) == ("step-head", 2)
    assert len(reply["below"]) == 1
    assert sent["custom"]["decision"]["algorithm"] == "guide.threat.victim.later.1"


@pytest.mark.asyncio
async def test_the_region_she_names_is_in_the_decision(message: Message) -> None:
    dispatcher = CollectingDispatcher()
    await ActionAnswer(now=noon).run(dispatcher, tracker(message("ask_shelter", text="Қарағандыда баспана бар ма")), {})
    (sent,) = dispatcher.messages
    assert sent["custom"]["decision"]["region"] == "karaganda_region"
    assert sent["custom"]["replies"][0]["key"] == "services-found"


@pytest.mark.asyncio
async def test_nothing_of_the_message_is_in_the_answer(message: Message) -> None:
    dispatcher = CollectingDispatcher()
    await ActionAnswer(now=noon).run(dispatcher, tracker(message("threat", urgency="high", text="canary-words")), {})
    assert "canary" not in json.dumps(dispatcher.messages)


@pytest.mark.asyncio
async def test_a_verdict_without_urgency_gets_no_answer(message: Message) -> None:
    dispatcher = CollectingDispatcher()
    with pytest.raises(SituationError):
        await ActionAnswer(now=noon).run(dispatcher, tracker(message("threat") | {"urgency": None}), {})
    assert dispatcher.messages == []
