"""A step of learning: what the loss asks for, and how weights are moved."""

from __future__ import annotations

import numpy as np
import pytest
import tensorflow as tf

from nlu.encoder_training.network import Network
from nlu.encoder_training.steps import Adam, loss_of

LABELS = {
    "intent": tf.constant([0, 1, 0, 1]),
    "who": tf.constant([0, 1, 0, 1]),
    "urgency": tf.constant([[0.0, 0, 0], [1, 1, 0], [0, 0, 0], [1, 1, 0]]),
}
OWNERS = tf.constant([0, 1, 0, 1], tf.int64)
RIGHT = tf.constant([[5.0, -5], [-5, 5], [5, -5], [-5, 5]])
STEPS = tf.constant([[-5.0, -5, -5], [5, 5, -5], [-5, -5, -5], [5, 5, -5]])
TOGETHER = tf.constant([[1.0, 0], [0, 1], [1, 0], [0, 1]])


def loss(intent: tf.Tensor, urgency: tf.Tensor, vectors: tf.Tensor) -> float:
    return float(loss_of({"intent": intent, "who": RIGHT, "urgency": urgency}, vectors, LABELS, OWNERS))


@pytest.mark.parametrize(
    ("intent", "urgency", "vectors"),
    [
        pytest.param(-RIGHT, STEPS, TOGETHER, id="wrong-intent"),
        pytest.param(RIGHT, -STEPS, TOGETHER, id="wrong-urgency"),
        pytest.param(RIGHT, STEPS, tf.reverse(TOGETHER, [0]) * [[1.0], [1], [-1], [-1]], id="writings-far-apart"),
    ],
)
def test_the_right_answer_costs_less(intent: tf.Tensor, urgency: tf.Tensor, vectors: tf.Tensor) -> None:
    assert loss(RIGHT, STEPS, TOGETHER) < loss(intent, urgency, vectors)


def gradients_of(network: Network, rows: list[list[int]]) -> dict[str, object]:
    names = [name for name in network.weights if name not in ("centre", "spread")]
    with tf.GradientTape() as tape:
        answers = network.answers(network.embed(tf.constant(rows)))
        cost = sum(tf.reduce_sum(tf.square(one)) for one in answers.values())
    found = tape.gradient(cost, [network.weights[name] for name in names])
    return dict(zip(names, found, strict=True))


def test_only_embeddings_of_pieces_that_occurred_are_moved(network: Network) -> None:
    before = network.values()
    Adam(network).move(gradients_of(network, [[0, 10, 20, 2], [0, 10, 10, 2]]), tf.constant(0.01))
    after = network.values()
    moved = np.flatnonzero(np.abs(after["words"] - before["words"]).sum(axis=1))
    assert moved.tolist() == [0, 2, 10, 20]
    assert all(np.abs(after[name] - before[name]).sum() > 0 for name in after if name not in ("centre", "spread"))
    assert np.array_equal(after["centre"], before["centre"])


def test_first_step_is_as_long_as_the_rate_and_heads_are_faster(network: Network) -> None:
    """Adam's first step is the rate in every direction that has a gradient, whatever its size."""
    before = network.values()
    Adam(network).move(gradients_of(network, [[0, 10, 20, 2]]), tf.constant(0.001))
    after = network.values()
    step = {
        name: np.median(np.abs(after[name] - before[name])[np.abs(after[name] - before[name]) > 0])
        for name in after
        if name not in ("centre", "spread")
    }
    assert step["layer0.widen"] == pytest.approx(0.001, rel=0.1)
    assert step["words"] == pytest.approx(0.001, rel=0.1)
    assert step["head.who"] == pytest.approx(0.005, rel=0.1)


def test_moving_lowers_the_cost(network: Network) -> None:
    adam, rows = Adam(network), [[0, 10, 20, 2], [0, 11, 12, 2]]

    def cost() -> float:
        return float(
            sum(tf.reduce_sum(tf.square(one)) for one in network.answers(network.embed(tf.constant(rows))).values())
        )

    first = cost()
    for _ in range(10):
        adam.move(gradients_of(network, rows), tf.constant(0.01))
    assert cost() < first / 2
