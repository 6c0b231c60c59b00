"""Who writes: the person hurt, a witness, a child, an aggressor, or somebody else.

A child and an aggressor are answered differently from everybody else, so both need more than the likeliest label.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from scipy import sparse

from nlu.components.linear_model import calibrate, fit, out_of_fold
from nlu.components.screening import SCREENED_CUES
from nlu.components.trained_classifier import TrainedClassifier, canonical_texts, example_metadata
from nlu.writer.evidence import Evidence, evidence

WHO = "who"
CHILD = "child"
AGGRESSOR = "aggressor"
_AGGRESSOR_CUE = "aggressor."


def writer_of(shares: Mapping[str, float], said: Evidence, cues: Sequence[str], least: Mapping[str, float]) -> str:
    """Return the label: the likeliest one that the message's own words allow.

    Args:
        shares: probability of every label.
        said: what the message says about the writer's age.
        cues: codes the screen found.
        least: the probability from which a child or an aggressor is believed without such words.
    """
    if said.surely_child:
        return CHILD
    ruled_out = set()
    if said.never_child or not (said.child or shares.get(CHILD, 0.0) >= least[CHILD]):
        ruled_out.add(CHILD)
    speaks = any(code.startswith(_AGGRESSOR_CUE) for code in cues)
    if not (speaks or shares.get(AGGRESSOR, 0.0) >= least[AGGRESSOR]):
        ruled_out.add(AGGRESSOR)
    allowed = [label for label in sorted(shares) if label not in ruled_out] or sorted(shares)
    return max(allowed, key=lambda label: shares[label])


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class WhoClassifier(TrainedClassifier):
    """Sets `who`, learned from the examples' metadata and held to what the message says (`writer_of`)."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings: scikit-learn's C, and how sure the model must be without words that speak for it."""
        return {"strength": 10.0, "least": {CHILD: 0.9, AGGRESSOR: 0.6}}

    def label_of(self, example: Message) -> str | None:
        """Return the example's `who`."""
        return example_metadata(example, WHO)

    def learn(self, rows: sparse.csr_matrix, labels: Sequence[str], examples: Sequence[Message]) -> None:
        """Fit on each half to find the temperature, then on everything."""
        strength = float(self._config["strength"])
        names, scores = out_of_fold(
            rows, labels, canonical_texts(examples), blocks=self._blocks, strength=strength, balanced=True, folds=2
        )
        self._models[WHO] = fit(
            rows,
            labels,
            blocks=self._blocks,
            strength=strength,
            balanced=True,
            temperature=calibrate(names, scores, labels),
        )

    def decide(self, rows: sparse.csr_matrix, messages: Sequence[Message]) -> None:
        """Set the writer of every message."""
        model = self._models[WHO]
        for message, row in zip(messages, model.probabilities(rows), strict=True):
            shares = dict(zip(model.classes, map(float, row), strict=True))
            said = evidence(message.get(TEXT) or "")
            writer = writer_of(shares, said, message.get(SCREENED_CUES) or (), self._config["least"])
            message.set(WHO, writer, add_to_output=True)
