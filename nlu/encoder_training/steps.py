"""One step of learning: the loss of two writings of every example, and Adam with decoupled decay.

The word embeddings are moved only where pieces occurred in the batch; everything else is moved as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import tensorflow as tf

from nlu.encoder.questions import INTENT, URGENCY, WHO
from nlu.encoder_training.network import Network

_WEIGHT = {URGENCY: 2.0, INTENT: 1.0, WHO: 0.4}
_SMOOTHING = 0.05
_CLOSENESS = 0.08
_CONTRAST = 0.3
_FIRST, _SECOND, _TINY = 0.9, 0.98, 1e-6
_DECAY = 0.01
_HEADS_FASTER = 5.0
_LONGEST_STEP = 1.0


def loss_of(answers: Mapping[str, Any], vectors: Any, labels: Mapping[str, Any], examples: Any) -> Any:
    """Return the loss: the three questions, and that writings with the same labels lie close together.

    Args:
        answers: raw scores of the heads.
        vectors: one a row; the second half are other writings of the first half.
        labels: `intent` and `who` as numbers, `urgency` as steps reached.
        examples: the number of the example of every row.
    """
    total = 0.0
    for name in (INTENT, WHO):
        size = answers[name].shape[1]
        wanted = tf.one_hot(labels[name], size) * (1 - _SMOOTHING) + _SMOOTHING / size
        total += _WEIGHT[name] * tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(wanted, answers[name]))
    steps = labels[URGENCY] * (1 - _SMOOTHING) + _SMOOTHING / 2
    total += _WEIGHT[URGENCY] * tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(steps, answers[URGENCY]))
    return total + _CONTRAST * _contrast(vectors, labels, examples)


def _contrast(vectors: Any, labels: Mapping[str, Any], examples: Any) -> Any:
    """Return how surprised one is by the partners of a writing: other writings of it, and examples labelled alike."""
    ways = tf.math.l2_normalize(vectors, axis=1)
    itself = tf.eye(tf.shape(ways)[0])
    near = tf.matmul(ways, ways, transpose_b=True) / _CLOSENESS - itself * 1e9
    level = tf.cast(tf.reduce_sum(labels[URGENCY], axis=1), tf.int32)
    marks = tf.stack([labels[INTENT], labels[WHO], level], axis=1)
    alike = tf.reduce_all(tf.equal(marks[:, None], marks[None]), axis=2)
    same = tf.equal(examples[:, None], examples[None])
    partners = (tf.cast(same, tf.float32) + tf.cast(alike, tf.float32) * 0.25) * (1.0 - itself)
    shares = partners / tf.reduce_sum(partners, axis=1, keepdims=True)
    return -tf.reduce_mean(tf.reduce_sum(shares * tf.nn.log_softmax(near), axis=1))


class Adam:
    """Moves the weights of a network."""

    def __init__(self, network: Network) -> None:
        """Start with no momentum."""
        self._weights = network.weights
        self._mean = {name: tf.Variable(tf.zeros_like(value)) for name, value in network.weights.items()}
        self._square = {name: tf.Variable(tf.zeros_like(value)) for name, value in network.weights.items()}
        self._step = tf.Variable(0.0)

    def move(self, gradients: Mapping[str, Any], rate: Any) -> None:
        """Move every weight against its gradient; a gradient longer than usual is shortened."""
        self._step.assign_add(1.0)
        correction = tf.sqrt(1.0 - _SECOND**self._step) / (1.0 - _FIRST**self._step)
        whole = {name: value for name, value in gradients.items() if not isinstance(value, tf.IndexedSlices)}
        length = tf.linalg.global_norm(list(whole.values()))
        shrink = tf.minimum(1.0, _LONGEST_STEP / (length + 1e-9))
        for name, gradient in gradients.items():
            if isinstance(gradient, tf.IndexedSlices):
                self._move_rows(name, gradient, rate * correction, shrink)
            else:
                self._move_all(name, gradient * shrink, rate, correction)

    def _move_all(self, name: str, gradient: Any, rate: Any, correction: Any) -> None:
        own = rate * (_HEADS_FASTER if name.startswith("head.") else 1.0)
        mean = self._mean[name].assign(self._mean[name] * _FIRST + gradient * (1 - _FIRST))
        square = self._square[name].assign(self._square[name] * _SECOND + tf.square(gradient) * (1 - _SECOND))
        moved = own * correction * mean / (tf.sqrt(square) + _TINY)
        if self._weights[name].shape.rank == 2:
            moved += own * _DECAY * self._weights[name]
        self._weights[name].assign_sub(moved)

    def _move_rows(self, name: str, gradient: Any, rate: Any, shrink: Any) -> None:
        rows, places = tf.unique(tf.reshape(gradient.indices, [-1]))
        values = tf.reshape(gradient.values, [-1, self._weights[name].shape[1]])
        summed = tf.math.unsorted_segment_sum(values, places, tf.size(rows)) * shrink
        mean = tf.gather(self._mean[name], rows) * _FIRST + summed * (1 - _FIRST)
        square = tf.gather(self._square[name], rows) * _SECOND + tf.square(summed) * (1 - _SECOND)
        at = rows[:, None]
        self._mean[name].scatter_nd_update(at, mean)
        self._square[name].scatter_nd_update(at, square)
        self._weights[name].scatter_nd_sub(at, rate * mean / (tf.sqrt(square) + _TINY))
