"""Runs the urgency screen inside the pipeline: its cues are features of every classifier and part of the verdict."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.bilingual import StatelessComponent
from nlu.urgency.screen import screen

SCREENED_LEVEL = "screened_level"
SCREENED_CUES = "screened_cues"
SCREENED_SPANS = "screened_spans"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class UrgencyScreen(StatelessComponent):
    """Sets the screen's level, its cues' codes (the gravest first, each once) and where they stand, on every message."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Screen every message that has a text."""
        for message in messages:
            found = screen(message.get(TEXT) or "")
            message.set(SCREENED_LEVEL, found.level.value)
            message.set(SCREENED_CUES, list(dict.fromkeys(cue.code for cue in found.cues)))
            message.set(SCREENED_SPANS, [(cue.code, cue.start, cue.end) for cue in found.cues])
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Do the same for training examples."""
        self.process([example for example in training_data.training_examples if example.get(TEXT)])
        return training_data
