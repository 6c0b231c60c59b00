"""Rasa tokenizer on canonical words: tokens carry the folded word, their spans point into what was written."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from nlu.text.ends import read_ends
from nlu.text.tables import letters

# Latin, because no canonical word has such a letter.
_SERVICE_MARK = "n"
# A page of emoji is a page of words; nobody tells more in a message than in so many.
_MOST = 600


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
        """Return one token a canonical word; none for a text without words, of a very long text those of its ends."""
        _, words = read_ends(message.get(attribute))
        if len(words) > _MOST:
            words = (*words[: _MOST // 2], *words[-_MOST // 2 :])
        return [Token(_with_service(word.canonical), word.start, word.end) for word in words]


def _with_service(word: str) -> str:
    """Mark the number of a service with a letter: the counter makes one and the same feature of all bare numbers."""
    return f"{_SERVICE_MARK}{word}" if word in letters("numbers")["service"] else word
