"""Understanding without Rasa and its model: the real actions of the witness's form, called in the order in which Rasa calls them.

What a message says comes from the real urgency screen and the real facts; its intent is what a test sets for its words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import REQUESTED_SLOT

from actions.answer import ActionAnswer
from actions.report_form import SLOT, report_actions
from bot import wire
from bot.understanding import Context, NotUnderstood, Understood
from nlu.components.report_state import is_for_the_form, requested_slot
from nlu.components.verdict import parse_of_button
from nlu.facts.find import find_facts
from nlu.language.identify import identify
from nlu.urgency.screen import screen

UNSURE = ("out_of_scope", 0.2)


@dataclass
class FormUnderstanding:
    """Answers as the action server does. `intents` says what the model is sure of, by words; `asked` keeps the questions."""

    intents: dict[str, str] = field(default_factory=dict)
    asked: list[dict[str, Any]] = field(default_factory=list)
    down: bool = False

    def __post_init__(self) -> None:
        self._answer = ActionAnswer(now=lambda: datetime(2026, 11, 24, 7, tzinfo=UTC))
        self._form = {action.name(): action for action in report_actions(self._answer)}

    async def talk(self, *, sender: str, text: str, is_button: bool, context: Context) -> Understood:
        """See bot.understanding.Understanding."""
        if self.down:
            raise NotUnderstood("down")
        question = json.loads(json.dumps(wire.question(sender=sender, text=text, is_button=is_button, context=context)))
        self.asked.append(question)
        metadata = {**question["metadata"], "button": is_button}
        latest = parse_of_button(text, metadata) if is_button else self._parsed(text, metadata)
        said = await self._said({**latest, "metadata": metadata})
        verdict = {name: latest[name] for name in ("language", "script", "intent", "urgency", "who")}
        replies = [reply for one in said for reply in one["replies"]]
        body = {"version": 1, "verdict": verdict, "replies": replies, "decision": said[-1]["decision"]}
        return wire.answer(json.loads(json.dumps(body)))

    def _parsed(self, text: str, metadata: Mapping[str, Any]) -> dict[str, Any]:
        screening, identified = screen(text), identify(text, metadata.get("language"))
        name, confidence = (self.intents[text], 0.9) if text in self.intents else UNSURE
        return {
            "text": text,
            "intent": {"name": name, "confidence": confidence},
            "entities": [{"entity": fact.kind, "value": fact.value} for fact in find_facts(text)],
            "language": identified.language,
            "script": identified.script,
            "urgency": {"level": screening.level.value, "score": 0.5, "cues": [cue.code for cue in screening.cues]},
            "who": metadata.get("who") or "other",
        }

    async def _said(self, latest: dict[str, Any]) -> list[dict[str, Any]]:
        metadata = latest["metadata"]
        dispatcher = CollectingDispatcher()
        tracker = Tracker.from_dict({"sender_id": "hash", "latest_message": latest})
        step = latest["entities"][0]["value"] if metadata["button"] and latest["entities"] else None
        action: Any = self._answer
        if requested_slot(metadata) is not None or is_for_the_form(step, metadata):
            events = await self._form["validate_witness_form"].run(dispatcher, tracker, {})
            action = self._next(events)
        await action.run(dispatcher, tracker, {})
        return [message["custom"] for message in dispatcher.messages]

    def _next(self, events: list[dict[str, Any]]) -> Any:
        slots = {event["name"]: event["value"] for event in events}
        missing = [name for name, value in slots.items() if name.startswith(SLOT) and value is None]
        if REQUESTED_SLOT in slots or not missing:
            return self._form["action_report_ended"]
        return self._form[f"action_ask_{missing[0]}"]
