"""The network: our own gradients are the true ones, padding changes nothing, the first weights are the published ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from nlu.encoder.pieces import MARKS, PAD
from nlu.encoder_training.network import (
    Network,
    multiplied,
    normed,
    padded,
    smooth_step,
    starting_weights,
    with_heads,
)
from nlu.encoder_training.published import Published
from tests.nlu.tiny_encoder import HIDDEN, LAYERS

NOTHING = MARKS.index(PAD)


def plainly_multiplied(state: Any, weights: Any, bias: Any) -> Any:
    return tf.matmul(state, weights) + bias


def plainly_normed(state: Any, scale: Any, shift: Any) -> Any:
    mean, variance = tf.nn.moments(state, axes=[1], keepdims=True)
    return (state - mean) / tf.sqrt(variance + 1e-12) * scale + shift


def plainly_stepped(state: Any) -> Any:
    return tf.nn.gelu(state, approximate=True)


def result_and_gradients(function: Callable[..., Any], inputs: Sequence[Any], change: Any) -> list[Any]:
    with tf.GradientTape() as tape:
        tape.watch(inputs)
        result = function(*inputs)
    return [result.numpy(), *(one.numpy() for one in tape.gradient(result, inputs, change))]


@pytest.mark.parametrize(
    ("own", "plain", "shapes", "near"),
    [
        pytest.param(multiplied, plainly_multiplied, [(9, 16), (16, 7), (7,)], 0.02, id="multiplied"),
        pytest.param(normed, plainly_normed, [(9, 16), (16,), (16,)], 1e-4, id="normed"),
        pytest.param(smooth_step, plainly_stepped, [(9, 16)], 1e-4, id="smooth_step"),
    ],
)
def test_own_gradients_are_the_true_ones(
    own: Callable[..., Any], plain: Callable[..., Any], shapes: list[tuple[int, ...]], near: float
) -> None:
    chance = np.random.default_rng(3)
    inputs = [tf.constant(chance.standard_normal(shape), tf.float32) for shape in shapes]
    change = tf.constant(chance.standard_normal(plain(*inputs).shape), tf.float32)
    for found, wanted in zip(
        result_and_gradients(own, inputs, change), result_and_gradients(plain, inputs, change), strict=True
    ):
        assert np.abs(found - wanted).max() <= near * np.abs(wanted).max()


@pytest.mark.parametrize("length", [5, 6, 20, 64])
def test_padding_changes_nothing(length: int, network: Network) -> None:
    row = [0, 10, 20, 30, 2]
    alone = network.embed(tf.constant([row])).numpy()
    company = network.embed(tf.constant(padded([row, list(range(4, 4 + length))], NOTHING, length))).numpy()
    # Numbers of eight bits are rounded in another order in another company: by less than a part in a hundred.
    assert np.abs(company[0] - alone[0]).max() <= 0.02 * np.abs(alone[0]).max()


def test_order_of_pieces_counts(network: Network) -> None:
    one, other = network.embed(tf.constant([[0, 10, 20, 2], [0, 20, 10, 2]])).numpy()
    assert np.abs(one - other).max() > 0.01


def test_every_layer_counts(published: Published, network: Network) -> None:
    fewer = Network(network.values(), published.sizes, LAYERS - 1, NOTHING)
    row = tf.constant([[0, 10, 20, 2]])
    assert np.abs(fewer.embed(row).numpy() - network.embed(row).numpy()).max() > 0.01


def test_only_chosen_rows_and_layers_are_taken(published: Published) -> None:
    weights = starting_weights(published.tensors, [3, 9], [1])
    assert np.array_equal(weights["words"], published.tensors["emb.word"][[3, 9]])
    assert np.array_equal(weights["layer0.look"][:, :HIDDEN], published.tensors["l1.q.w"].T)
    assert np.array_equal(weights["layer0.narrow"], published.tensors["l1.fo.w"].T)
    assert not any(name.startswith("layer1.") for name in weights)


def test_heads_are_small_at_the_start_and_follow_from_the_seed(published: Published) -> None:
    start = starting_weights(published.tensors, [3, 9], [0])
    one, same, other = (with_heads(start, {"who": 5}, HIDDEN, seed) for seed in (1, 1, 2))
    assert one["head.who"].shape == (HIDDEN, 5)
    assert np.array_equal(one["head.who"], same["head.who"])
    assert not np.array_equal(one["head.who"], other["head.who"])
    assert np.abs(one["head.who"]).max() < 0.1
    assert not one["head.who.bias"].any()


@pytest.mark.parametrize(
    ("rows", "length", "wanted"),
    [([[5], [6, 7]], 2, [[5, 1], [6, 7]]), ([[5, 6, 7]], 2, [[5, 6]]), ([], 3, [])],
    ids=["filled", "cut", "none"],
)
def test_padded(rows: list[list[int]], length: int, wanted: list[list[int]]) -> None:
    assert padded(rows, NOTHING, length).tolist() == wanted
