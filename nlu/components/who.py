"""Who writes: the person hurt, a witness, a child, an aggressor, or somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message
from scipy import sparse

from nlu.components.linear_model import fit
from nlu.components.trained_classifier import TrainedClassifier, example_metadata

WHO = "who"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class WhoClassifier(TrainedClassifier):
    """Sets `who`, learned from the examples' metadata."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings: scikit-learn's C."""
        return {"strength": 10.0}

    def label_of(self, example: Message) -> str | None:
        """Return the example's `who`."""
        return example_metadata(example, WHO)

    def learn(self, rows: sparse.csr_matrix, labels: Sequence[str], examples: Sequence[Message]) -> None:
        """Fit on everything; the verdict shows no confidence, so none is calibrated."""
        self._models[WHO] = fit(
            rows, labels, blocks=self._blocks, strength=float(self._config["strength"]), balanced=True
        )

    def decide(self, rows: sparse.csr_matrix, messages: Sequence[Message]) -> None:
        """Set the most likely writer."""
        model = self._models[WHO]
        for message, best in zip(messages, model.logits(rows).argmax(axis=1), strict=True):
            message.set(WHO, model.classes[int(best)], add_to_output=True)
