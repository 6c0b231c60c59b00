"""Learning one encoder: every epoch writes every example anew, twice, and learns from batches of like length."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from nlu.encoder.pieces import MARKS, UNKNOWN, Pieces
from nlu.encoder.questions import INTENT, URGENCY, URGENCY_STEPS, WHO
from nlu.encoder.reading import numbers_of
from nlu.encoder_training.examples import Answers, Example
from nlu.encoder_training.network import Network, padded
from nlu.encoder_training.steps import Adam, loss_of
from nlu.text.augment import rewritten

_POOL = 16
_WARM_UP = 0.08
_UNREAD = 0.04
_MEASURED = frozenset({"centre", "spread"})


@dataclass(frozen=True)
class Plan:
    """How long and how fast to learn."""

    epochs: int = 5
    batch: int = 32
    rate: float = 3e-4
    longest: int = 64
    drop: float = 0.1
    seed: int = 20261122


def learn(
    network: Network,
    pieces: Pieces,
    examples: Sequence[Example],
    *,
    answers: Answers,
    chosen: NDArray[np.int64],
    plan: Plan,
    tell: Callable[[str], None],
) -> None:
    """Move the weights of the network until it answers for the chosen examples.

    Args:
        network: what is moved.
        pieces: cuts the texts.
        examples: all examples.
        answers: their labels as numbers.
        chosen: which examples to learn from.
        plan: how long and how fast.
        tell: is told the mean loss after every epoch.
    """
    step = _step_of(network, plan.drop)
    total = plan.epochs * math.ceil(len(chosen) / plan.batch)
    done = 0
    for epoch in range(plan.epochs):
        losses = []
        for rows, owners in _batches(pieces, examples, chosen, plan, epoch=epoch, pad=network.pad):
            rate = plan.rate * min(1.0, (done + 1) / (_WARM_UP * total)) * _slowing(done / total)
            labels = {
                INTENT: tf.constant(answers.intent[owners]),
                WHO: tf.constant(answers.who[owners]),
                URGENCY: tf.constant(answers.urgency[owners]),
            }
            losses.append(step(tf.constant(rows), labels, tf.constant(owners), tf.constant(rate, tf.float32)))
            done += 1
        tell(f"epoch {epoch + 1} of {plan.epochs}: loss {float(np.mean([loss.numpy() for loss in losses])):.3f}")


def centred(network: Network, pieces: Pieces, texts: Sequence[str], longest: int) -> None:
    """Set the centre and spread of the vectors to those of the texts: published vectors all point one way."""
    vectors = _in_batches(network.embed, network.pad, [numbers_of(pieces, text, longest) for text in texts])
    network.weights["centre"].assign(vectors.mean(axis=0))
    network.weights["spread"].assign(1.0 / (vectors.std(axis=0) + 1e-3))


def answer(network: Network, pieces: Pieces, texts: Sequence[str], longest: int) -> NDArray[np.float32]:
    """Return the answers of all heads side by side, one row a text, in the order of the network's heads."""

    def forward(rows: Any) -> Any:
        found = network.answers(network.embed(rows))
        return tf.concat([found[name] for name in network.heads], axis=1)

    return _in_batches(forward, network.pad, [numbers_of(pieces, text, longest) for text in texts])


def _in_batches(forward: Callable[[Any], Any], pad: int, rows: Sequence[Sequence[int]]) -> NDArray[np.float32]:
    """Return what the network gives for every row, computed in batches of like length."""
    fast = tf.function(forward, autograph=False, input_signature=[tf.TensorSpec([None, None], tf.int32)])
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
    out: list[NDArray[np.float32]] = []
    for start in range(0, len(order), 128):
        part = [rows[at] for at in order[start : start + 128]]
        out.append(fast(tf.constant(padded(part, pad, len(part[-1])))).numpy())
    back = np.empty(len(order), dtype=np.int64)
    back[order] = np.arange(len(order))
    return np.asarray(np.concatenate(out)[back])


def _step_of(network: Network, drop: float) -> Any:
    adam = Adam(network)
    names = [name for name in network.weights if name not in _MEASURED]
    steps = tf.TensorSpec([None, len(URGENCY_STEPS)], tf.float32)
    numbers = tf.TensorSpec([None], tf.int32)
    signature = [
        tf.TensorSpec([None, None], tf.int32),
        {INTENT: numbers, WHO: numbers, URGENCY: steps},
        tf.TensorSpec([None], tf.int64),
        tf.TensorSpec([], tf.float32),
    ]

    @tf.function(autograph=False, input_signature=signature)  # type: ignore[untyped-decorator]
    def step(rows: Any, labels: Any, owners: Any, rate: Any) -> Any:
        with tf.GradientTape() as tape:
            vectors = network.embed(rows, drop)
            loss = loss_of(network.answers(tf.nn.dropout(vectors, drop)), vectors, labels, owners)
        found = tape.gradient(loss, [network.weights[name] for name in names])
        adam.move(dict(zip(names, found, strict=True)), rate)
        return loss

    return step


def _slowing(done: float) -> float:
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done))


def _batches(
    pieces: Pieces, examples: Sequence[Example], chosen: NDArray[np.int64], plan: Plan, *, epoch: int, pad: int
) -> Iterator[tuple[NDArray[np.int32], NDArray[np.int64]]]:
    """Yield piece numbers and owners; the second half of a batch are other writings of the first half."""
    chance = Random(plan.seed + epoch)  # noqa: S311 - writings, not secrets
    order = [int(at) for at in chosen]
    chance.shuffle(order)
    for start in range(0, len(order), plan.batch * _POOL):
        pool = sorted(order[start : start + plan.batch * _POOL], key=lambda at: len(examples[at].text))
        batches = [pool[at : at + plan.batch] for at in range(0, len(pool), plan.batch)]
        chance.shuffle(batches)
        for batch in batches:
            owners = batch + batch
            rows = [_written_anew(pieces, examples[at], chance, plan.longest) for at in owners]
            yield padded(rows, pad, max(map(len, rows))), np.array(owners, dtype=np.int64)


def _written_anew(pieces: Pieces, example: Example, chance: Random, longest: int) -> list[int]:
    """Return the pieces of a new writing of the example; a few of them are made unreadable."""
    row = numbers_of(pieces, rewritten(example.text, example.language, chance), longest)
    unread = MARKS.index(UNKNOWN)
    return [unread if 0 < at < len(row) - 1 and chance.random() < _UNREAD else number for at, number in enumerate(row)]
