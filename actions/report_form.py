"""The report of a witness as a form of Rasa: its slots are filled from the metadata and the message, then the next is asked.

Nothing is remembered here. The slots hold codes and are set anew with every message from what the app keeps; what a
message brings is decided by actions/report_turn.py, what is said by actions/report_said.py.

A message that is no answer ends the form, and is answered as ever in its place. It is not rejected: Rasa would return to
the form after the answer and put the question again, below a cry for help too, with the decision of the form as the last.
The app keeps what was answered, and its button goes on.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Action, FormValidationAction, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import REQUESTED_SLOT

from actions.answer import ActionAnswer, as_json
from actions.known import Known
from actions.report_said import before_the_question, ended, question
from actions.report_turn import Heard, ReportTurn, hear, read_turn
from actions.situation import read_situation

FORM = "witness_form"
SLOT = "report_"
"""How the slots of the form begin; the rest is the name of the question."""

Events = list[dict[str, Any]]


class _PartOfTheReport:
    """Reads one message within the report."""

    def __init__(self, known: Known) -> None:
        """Keep the content."""
        self._known = known

    def _heard(self, tracker: Tracker) -> tuple[ReportTurn, Heard | None]:
        latest = tracker.latest_message
        situation = read_situation(latest, self._known.names, self._known.step_words)
        turn = read_turn(latest, situation)
        return turn, hear(turn, self._known.report, self._known.answers)


class ValidateWitnessForm(_PartOfTheReport, FormValidationAction):  # type: ignore[misc]  # rasa-sdk ships no types
    """Fills the slots; says above the question what must be said before it; ends the form when she stops it."""

    def name(self) -> str:
        """Return the name under which Rasa calls the action."""
        return f"validate_{FORM}"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]) -> Events:
        """Return the slots after the message; the form ends when it was stopped, and when the message is no answer.

        Raises:
            SituationError: the message has no usable urgency.
        """
        turn, heard = self._heard(tracker)
        answers = turn.answers if heard is None else heard.answers
        events = [SlotSet(f"{SLOT}{name}", answers.get(name)) for name in self._known.report.questions]
        if heard is None or heard.stops:
            return [*events, SlotSet(REQUESTED_SLOT, None)]
        if any(name not in heard.answers for name in self._known.report.questions):
            above = before_the_question(turn, heard, self._known)
            if above is not None:
                dispatcher.utter_message(json_message=as_json(above))
        return events


class AskReport(_PartOfTheReport, Action):  # type: ignore[misc]
    """Puts one question of the form."""

    def __init__(self, known: Known, question_name: str) -> None:
        """Keep the content and which question it is."""
        super().__init__(known)
        self._question = question_name

    def name(self) -> str:
        """Return the name under which Rasa calls the action."""
        return f"action_ask_{SLOT}{self._question}"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]) -> Events:
        """Put the question.

        Raises:
            SituationError: the message has no usable urgency.
        """
        turn, heard = self._heard(tracker)
        asked = question(turn, heard or Heard(turn.answers), self._question, self._known)
        dispatcher.utter_message(json_message=as_json(asked))
        return []


class ReportEnded(_PartOfTheReport, Action):  # type: ignore[misc]
    """Says how the report ended: it is with the operators, it was stopped, or the message was about something else."""

    def __init__(self, known: Known, otherwise: ActionAnswer) -> None:
        """Keep the content, and what answers a message that is no answer to a question."""
        super().__init__(known)
        self._otherwise = otherwise

    def name(self) -> str:
        """Return the name under which Rasa calls the action."""
        return "action_report_ended"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]) -> Events:
        """Say it; answer as ever what was no answer.

        Raises:
            SituationError: the message has no usable urgency.
        """
        turn, heard = self._heard(tracker)
        if heard is None:
            return await self._otherwise.run(dispatcher, tracker, domain)
        dispatcher.utter_message(json_message=as_json(ended(turn, heard, self._known)))
        return []


def report_actions(otherwise: ActionAnswer) -> list[Action]:
    """Return every action of the form, with the content of the action that answers everything else."""
    known = otherwise.known
    questions = [AskReport(known, name) for name in known.report.questions]
    return [ValidateWitnessForm(known), *questions, ReportEnded(known, otherwise)]
