"""The one action of the action server: reads the situation, chooses, and hands replies and decision to the channel."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.choose import Answer, Reply, choose
from actions.content import CONTENT, load_content
from actions.language import load_language_names
from actions.routes import load_answers
from actions.situation import read_situation

ACTION_NAME = "action_answer"
PAYLOAD_VERSION = 1


class ActionAnswer(Action):  # type: ignore[misc]  # rasa-sdk ships no types
    """Answers every message with one versioned JSON message (`{"pana": 1, "replies": […], "decision": {…}}`)."""

    def __init__(self, content_root: Path = CONTENT) -> None:
        """Load the content.

        Raises:
            ContentError: the content has faults.
        """
        self._content = load_content(content_root)
        self._answers = load_answers(self._content, content_root)
        self._names = load_language_names(content_root)

    def name(self) -> str:
        """Return the name under which Rasa calls the action."""
        return ACTION_NAME

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        """Answer the latest message.

        Raises:
            SituationError: the message has no usable urgency.
        """
        situation = read_situation(tracker.latest_message, self._names)
        answer = choose(situation, self._content, self._answers)
        dispatcher.utter_message(json_message=as_json(answer))
        return []


def as_json(answer: Answer) -> dict[str, Any]:
    """Return the answer in the form the channel reads."""
    decision = answer.decision
    return {
        # Version of this form; the channel refuses another one.
        "pana": PAYLOAD_VERSION,
        # Messages in the order of sending.
        "replies": [_reply(reply) for reply in answer.replies],
        "decision": {
            "escalate": decision.escalate,
            "urgency": decision.urgency.value,
            "language": decision.language,
            "event": decision.event,
            "algorithm": decision.algorithm,
        },
    }


def _reply(reply: Reply) -> dict[str, Any]:
    return {
        "key": reply.key,
        "args": reply.args,
        "buttons": [[{"key": button.key, "payload": button.payload} for button in row] for row in reply.buttons],
    }
