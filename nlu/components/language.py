"""Puts the language and the script of a message on it."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.bilingual import StatelessComponent
from nlu.language.identify import identify

LANGUAGE = "language"
SCRIPT = "script"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class LanguageIdentifier(StatelessComponent):
    """Sets `language` and `script`; the talk's language (message metadata) decides only where the text does not."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Set both attributes on every message, as part of Rasa's output."""
        for message in messages:
            metadata = message.get("metadata") or {}
            found = identify(message.get(TEXT) or "", metadata.get("language"))
            message.set(LANGUAGE, found.language, add_to_output=True)
            message.set(SCRIPT, found.script, add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Do the same for training examples, whose language the Kazakh lemmas depend on."""
        self.process([example for example in training_data.training_examples if example.get(TEXT)])
        return training_data
