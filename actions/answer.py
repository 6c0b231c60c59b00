"""The action that answers every message: reads the situation, chooses, and hands replies and decision to the channel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.content import CONTENT
from actions.known import load_known
from actions.reply import Answer, Reply, Report
from actions.report_said import beside_the_form, with_way_back
from actions.report_table import pairs
from actions.report_turn import read_turn
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
        self.known = load_known(content_root)
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
        known = self.known
        situation = read_situation(latest, known.names, known.step_words)
        turn = read_turn(latest, situation)
        answer = beside_the_form(turn, known)
        if answer is None:
            answer = with_way_back(respond(situation, text_of(latest), known, self._now()), turn)
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
            # The report of a witness after this message, for the app to keep; null when the message was no part of one.
            "report": None if decision.report is None else _report(decision.report),
        },
    }


def _report(report: Report) -> dict[str, Any]:
    return {
        "answers": list(pairs(report.answers)),
        "asked": report.asked,
        "words_for": report.words_for,
        "sent": report.sent,
    }


def _reply(reply: Reply) -> dict[str, Any]:
    return {
        "key": reply.key,
        "args": reply.args,
        "buttons": [[{"key": button.key, "payload": button.payload} for button in row] for row in reply.buttons],
        # Texts said below in the same message, with the same arguments.
        "below": list(reply.below),
    }
