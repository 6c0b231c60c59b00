"""What our components in Rasa's graph share: they may be configured for both languages, and the simplest have no state."""

from __future__ import annotations

from typing import Any, TypeVar

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

Own = TypeVar("Own", bound="StatelessComponent")


class BilingualComponent(GraphComponent):
    """A component for Kazakh and Russian: people mix both in one message."""

    @staticmethod
    def supported_languages() -> list[str] | None:
        """Return the languages this component may be configured for."""
        return ["kk", "ru"]


class StatelessComponent(BilingualComponent):
    """A component with neither settings nor state."""

    @classmethod
    def create(
        cls: type[Own],
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Own:
        """Create the component."""
        return cls()
