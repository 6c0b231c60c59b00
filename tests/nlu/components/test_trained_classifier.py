"""The three classifiers: learn, write, read, and say the same; nothing breaks on texts without words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from rasa.engine.graph import ExecutionContext
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.intent import IntentClassifier
from nlu.components.trained_classifier import NoLabelledExamples, TrainedClassifier
from nlu.components.urgency import UrgencyClassifier
from nlu.components.who import WhoClassifier

Featurize = Callable[[list[str]], list[Message]]
CLASSIFIERS = pytest.mark.parametrize(
    ("kind", "attribute"),
    [(IntentClassifier, "intent"), (WhoClassifier, "who"), (UrgencyClassifier, "urgency")],
    ids=["intent", "who", "urgency"],
)
TEXTS = [
    "күйеуім мені өлтірем деп қорқытты",
    "муж опять меня избил",
    "сәлем",
    "какая погода",
    "",
    "???",
    "мени олтирем деп коркытып жатыр",
]


def trained(
    kind: type[TrainedClassifier], data: TrainingData, storage: LocalModelStorage, context: ExecutionContext
) -> TrainedClassifier:
    component = kind.create(kind.get_default_config(), storage, Resource(kind.__name__), context)
    component.train(data)
    return component


def answers(component: TrainedClassifier, messages: list[Message], attribute: str) -> list[Any]:
    return [message.get(attribute) for message in component.process(messages)]


@CLASSIFIERS
def test_loaded_classifier_says_what_the_trained_one_said(
    kind: type[TrainedClassifier],
    attribute: str,
    featurize: Featurize,
    training_data: TrainingData,
    storage: LocalModelStorage,
    context: ExecutionContext,
) -> None:
    trained(kind, training_data, storage, context)
    first, second = (kind.load(kind.get_default_config(), storage, Resource(kind.__name__), context) for _ in range(2))
    assert answers(first, featurize(TEXTS), attribute) == answers(second, featurize(TEXTS), attribute)
    assert all(answers(first, featurize(TEXTS), attribute))


@CLASSIFIERS
def test_training_twice_gives_the_same_answers(
    kind: type[TrainedClassifier],
    attribute: str,
    featurize: Featurize,
    training_data: TrainingData,
    storage: LocalModelStorage,
    context: ExecutionContext,
) -> None:
    one = answers(trained(kind, training_data, storage, context), featurize(TEXTS), attribute)
    other = answers(trained(kind, training_data, storage, context), featurize(TEXTS), attribute)
    assert one == other


@CLASSIFIERS
def test_training_without_labels_says_what_to_do(
    kind: type[TrainedClassifier], attribute: str, storage: LocalModelStorage, context: ExecutionContext
) -> None:
    component = kind.create(kind.get_default_config(), storage, Resource("none"), context)
    with pytest.raises(NoLabelledExamples, match="metadata"):
        component.train(TrainingData([Message.build("көмек"), Message.build("помогите")]))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("көршім әйелін күнде сабайды", "witness_report", id="kk-witness"),
        pytest.param("menі öltіrem dep jür", "threat", id="kk-latin-threat"),
        pytest.param("убьет меня бывший", "threat", id="ru-threat"),
        pytest.param("спасибо большое", "thank", id="ru-thank"),
    ],
)
def test_intent_and_confidences(
    text: str,
    intent: str,
    featurize: Featurize,
    training_data: TrainingData,
    storage: LocalModelStorage,
    context: ExecutionContext,
) -> None:
    (message,) = trained(IntentClassifier, training_data, storage, context).process(featurize([text]))
    ranking = message.get("intent_ranking")
    shares = [one["confidence"] for one in ranking]
    assert message.get("intent") == ranking[0]
    assert ranking[0]["name"] == intent
    assert shares == sorted(shares, reverse=True)
    assert shares[-1] >= 0
    assert sum(shares) <= 1.001
    assert {"intent", "intent_ranking"} <= message.output_properties


@pytest.mark.parametrize(
    ("text", "level"),
    [
        pytest.param("күйеуім қазір мені ұрып жатыр", "emergency", id="kk-now"),
        pytest.param("муж прямо сейчас меня бьет", "emergency", id="ru-now"),
        pytest.param("сәлеметсіз бе", "routine", id="kk-greeting"),
        pytest.param("добрый день", "routine", id="ru-greeting"),
    ],
)
def test_urgency_level(
    text: str,
    level: str,
    featurize: Featurize,
    training_data: TrainingData,
    storage: LocalModelStorage,
    context: ExecutionContext,
) -> None:
    (message,) = trained(UrgencyClassifier, training_data, storage, context).process(featurize([text]))
    assert message.get("urgency")["level"] == level


@pytest.mark.parametrize("screened", ["high", "emergency"])
def test_model_never_lowers_the_screen(
    screened: str,
    featurize: Featurize,
    training_data: TrainingData,
    storage: LocalModelStorage,
    context: ExecutionContext,
) -> None:
    classifier = trained(UrgencyClassifier, training_data, storage, context)
    (message,) = featurize(["сәлеметсіз бе"])
    message.set("screened_level", screened)
    message.set("screened_cues", ["threat.kill", "a.cue.unknown.to.the.model"])
    classifier.process([message])
    verdict = message.get("urgency")
    assert verdict["level"] in (screened, "emergency")
    assert verdict["score"] >= UrgencyClassifier.get_default_config()["floor"][screened]
    assert verdict["cues"] == ["threat.kill", "a.cue.unknown.to.the.model"]
