"""The encoder inside Rasa: honest answers for training, its own answer for every person, one encoder for both."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.engine.constants import PLACEHOLDER_MESSAGE
from rasa.engine.graph import ExecutionContext
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.intent import IntentClassifier
from nlu.components.sentence_encoder import WRITTEN_FROM, SentenceEncoder
from nlu.components.train import train
from nlu.encoder.encoder import Encoder, EncoderDamaged
from nlu.encoder.known import write_known

with warnings.catch_warnings():
    # What onnx imports is not ours to mend.
    warnings.simplefilter("ignore")
    tiny = importlib.import_module("tests.nlu.tiny_encoder")

EXAMPLES = ["күйеуім мені өлтіремін деп қорқытады", "муж прямо сейчас меня бьет"]
NEW = ["бұл мысал жаңа", "это новый пример"]
WEIGHT = 0.2
NAME = "nlu.components.sentence_encoder.SentenceEncoder"


@pytest.fixture(scope="session")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny encoder that has learned from two examples, with another answer kept for each."""
    model = Path(tiny.write_tiny(tmp_path_factory.mktemp("encoder")))
    encoder = Encoder.load(model, model.with_suffix(".sha256"))
    write_known(model.with_suffix(".known.npz"), EXAMPLES, kept(len(encoder.columns)), encoder.digest)
    return model


def kept(columns: int) -> np.ndarray:
    """Return the answers kept for the examples: numbers no encoder gives."""
    return np.stack([np.full(columns, 100.0 + row, dtype=np.float32) for row in range(len(EXAMPLES))])


@pytest.fixture
def component(file: Path, storage: LocalModelStorage, context: ExecutionContext) -> SentenceEncoder:
    return SentenceEncoder.create({"file": str(file)}, storage, Resource("encoder"), context)


@pytest.fixture
def encoder(file: Path) -> Encoder:
    return Encoder.load(file, file.with_suffix(".sha256"))


def numbers(message: Message) -> list[float]:
    (features,) = [one for one in message.features if one.is_dense()]
    return [float(number) for number in np.asarray(features.features).reshape(-1)]


def live(encoder: Encoder, text: str) -> list[float]:
    return [float(number) for number in (encoder.answer(text).scores * WEIGHT).astype(np.float32)]


@pytest.mark.parametrize("text", [*EXAMPLES, *NEW, "", "😢"], ids=["kk", "ru", "kk-new", "ru-new", "empty", "emoji"])
def test_a_person_gets_the_encoders_own_answer(text: str, component: SentenceEncoder, encoder: Encoder) -> None:
    """Also one who writes what an example says: what was kept for the example is for learning only."""
    component.process_training_data(TrainingData([Message({"text": one}) for one in EXAMPLES]))
    (message,) = component.process([Message({"text": text})])
    assert numbers(message) == live(encoder, text)


@pytest.mark.parametrize("row", range(len(EXAMPLES)), ids=["kk", "ru"])
@pytest.mark.parametrize("change", [str, str.upper, "{}!!".format], ids=["as-is", "capitals", "signs"])
def test_an_example_gets_the_answer_kept_for_it(
    row: int, change: Callable[[str], str], component: SentenceEncoder
) -> None:
    example = Message({"text": change(EXAMPLES[row])})
    component.process_training_data(TrainingData([example]))
    assert numbers(example) == pytest.approx([(100.0 + row) * WEIGHT] * 7)


@pytest.mark.parametrize("text", NEW, ids=["kk", "ru"])
def test_an_example_the_encoder_never_saw_gets_its_own_answer(
    text: str, component: SentenceEncoder, encoder: Encoder
) -> None:
    example = Message({"text": text})
    component.process_training_data(TrainingData([example]))
    assert numbers(example) == live(encoder, text)


def test_another_writing_of_an_example_gets_the_answer_of_the_example(component: SentenceEncoder) -> None:
    example = Message({"text": "kuieuim qorqytady", WRITTEN_FROM: EXAMPLES[0]})
    component.process_training_data(TrainingData([example]))
    assert numbers(example) == pytest.approx([100.0 * WEIGHT] * 7)


def test_responses_without_text_are_left_alone(component: SentenceEncoder) -> None:
    answer = Message({"intent": "greet"})
    component.process_training_data(TrainingData([answer, Message({"text": NEW[0]})]))
    assert answer.features == []


def test_a_trained_model_takes_its_encoder_and_no_other(
    file: Path, component: SentenceEncoder, storage: LocalModelStorage, context: ExecutionContext, tmp_path: Path
) -> None:
    resource = component.train(TrainingData([]))
    again = SentenceEncoder.load({"file": str(file)}, storage, resource, context)
    assert numbers(again.process([Message({"text": NEW[0]})])[0]) == numbers(
        component.process([Message({"text": NEW[0]})])[0]
    )
    other = tiny.write_tiny(tmp_path, seed=8)
    with pytest.raises(EncoderDamaged, match=r"another encoder.*pana train"):
        SentenceEncoder.load({"file": str(other)}, storage, resource, context)


def test_a_damaged_encoder_is_refused(storage: LocalModelStorage, context: ExecutionContext, tmp_path: Path) -> None:
    model = tiny.write_tiny(tmp_path)
    model.write_bytes(model.read_bytes() + b"\0")
    with pytest.raises(EncoderDamaged, match="repository"):
        SentenceEncoder.create({"file": str(model)}, storage, Resource("encoder"), context)


def test_known_answers_of_another_encoder_are_refused(
    file: Path, storage: LocalModelStorage, context: ExecutionContext, tmp_path: Path
) -> None:
    model = tiny.write_tiny(tmp_path, seed=8)
    model.with_suffix(".known.npz").write_bytes(file.with_suffix(".known.npz").read_bytes())
    component = SentenceEncoder.create({"file": str(model)}, storage, Resource("encoder"), context)
    with pytest.raises(EncoderDamaged, match="belongs to another encoder"):
        component.process_training_data(TrainingData([Message({"text": NEW[0]})]))


def test_a_classifier_learns_from_the_encoder_and_keeps_it(
    component: SentenceEncoder,
    featurize: Callable[[list[str]], list[Message]],
    training_data: TrainingData,
    storage: LocalModelStorage,
    context: ExecutionContext,
) -> None:
    """The same words, other numbers of the encoder: the classifier says something else."""
    component.process_training_data(training_data)
    classifier = IntentClassifier.create(IntentClassifier.get_default_config(), storage, Resource("intent"), context)
    classifier.train(training_data)
    loaded = IntentClassifier.load(IntentClassifier.get_default_config(), storage, Resource("intent"), context)
    (with_encoder,) = component.process(featurize([NEW[1]]))
    (without,) = featurize([NEW[1]])
    shares = [one.get("intent")["confidence"] for one in (*loaded.process([with_encoder]), *loaded.process([without]))]
    assert shares[0] != shares[1]


def trained(tiny_root: Path, folder: Path, file: Path | None) -> Path:
    """Let Rasa train from the real config, with the component in front of the classifiers, or without it."""
    for name in ("data", "domain.yml"):
        (folder / name).symlink_to(tiny_root / name)
    config = yaml.safe_load((tiny_root / "config.yml").read_text(encoding="utf-8"))
    pipeline = [one for one in config["pipeline"] if one["name"] != NAME]
    if file is not None:
        place = [one["name"] for one in pipeline].index("nlu.components.intent.IntentClassifier")
        pipeline.insert(place, {"name": NAME, "file": str(file)})
    (folder / "config.yml").write_text(yaml.safe_dump({**config, "pipeline": pipeline}), encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return train(folder, folder / "models")


def understood(agent: Agent, text: str) -> Message:
    processor = agent.processor
    assert processor is not None
    target = processor.model_metadata.nlu_target
    results: dict[str, Any] = processor.graph_runner.run(
        inputs={PLACEHOLDER_MESSAGE: [UserMessage(text)]}, targets=[target]
    )
    return results[target][0]  # type: ignore[no-any-return]


def test_rasa_trains_loads_and_understands_with_the_encoder(
    tiny_root: Path, file: Path, encoder: Encoder, tmp_path: Path
) -> None:
    agent = Agent.load(trained(tiny_root, tmp_path, file))
    for text in (*EXAMPLES, *NEW):
        message = understood(agent, text)
        assert numbers(message) == live(encoder, text)
        assert message.get("intent")["name"]
        assert message.get("urgency")["level"] in ("routine", "elevated", "high", "emergency")


def test_rasa_trains_loads_and_understands_without_the_encoder(tiny_root: Path, tmp_path: Path) -> None:
    message = understood(Agent.load(trained(tiny_root, tmp_path, None)), EXAMPLES[1])
    assert not [one for one in message.features if one.is_dense()]
    assert message.get("intent")["name"] == "physical_violence"
    assert message.get("urgency")["level"] == "emergency"
