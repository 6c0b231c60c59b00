"""Puts what the sentence encoder says about a message beside the counts: one number an answer of its heads.

Optional: left out of `config.yml`, everything else trains and works without these numbers. In training, and only there,
an example the encoder learned from gets the answer of an encoder that had not (`nlu/encoder/known.py`). A message of a
person always gets the encoder's own answer, whether or not an example says the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.bilingual import BilingualComponent
from nlu.encoder.encoder import Encoder, EncoderDamaged, Floats, shared_encoder
from nlu.encoder.known import Known, read_known, shared_known

# The text a training example was written anew from, when it is not as somebody wrote it.
WRITTEN_FROM = "written_from"
LEARNED_WITH = "learned_with.sha256"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SentenceEncoder(BilingualComponent):
    """Adds dense sentence features: the scores of the encoder's heads, times `weight`."""

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what has to run before: nothing, the encoder reads the text itself."""
        return []

    @staticmethod
    def required_packages() -> list[str]:
        """Return the packages beyond Rasa's own."""
        return ["onnxruntime"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings.

        `weight` is what scores are multiplied with, so that they weigh beside counts of length one; `file` is another
        encoder than Pana's own, with its checksum and its known answers beside it.
        """
        return {"weight": 0.2, "file": None}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceEncoder:
        """Create the component and read the encoder.

        Raises:
            EncoderDamaged: the encoder's file is missing or not the one of its checksum.
        """
        return cls({**cls.get_default_config(), **config}, model_storage, resource, execution_context.node_name)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SentenceEncoder:
        """Create the component for a trained model.

        Raises:
            EncoderDamaged: as `create`; or the classifiers learned from the numbers of another encoder.
        """
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            learned_with = (folder / LEARNED_WITH).read_text(encoding="ascii")
        if learned_with != component._encoder.digest:
            raise EncoderDamaged("the model learned from another encoder than this one - train it again (pana train)")
        return component

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, name: str | None
    ) -> None:
        """Keep the settings and read the encoder; `name` is written on the features."""
        self._weight = float(config["weight"])
        self._file = None if config["file"] is None else Path(config["file"])
        self._encoder = _encoder_of(self._file)
        self._model_storage, self._resource = model_storage, resource
        self._name = name or type(self).__name__

    def train(self, training_data: TrainingData) -> Resource:
        """Learn nothing; write down which encoder the classifiers learn from."""
        with self._model_storage.write_to(self._resource) as folder:
            (folder / LEARNED_WITH).write_text(self._encoder.digest, encoding="ascii")
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the encoder's own answer to every message, also to one without words."""
        for message in messages:
            self._add(message, self._encoder.answer(message.get(TEXT) or "").scores)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add honest answers to the training examples.

        Raises:
            EncoderDamaged: the file with the known answers is missing or belongs to another encoder.
        """
        examples = [example for example in training_data.training_examples if example.get(TEXT)]
        for example, scores in zip(examples, self._honest(examples), strict=True):
            self._add(example, scores)
        return training_data

    def _honest(self, examples: Sequence[Message]) -> list[Floats]:
        known = _known_of(self._file, self._encoder.digest)
        found = []
        for example in examples:
            text = str(example.get(TEXT))
            kept = known.scores(str(example.get(WRITTEN_FROM) or text))
            found.append(self._encoder.answer(text).scores if kept is None else kept)
        return found

    def _add(self, message: Message, scores: Floats) -> None:
        numbers = (scores * self._weight).astype(np.float32)[None, :]
        message.add_features(Features(numbers, FEATURE_TYPE_SENTENCE, TEXT, self._name))


def _encoder_of(file: Path | None) -> Encoder:
    return shared_encoder() if file is None else Encoder.load(file, file.with_suffix(".sha256"))


def _known_of(file: Path | None, digest: str) -> Known:
    return shared_known(digest) if file is None else read_known(file.with_suffix(".known.npz"), digest)
