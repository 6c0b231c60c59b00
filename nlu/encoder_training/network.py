"""The network in TensorFlow: a BERT of few layers, the mean of its words, and one linear head a question.

Matrices are multiplied in bfloat16 (fast on processors with AMX), everything else is computed in single precision; the
weights themselves are kept in single precision.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from nlu.encoder_training.published import Floats, Sizes

Weights: TypeAlias = dict[str, Floats]
_EPSILON = 1e-12
_FAR = -1e9
_GELU = 2.0 * (2.0 / np.pi) ** 0.5
_GELU_CUBIC = 0.044715 * _GELU


def starting_weights(tensors: Mapping[str, Floats], rows: Sequence[int], layers: Sequence[int]) -> Weights:
    """Return the weights to begin with: some rows of the embeddings, some layers, query, key and value side by side.

    Args:
        tensors: the published tensors, matrices as output × input.
        rows: which rows of the word embeddings to keep, in the new order.
        layers: which layers to keep, in order.
    """
    weights: Weights = {
        "words": tensors["emb.word"][np.asarray(rows)],
        "places": tensors["emb.pos"] + tensors["emb.type"][: tensors["emb.pos"].shape[1]],
        "norm.scale": tensors["emb.ln.w"],
        "norm.shift": tensors["emb.ln.b"],
        "centre": np.zeros(tensors["emb.word"].shape[1]),
        "spread": np.ones(tensors["emb.word"].shape[1]),
    }
    for at, layer in enumerate(layers):
        old, new = f"l{layer}.", f"layer{at}."
        weights[f"{new}look"] = np.concatenate([tensors[f"{old}{part}.w"] for part in "qkv"]).T.copy()
        weights[f"{new}look.bias"] = np.concatenate([tensors[f"{old}{part}.b"] for part in "qkv"])
        for part, name in (("ao", "gather"), ("fi", "widen"), ("fo", "narrow")):
            weights[f"{new}{name}"] = tensors[f"{old}{part}.w"].T.copy()
            weights[f"{new}{name}.bias"] = tensors[f"{old}{part}.b"]
        for part, name in (("aln", "first"), ("oln", "second")):
            weights[f"{new}{name}.scale"] = tensors[f"{old}{part}.w"]
            weights[f"{new}{name}.shift"] = tensors[f"{old}{part}.b"]
    return {name: np.ascontiguousarray(value, dtype=np.float32) for name, value in weights.items()}


def with_heads(weights: Weights, heads: Mapping[str, int], hidden: int, seed: int) -> Weights:
    """Return the weights with a small random head of that many answers for every question."""
    chance = np.random.default_rng(seed)
    added: Weights = {}
    for name, answers in heads.items():
        added[f"head.{name}"] = (chance.standard_normal((hidden, answers)) * 0.02).astype(np.float32)
        added[f"head.{name}.bias"] = np.zeros(answers, dtype=np.float32)
    return {**weights, **added}


@tf.custom_gradient  # type: ignore[untyped-decorator]
def multiplied(state: Any, weights: Any, bias: Any) -> Any:
    """Return state · weights + bias, multiplied in bfloat16 both ways."""
    state_short, weights_short = tf.cast(state, tf.bfloat16), tf.cast(weights, tf.bfloat16)

    def back(change: Any) -> Any:
        short = tf.cast(change, tf.bfloat16)
        return (
            tf.cast(tf.matmul(short, weights_short, transpose_b=True), tf.float32),
            tf.cast(tf.matmul(state_short, short, transpose_a=True), tf.float32),
            _column_sums(change),
        )

    return tf.cast(tf.matmul(state_short, weights_short), tf.float32) + bias, back


@tf.custom_gradient  # type: ignore[untyped-decorator]
def normed(state: Any, scale: Any, shift: Any) -> Any:
    """Return every row with mean zero and length one, then scaled and shifted; sums are products with ones (fast)."""
    hidden = state.shape[1]
    ones = tf.ones([hidden, 1]) / hidden
    centred = state - tf.matmul(state, ones)
    factor = tf.math.rsqrt(tf.matmul(tf.square(centred), ones) + _EPSILON)
    plain = centred * factor

    def back(change: Any) -> Any:
        scaled = change * scale
        down = scaled - tf.matmul(scaled, ones) - plain * tf.matmul(scaled * plain, ones)
        return factor * down, _column_sums(change * plain), _column_sums(change)

    return plain * scale + shift, back


@tf.custom_gradient  # type: ignore[untyped-decorator]
def smooth_step(state: Any) -> Any:
    """Return the tanh form of the Gaussian error linear unit, written with a sigmoid (half the time)."""
    square = tf.square(state)
    share = tf.sigmoid(state * (_GELU + _GELU_CUBIC * square))

    def back(change: Any) -> Any:
        return change * share * (1.0 + state * (1.0 - share) * (_GELU + 3.0 * _GELU_CUBIC * square))

    return state * share, back


def _column_sums(state: Any) -> Any:
    return tf.reshape(tf.matmul(tf.ones([1, tf.shape(state)[0]]), state), [-1])


class Network(tf.Module):  # type: ignore[misc]
    """Weights as variables, and the way from numbers of pieces to a vector and the answers of the heads."""

    def __init__(self, weights: Weights, sizes: Sizes, layers: int, pad: int) -> None:
        """Make variables of the weights."""
        super().__init__()
        self.heads = [name[5:] for name in weights if name.startswith("head.") and not name.endswith(".bias")]
        self.layers, self.pad, self.eyes = layers, pad, sizes.heads
        self.weights = {name: tf.Variable(value, name=name.replace(".", "_")) for name, value in weights.items()}

    def values(self) -> Weights:
        """Return the weights as arrays."""
        return {name: variable.numpy() for name, variable in self.weights.items()}

    def embed(self, numbers: Any, drop: float = 0.0) -> Any:
        """Return one vector a row of piece numbers (padded at the end): the mean over its pieces."""
        known = tf.cast(tf.not_equal(numbers, self.pad), tf.float32)
        state = tf.gather(self.weights["words"], numbers) + self.weights["places"][: tf.shape(numbers)[1]]
        state = self._dropped(self._normed(state, "norm"), drop)
        far = (1.0 - known)[:, None, None, :] * _FAR
        for layer in range(self.layers):
            state = self._layer(state, far, f"layer{layer}.")
        share = known / tf.reduce_sum(known, axis=1, keepdims=True)
        mean = tf.matmul(share[:, None], state)[:, 0]
        return (mean - self.weights["centre"]) * self.weights["spread"]

    def answers(self, vectors: Any) -> dict[str, Any]:
        """Return the raw scores of every head."""
        return {
            name: tf.matmul(vectors, self.weights[f"head.{name}"]) + self.weights[f"head.{name}.bias"]
            for name in self.heads
        }

    def _layer(self, state: Any, far: Any, name: str) -> Any:
        shape = tf.shape(state)
        batch, length, hidden = shape[0], shape[1], state.shape[2]
        size = hidden // self.eyes
        looked = tf.reshape(self._dense(state, f"{name}look"), [batch, length, 3, self.eyes, size])
        query, key, value = tf.unstack(tf.transpose(looked, [2, 0, 3, 1, 4]))
        scores = tf.matmul(query * (size**-0.5), key, transpose_b=True) + far
        seen = tf.matmul(tf.nn.softmax(scores), value)
        seen = tf.reshape(tf.transpose(seen, [0, 2, 1, 3]), [batch, length, hidden])
        state = self._normed(state + self._dense(seen, f"{name}gather"), f"{name}first")
        wide = smooth_step(self._dense(state, f"{name}widen"))
        return self._normed(state + self._dense(wide, f"{name}narrow"), f"{name}second")

    def _dense(self, state: Any, name: str) -> Any:
        weights = self.weights[name]
        shape = tf.shape(state)
        flat = tf.reshape(state, [-1, weights.shape[0]])
        out = multiplied(flat, weights, self.weights[f"{name}.bias"])
        return tf.reshape(out, [shape[0], shape[1], weights.shape[1]])

    def _normed(self, state: Any, name: str) -> Any:
        flat = tf.reshape(state, [-1, state.shape[-1]])
        return tf.reshape(normed(flat, self.weights[f"{name}.scale"], self.weights[f"{name}.shift"]), tf.shape(state))

    @staticmethod
    def _dropped(state: Any, drop: float) -> Any:
        return tf.nn.dropout(state, drop) if drop else state


def padded(rows: Sequence[Sequence[int]], pad: int, length: int) -> NDArray[np.int32]:
    """Return the rows as one array of that length, cut or filled with the padding number."""
    out = np.full((len(rows), length), pad, dtype=np.int32)
    for at, row in enumerate(rows):
        out[at, : min(length, len(row))] = row[:length]
    return out
