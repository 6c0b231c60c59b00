"""How urgent a message is: the higher of the screen and a model that learned from the examples' levels.

Source of the levels: docs/labels.md; the words that decide by themselves are in data/lexicon.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message
from scipy import sparse
from scipy.special import softmax

from nlu.components.linear_model import Floats, calibrate, fit, out_of_fold
from nlu.components.screening import SCREENED_CUES, SCREENED_LEVEL
from nlu.components.thresholds import Judged, threshold_for
from nlu.components.trained_classifier import TrainedClassifier, canonical_texts, example_metadata
from nlu.urgency.levels import Urgency

URGENCY = "urgency"
REACHED = "reached"
BELOW = "below"
LEVELS = (Urgency.ELEVATED, Urgency.HIGH, Urgency.EMERGENCY)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class UrgencyClassifier(TrainedClassifier):
    """Sets `urgency` = level, score (probability of high or above) and cues.

    One model a level asks "this level or above?". Its line is drawn on held-out examples (`thresholds.py`).
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings.

        `floor` is the least score of a message for which the screen found that level; `lines` are, for each level, the
        wanted sensitivity, the precision below which the line goes up again, and the limits of the line.
        """
        return {
            "strength": 5.0,
            "floor": {"high": 0.6, "emergency": 0.8},
            "lines": {
                "elevated": {"sensitivity": 0.95, "precision": 0.85, "lowest": 0.2, "highest": 0.6},
                "high": {"sensitivity": 0.96, "precision": 0.7, "lowest": 0.1, "highest": 0.5},
                "emergency": {"sensitivity": 0.8, "precision": 0.75, "lowest": 0.2, "highest": 0.5},
            },
        }

    def label_of(self, example: Message) -> str | None:
        """Return the example's level."""
        return example_metadata(example, URGENCY)

    def learn(self, rows: sparse.csr_matrix, labels: Sequence[str], examples: Sequence[Message]) -> None:
        """Fit one model a level and draw its line."""
        texts = canonical_texts(examples)
        strength = float(self._config["strength"])
        for level in LEVELS:
            reached = [REACHED if Urgency(label) >= level else BELOW for label in labels]
            if len(set(reached)) < 2:
                continue
            names, scores = out_of_fold(rows, reached, texts, blocks=self._blocks, strength=strength, balanced=False)
            temperature = calibrate(names, scores, reached)
            model = fit(rows, reached, blocks=self._blocks, strength=strength, balanced=False, temperature=temperature)
            self._models[level.value] = model
            column = names.index(REACHED)
            judged = [
                Judged(
                    _share(row / temperature, column), Urgency(example.get(SCREENED_LEVEL)) >= level, truth == REACHED
                )
                for row, example, truth in zip(scores, examples, reached, strict=True)
            ]
            self._learned[level.value] = threshold_for(judged, **self._config["lines"][level.value])

    def decide(self, rows: sparse.csr_matrix, messages: Sequence[Message]) -> None:
        """Set the higher of the two verdicts; the score never lies below the floor of what the screen found."""
        shares = {
            name: model.probabilities(rows)[:, model.classes.index(REACHED)] for name, model in self._models.items()
        }
        for position, message in enumerate(messages):
            screened = Urgency(message.get(SCREENED_LEVEL))
            modelled = [
                level
                for level in LEVELS
                if level.value in shares and shares[level.value][position] >= self._learned[level.value]
            ]
            score = float(shares[Urgency.HIGH.value][position]) if Urgency.HIGH.value in shares else 0.0
            floor = float(self._config["floor"].get(screened.value, 0.0))
            verdict = {
                "level": max([screened, *modelled]).value,
                "score": round(floor + (1.0 - floor) * score, 4),
                "cues": list(message.get(SCREENED_CUES) or ()),
            }
            message.set(URGENCY, verdict, add_to_output=True)


def _share(logits: Floats, column: int) -> float:
    return float(softmax(logits)[column])
