"""Rasa entities for the operator: place, weapon, injuries, children, who attacks, when, is it safe to write."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from nlu.components.bilingual import StatelessComponent
from nlu.facts.find import find_facts


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class FactExtractor(StatelessComponent, EntityExtractorMixin):
    """Adds one entity a fact: its kind, its value (a code, never the person's words) and where it stands."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the facts of every message that has a text."""
        for message in messages:
            found = [
                {
                    ENTITY_ATTRIBUTE_TYPE: fact.kind,
                    ENTITY_ATTRIBUTE_VALUE: fact.value,
                    ENTITY_ATTRIBUTE_START: fact.start,
                    ENTITY_ATTRIBUTE_END: fact.end,
                }
                for fact in find_facts(message.get(TEXT) or "")
            ]
            entities = [*(message.get(ENTITIES) or ()), *self.add_extractor_name(found)]
            message.set(ENTITIES, entities, add_to_output=True)
        return messages
