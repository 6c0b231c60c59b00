"""Puts Kazakh lemmas from our spaCy language on the tokens; Rasa's word featurizer counts lemmas."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from spacy.language import Language
from spacy.tokens import Doc

from nlu.components.bilingual import BilingualComponent
from nlu.components.language import LANGUAGE
from nlu.spacy_kk import load

RUSSIAN = "ru"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SpacyKazakh(BilingualComponent):
    """Runs the spaCy language `kk` over the tokens of every message that is not plain Russian."""

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what has to run before: the tokens are taken from it."""
        return [Tokenizer]

    @staticmethod
    def required_packages() -> list[str]:
        """Return the packages beyond Rasa's own."""
        return ["spacy"]

    def __init__(self, language: Language) -> None:
        """Keep the spaCy pipeline; its tables were folded with the same letters as the tokens."""
        self._spacy = language

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SpacyKazakh:
        """Load the language with canonical tables."""
        return cls(load(folded=True))

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the lemma of every token; a Russian message keeps its words."""
        for message in messages:
            tokens = message.get(TOKENS_NAMES[TEXT]) or []
            if not tokens or message.get(LANGUAGE) == RUSSIAN:
                continue
            doc = self._spacy(Doc(self._spacy.vocab, words=[token.text for token in tokens]))
            for token, word in zip(tokens, doc, strict=True):
                token.lemma = word.lemma_
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Do the same for training examples."""
        self.process(training_data.training_examples)
        return training_data
