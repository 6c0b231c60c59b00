"""The urgency screen less a part of what it does, for measuring what that part is worth."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from nlu.components.screening import SCREENED_CUES, SCREENED_LEVEL, SCREENED_SPANS, UrgencyScreen
from nlu.urgency.levels import Urgency


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class ScreenWithoutCues(UrgencyScreen):
    """Its level still raises the verdict, but no classifier sees its cues."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Screen the messages and take the cues off again."""
        for message in super().process(messages):
            message.set(SCREENED_CUES, [])
            message.set(SCREENED_SPANS, [])
        return messages


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class ScreenWithoutVeto(UrgencyScreen):
    """Its cues are features, but its level no longer raises the verdict of the model."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Screen the messages and take the level off again."""
        for message in super().process(messages):
            message.set(SCREENED_LEVEL, Urgency.ROUTINE.value)
        return messages


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class NoScreen(UrgencyScreen):
    """Finds nothing in any message."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Set what the screen sets where it finds nothing."""
        for message in messages:
            message.set(SCREENED_LEVEL, Urgency.ROUTINE.value)
            message.set(SCREENED_CUES, [])
            message.set(SCREENED_SPANS, [])
        return messages
