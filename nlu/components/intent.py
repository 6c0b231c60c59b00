"""Which of the intents a message has, with a confidence that was calibrated on held-out examples."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message
from scipy import sparse

from nlu.components.linear_model import calibrate, fit, out_of_fold
from nlu.components.trained_classifier import TrainedClassifier, canonical_texts

MODEL = "intent"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(TrainedClassifier):
    """Sets `intent` and `intent_ranking` as Rasa's own classifiers do."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings: scikit-learn's C, and how many intents the ranking shows."""
        return {"strength": 10.0, "ranking_length": 5}

    def label_of(self, example: Message) -> str | None:
        """Return the example's intent."""
        intent = example.get(INTENT)
        return None if intent is None else str(intent)

    def learn(self, rows: sparse.csr_matrix, labels: Sequence[str], examples: Sequence[Message]) -> None:
        """Fit once for each fold to find the temperature, then on everything."""
        strength = float(self._config["strength"])
        names, scores = out_of_fold(
            rows, labels, canonical_texts(examples), blocks=self._blocks, strength=strength, balanced=True, folds=2
        )
        temperature = calibrate(names, scores, labels)
        self._models[MODEL] = fit(
            rows, labels, blocks=self._blocks, strength=strength, balanced=True, temperature=temperature
        )

    def decide(self, rows: sparse.csr_matrix, messages: Sequence[Message]) -> None:
        """Rank the intents of every message."""
        model = self._models[MODEL]
        length = int(self._config["ranking_length"])
        for message, row in zip(messages, model.probabilities(rows), strict=True):
            best = sorted(zip(row, model.classes, strict=True), key=lambda pair: (-pair[0], pair[1]))[:length]
            ranking = [{"name": name, "confidence": round(float(share), 4)} for share, name in best]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
