"""Learning: a tiny encoder learns a handful of examples, only the chosen ones, and the same way every time."""

from __future__ import annotations

import numpy as np
import pytest
import tensorflow as tf
from numpy.typing import NDArray

from nlu.encoder.pieces import Pieces
from nlu.encoder_training.examples import Example, answers_of
from nlu.encoder_training.learning import Plan, answer, centred, learn
from nlu.encoder_training.network import Network
from tests.nlu.tiny_encoder import LONGEST

PLAN = Plan(epochs=30, batch=4, rate=3e-3)
THREAT_COLUMN, GREET_COLUMN = 4, 3


def learned(
    network: Network, pieces: Pieces, examples: tuple[Example, ...], chosen: list[int], plan: Plan = PLAN
) -> tuple[NDArray[np.float32], list[str]]:
    """Let the network learn; return its answers for all examples and what was told."""
    tf.keras.utils.set_random_seed(plan.seed)
    told: list[str] = []
    learn(
        network,
        pieces,
        examples,
        answers=answers_of(examples),
        chosen=np.array(chosen),
        plan=plan,
        tell=told.append,
    )
    return answer(network, pieces, [one.text for one in examples], LONGEST), told


def test_examples_are_learned_and_the_loss_falls(
    network: Network, pieces: Pieces, examples: tuple[Example, ...]
) -> None:
    scores, told = learned(network, pieces, examples, list(range(len(examples))))
    threat = scores[:, THREAT_COLUMN] > scores[:, GREET_COLUMN]
    assert threat.tolist() == [one.intent == "threat" for one in examples]
    assert (scores[:, 1] > 0).tolist() == [one.urgency == "high" for one in examples]
    losses = [float(line.rsplit(" ", 1)[1]) for line in told]
    assert len(losses) == PLAN.epochs
    assert losses[-1] < losses[0] / 2


def test_learning_twice_gives_the_same(
    network: Network, pieces: Pieces, examples: tuple[Example, ...], published: object
) -> None:
    before = {name: value.copy() for name, value in network.values().items()}
    first, _ = learned(network, pieces, examples, [0, 2, 4, 6], Plan(epochs=2, batch=4))
    for name, value in before.items():
        network.weights[name].assign(value)
    second, _ = learned(network, pieces, examples, [0, 2, 4, 6], Plan(epochs=2, batch=4))
    assert np.allclose(first, second, atol=1e-4)


def test_vectors_are_centred_on_the_texts(network: Network, pieces: Pieces, examples: tuple[Example, ...]) -> None:
    texts = [one.text for one in examples]
    centred(network, pieces, texts, LONGEST)
    centre, spread = network.weights["centre"].numpy().copy(), network.weights["spread"].numpy().copy()
    assert np.abs(centre).max() > 0
    assert (spread > 0).all()
    # Of what is centred already the centre lies at the origin.
    centred(network, pieces, texts, LONGEST)
    assert np.allclose(network.weights["centre"].numpy(), 0, atol=1e-4)


@pytest.mark.parametrize("number", [1, 3, 130], ids=["one", "few", "more-than-a-batch"])
def test_answers_come_in_the_order_of_the_texts(number: int, network: Network, pieces: Pieces) -> None:
    texts = ["мен " * (at * 7 % 23) + "муж" for at in range(number)]
    together = answer(network, pieces, texts, LONGEST)
    for at in {0, number // 2, number - 1}:
        alone = answer(network, pieces, [texts[at]], LONGEST)[0]
        assert np.allclose(together[at], alone, atol=0.02 * np.abs(together).max())
