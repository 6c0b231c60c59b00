"""Puts the language and the script of a message on it."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.language.identify import identify

LANGUAGE = "language"
SCRIPT = "script"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class LanguageIdentifier(GraphComponent):
    """Sets `language` and `script`; the talk's language (message metadata) decides only where the text does not."""

    @staticmethod
    def supported_languages() -> list[str] | None:
        """Return the languages this component may be configured for."""
        return ["kk", "ru"]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LanguageIdentifier:
        """Create the component; it has neither settings nor state."""
        return cls()

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
