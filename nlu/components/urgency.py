"""How urgent a message is: the higher of the screen and a model that learned from the examples' levels.

Source of the levels: docs/labels.md; the words that decide by themselves are in data/lexicon.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT_TOKENS
from rasa.shared.nlu.training_data.message import Message
from scipy import sparse
from scipy.special import softmax

from nlu.components.linear_model import Floats, LinearModel, calibrate, fit, out_of_fold
from nlu.components.screening import SCREENED_CUES, SCREENED_LEVEL, SCREENED_SPANS
from nlu.components.telling_words import shown_words, telling_words
from nlu.components.thresholds import Judged, threshold_for
from nlu.components.trained_classifier import TrainedClassifier, canonical_texts, example_metadata
from nlu.urgency.levels import Urgency

URGENCY = "urgency"
REACHED = "reached"
BELOW = "below"
BY_MODEL = "model"
LEVELS = (Urgency.ELEVATED, Urgency.HIGH, Urgency.EMERGENCY)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class UrgencyClassifier(TrainedClassifier):
    """Sets `urgency` = level, score (probability of high or above), cues and the spans of the words that raised it.

    One model a level asks "this level or above?" of what reaches the level below (a continuation-ratio model), so that
    what is not even worrying cannot be grave. Its line is drawn on held-out examples (`thresholds.py`).
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
        """Fit one model a level among the examples that reach the level below it, and draw its line."""
        texts = canonical_texts(examples)
        grave = [Urgency(label) >= Urgency.HIGH for label in labels]
        self._telling = telling_words(zip((text.split() for text in texts), grave, strict=True))
        below = np.ones(len(labels))
        inside = np.ones(len(labels), dtype=bool)
        for level in LEVELS:
            reached = np.array([Urgency(label) >= level for label in labels])
            if len(set(reached[inside])) < 2:
                continue
            model, shares = self._learn_step(rows, reached, inside, texts)
            self._models[level.value] = model
            below = below * shares
            judged = [
                Judged(float(share), Urgency(example.get(SCREENED_LEVEL)) >= level, bool(truth))
                for share, example, truth in zip(below, examples, reached, strict=True)
            ]
            self._learned[level.value] = threshold_for(judged, **self._config["lines"][level.value])
            inside = reached

    def _learn_step(
        self, rows: sparse.csr_matrix, reached: NDArray[np.bool_], inside: NDArray[np.bool_], texts: Sequence[str]
    ) -> tuple[LinearModel, Floats]:
        """Return the model of one step, and for every example the share that a model gives which did not see it."""
        strength = float(self._config["strength"])
        members = np.flatnonzero(inside)
        names = [REACHED if reached[i] else BELOW for i in members]
        own = [texts[i] for i in members]
        classes, scores = out_of_fold(rows[members], names, own, blocks=self._blocks, strength=strength, balanced=False)
        temperature = calibrate(classes, scores, names)
        model = fit(
            rows[members], names, blocks=self._blocks, strength=strength, balanced=False, temperature=temperature
        )
        # Examples outside the step were not learned from, so the whole model may judge them.
        shares = model.probabilities(rows)[:, model.classes.index(REACHED)]
        shares[members] = softmax(scores / temperature, axis=1)[:, classes.index(REACHED)]
        return model, shares

    def decide(self, rows: sparse.csr_matrix, messages: Sequence[Message]) -> None:
        """Set the higher of the two verdicts; the score never lies below the floor of what the screen found."""
        shares = self._shares(rows)
        for position, message in enumerate(messages):
            screened = Urgency(message.get(SCREENED_LEVEL))
            modelled = [
                level
                for level in LEVELS
                if level.value in shares and shares[level.value][position] >= self._learned[level.value]
            ]
            score = float(shares[Urgency.HIGH.value][position]) if Urgency.HIGH.value in shares else 0.0
            floor = float(self._config["floor"].get(screened.value, 0.0))
            level = max([screened, *modelled])
            spans = [
                {"code": code, "start": start, "end": end} for code, start, end in message.get(SCREENED_SPANS) or ()
            ]
            verdict = {
                "level": level.value,
                "score": round(floor + (1.0 - floor) * score, 4),
                "cues": list(message.get(SCREENED_CUES) or ()),
                "spans": spans + (self._told_by(message) if level >= Urgency.HIGH else []),
            }
            message.set(URGENCY, verdict, add_to_output=True)

    def _told_by(self, message: Message) -> list[dict[str, Any]]:
        """Return where the words stand that spoke for danger when the model learned."""
        tokens = message.get(TEXT_TOKENS) or []
        shown = shown_words([token.text for token in tokens], self._telling)
        return [{"code": BY_MODEL, "start": tokens[at].start, "end": tokens[at].end} for at in shown]

    def _shares(self, rows: sparse.csr_matrix) -> dict[str, Floats]:
        """Return for each level the probability that it is reached: never more than that of the level below."""
        shares: dict[str, Floats] = {}
        reached = np.ones(rows.shape[0])
        for level in LEVELS:
            model = self._models.get(level.value)
            if model is not None:
                reached = reached * model.probabilities(rows)[:, model.classes.index(REACHED)]
                shares[level.value] = reached
        return shares
