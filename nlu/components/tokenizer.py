"""Rasa tokenizer on canonical words: tokens carry the folded word, their spans point into what was written."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from nlu.text.canonical import canonical_words
from nlu.text.tables import letters

# Latin, because no canonical word has such a letter.
_SERVICE_MARK = "n"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class CanonicalTokenizer(Tokenizer):
    """Splits a text into canonical words, so that all writings of a sentence give (nearly) the same tokens."""

    @staticmethod
    def supported_languages() -> list[str] | None:
        """Return the languages this component may be configured for."""
        return ["kk", "ru"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings Rasa's tokenizer base class needs; intents are never split."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "token_pattern": None}

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """Return one token a canonical word of the attribute; an empty list for a text without words."""
        return [
            Token(_with_service(word.canonical), word.start, word.end)
            for word in canonical_words(message.get(attribute))
        ]


def _with_service(word: str) -> str:
    """Mark the number of a service with a letter: the counter makes one and the same feature of all bare numbers."""
    return f"{_SERVICE_MARK}{word}" if word in letters("numbers")["service"] else word
