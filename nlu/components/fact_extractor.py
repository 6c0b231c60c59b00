"""Rasa entities for the operator: place, weapon, injuries, children, who attacks, when, is it safe to write."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
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

from nlu.facts.find import find_facts


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class FactExtractor(GraphComponent, EntityExtractorMixin):
    """Adds one entity a fact: its kind, its value (a code, never the person's words) and where it stands."""

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
    ) -> FactExtractor:
        """Create the component; it has neither settings nor state."""
        return cls()

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
