"""What a person typed is never a command.

Rasa takes any text that starts with `/` for an intent. Buttons do not pass through the pipeline (the channel knows them),
so whatever arrives here was typed and gets an invisible sign before the slash.
"""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.components.bilingual import StatelessComponent

WORD_JOINER = "\u2060"


def as_typed(text: str) -> str:
    """Return the text in a form that Rasa never reads as an intent; `plain()` takes it back."""
    return WORD_JOINER + text if text.lstrip().startswith(INTENT_MESSAGE_PREFIX) else text


def plain(text: str) -> str:
    """Return the text as it was typed."""
    rest = text[len(WORD_JOINER) :]
    return rest if text.startswith(WORD_JOINER) and rest.lstrip().startswith(INTENT_MESSAGE_PREFIX) else text


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class TypedText(StatelessComponent):
    """The last component of the pipeline: keeps Rasa's message handler for `/intent` away from typed texts."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Mark every text that would be read as an intent."""
        for message in messages:
            text = message.get(TEXT)
            if text and as_typed(text) != text:
                message.set(TEXT, as_typed(text), add_to_output=True)
        return messages
