"""What the three classifiers share: rows from messages, learning, writing to and reading from Rasa's model storage."""

from __future__ import annotations

import json
from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

from rasa.engine.graph import ExecutionContext
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import METADATA, METADATA_EXAMPLE, TEXT, TEXT_TOKENS
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy import sparse

from nlu.components.bilingual import BilingualComponent
from nlu.components.feature_rows import counted_blocks, encoded_width, feature_rows, known_cues
from nlu.components.linear_model import LinearModel

SETTINGS_FILE = "settings.json"


class NoLabelledExamples(RasaException):
    """Raised when the training data do not carry what a classifier learns from."""


class TrainedClassifier(BilingualComponent):
    """A classifier on counts, cues and what the encoder says; subclasses say what they learn and set on a message."""

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what has to run before: the counts are taken from it."""
        return [Featurizer]

    @staticmethod
    def required_packages() -> list[str]:
        """Return the packages beyond Rasa's own."""
        return ["sklearn"]

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        """Keep the settings; there is no model before `train` or `load`."""
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._blocks: tuple[int, ...] = ()
        self._cues: tuple[str, ...] = ()
        self._encoded = 0
        self._models: dict[str, LinearModel] = {}
        self._learned: dict[str, float] = {}
        self._telling: dict[str, float] = {}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TrainedClassifier:
        """Create an untrained component."""
        return cls(config, model_storage, resource)

    @abstractmethod
    def label_of(self, example: Message) -> str | None:
        """Return what is to be learned from the example; None leaves the example out."""

    @abstractmethod
    def learn(self, rows: sparse.csr_matrix, labels: Sequence[str], examples: Sequence[Message]) -> None:
        """Fill the models and the learned numbers."""

    @abstractmethod
    def decide(self, rows: sparse.csr_matrix, messages: Sequence[Message]) -> None:
        """Set the verdict on every message."""

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the labelled examples and write the models.

        Raises:
            NoLabelledExamples: if fewer than two different labels are there.
        """
        labelled = [
            (example, label)
            for example in training_data.training_examples
            if example.get(TEXT) and (label := self.label_of(example))
        ]
        examples, labels = [example for example, _ in labelled], [label for _, label in labelled]
        if len(set(labels)) < 2:
            raise NoLabelledExamples(
                f"{type(self).__name__}: fewer than two labels in the training data"
                " - give every example its metadata (urgency, who, style)"
            )
        self._blocks, self._cues = counted_blocks(examples), known_cues(examples)
        self._encoded = encoded_width(examples)
        self.learn(self._rows(examples), labels, examples)
        self._persist()
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the verdict on the messages."""
        if messages:
            self.decide(self._rows(messages), messages)
        return messages

    def _rows(self, messages: Sequence[Message]) -> sparse.csr_matrix:
        return feature_rows(messages, self._blocks, self._cues, self._encoded)

    def _persist(self) -> None:
        with self._model_storage.write_to(self._resource) as folder:
            for name, model in self._models.items():
                model.save(folder / f"{name}.npz")
            settings = {
                "blocks": self._blocks,
                "cues": self._cues,
                "encoded": self._encoded,
                "models": list(self._models),
                "learned": self._learned,
                "telling": self._telling,
            }
            (folder / SETTINGS_FILE).write_text(json.dumps(settings), encoding="utf-8")

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> TrainedClassifier:
        """Read what `train` wrote."""
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            settings = json.loads((folder / SETTINGS_FILE).read_text(encoding="utf-8"))
            component._blocks = tuple(settings["blocks"])
            component._cues = tuple(settings["cues"])
            component._encoded = int(settings["encoded"])
            component._learned = settings["learned"]
            component._telling = settings["telling"]
            component._models = {name: LinearModel.load(folder / f"{name}.npz") for name in settings["models"]}
        return component


def example_metadata(example: Message, key: str) -> str | None:
    """Return one entry of the metadata written beside a training example."""
    value = ((example.get(METADATA) or {}).get(METADATA_EXAMPLE) or {}).get(key)
    return None if value is None else str(value)


def canonical_texts(examples: Sequence[Message]) -> list[str]:
    """Return the canonical words of the examples: equal for several writings of one sentence."""
    return [" ".join(token.text for token in example.get(TEXT_TOKENS) or ()) for example in examples]
