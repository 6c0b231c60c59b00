"""The one action of the action server: reads the situation, chooses, and hands replies and decision to the channel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.content import CONTENT
from actions.known import load_known
from actions.reply import Answer, Reply
from actions.respond import respond
from actions.situation import read_situation, text_of

ACTION_NAME = "action_answer"
PAYLOAD_VERSION = 1


class ActionAnswer(Action):  # type: ignore[misc]  # rasa-sdk ships no types
    """Answers every message with one versioned JSON message (`{"pana": 1, "replies": […], "decision": {…}}`)."""

    def __init__(self, content_root: Path = CONTENT, *, now: Callable[[], datetime]) -> None:
        """Load the content; `now` is the clock, with a time zone.

        Raises:
            ContentError: the content has faults.
        """
        self._known = load_known(content_root)
        self._now = now

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
        latest = tracker.latest_message
        situation = read_situation(latest, self._known.names, self._known.step_words)
        answer = respond(situation, text_of(latest), self._known, self._now())
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
            # The region she named, for the app to keep; null for nearly every message.
            "region": decision.region,
        },
    }


def _reply(reply: Reply) -> dict[str, Any]:
    return {
        "key": reply.key,
        "args": reply.args,
        "buttons": [[{"key": button.key, "payload": button.payload} for button in row] for row in reply.buttons],
        # Texts said below in the same message, with the same arguments.
        "below": list(reply.below),
    }
