"""A message with cries for help is understood once for each of its readings, and the gravest urgency counts.

The screen does so by itself (`nlu/urgency/cries.py`); here the trained model does, in one run of the graph.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.engine.constants import PLACEHOLDER_MESSAGE
from rasa.engine.runner.interface import GraphRunner

from nlu.components.urgency import URGENCY
from nlu.urgency.cries import readings
from nlu.urgency.levels import Urgency


class EveryReading:
    """A graph runner around Rasa's own, which stays in charge of everything but messages to be understood."""

    def __init__(self, runner: GraphRunner, nlu_target: str) -> None:
        """Keep the runner and the name of the node that gives parsed messages."""
        self._runner = runner
        self._nlu_target = nlu_target

    def run(self, inputs: Mapping[str, Any], targets: Sequence[str] | None = None) -> dict[str, Any]:
        """Run the graph; of a single message with cries, also on what remains without them."""
        messages = inputs.get(PLACEHOLDER_MESSAGE) or []
        if list(targets or ()) != [self._nlu_target] or len(messages) != 1 or not messages[0].text:
            return dict(self._runner.run(inputs=dict(inputs), targets=list(targets or ())))
        (message,) = messages
        found = [part.text for part in readings(message.text)]
        parts = [part for part in found if part and part != message.text.strip()]
        others = [UserMessage(part, sender_id=message.sender_id, metadata=message.metadata) for part in parts]
        results = self._runner.run(
            inputs={**inputs, PLACEHOLDER_MESSAGE: [message, *others]}, targets=list(targets or ())
        )
        first, *rest = results[self._nlu_target]
        verdicts = [one.get(URGENCY) for one in rest]
        if verdicts and all(verdicts) and first.get(URGENCY):
            # A page of cries is judged by its shortened readings alone: one more cry changes nothing.
            judged = verdicts if message.text.strip() not in found else [first.get(URGENCY), *verdicts]
            first.set(URGENCY, {**first.get(URGENCY), **gravest(judged)}, add_to_output=True)
        return {**results, self._nlu_target: [first]}


def gravest(verdicts: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the gravest level and the highest score of all readings."""
    level = max(Urgency(one["level"]) for one in verdicts)
    return {"level": level.value, "score": max(one["score"] for one in verdicts)}


def heed_every_reading(processor: Any) -> None:
    """Make Rasa's message processor understand every reading of a message."""
    processor.graph_runner = EveryReading(processor.graph_runner, processor.model_metadata.nlu_target)
