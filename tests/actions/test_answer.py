from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import ActionAnswer
from actions.situation import SituationError

Message = Callable[..., dict[str, Any]]


def tracker(latest: dict[str, Any]) -> Tracker:
    return Tracker.from_dict({"sender_id": "hash", "latest_message": latest})


@pytest.mark.asyncio
async def test_answers_with_one_versioned_message(message: Message) -> None:
    dispatcher = CollectingDispatcher()
    events = await ActionAnswer().run(dispatcher, tracker(message("ask_operator", urgency="routine")), {})
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
            }
        ],
        "decision": {
            "escalate": "case",
            "urgency": "routine",
            "language": "kk",
            "event": "ask_operator",
            "algorithm": "operator-asked",
        },
    }


@pytest.mark.asyncio
async def test_nothing_of_the_message_is_in_the_answer(message: Message) -> None:
    dispatcher = CollectingDispatcher()
    await ActionAnswer().run(dispatcher, tracker(message("threat", urgency="high", text="canary-words")), {})
    assert "canary" not in json.dumps(dispatcher.messages)


@pytest.mark.asyncio
async def test_a_verdict_without_urgency_gets_no_answer(message: Message) -> None:
    dispatcher = CollectingDispatcher()
    with pytest.raises(SituationError):
        await ActionAnswer().run(dispatcher, tracker(message("threat") | {"urgency": None}), {})
    assert dispatcher.messages == []
