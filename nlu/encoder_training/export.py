"""Writes the network as one ONNX file: weights in 8 bits, vocabulary and names of the answers inside.

Every weight matrix has one scale a column, the word embeddings one scale a row; what flows through is brought to 8 bits
text by text. Texts come one at a time and unpadded, so there is no mask, and a text gets the same answer in any company.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from nlu.encoder.contents import ANSWERS, HEADS, LONGEST, NUMBERS, PIECES, SCORES, VECTOR
from nlu.encoder_training.network import Weights
from nlu.encoder_training.published import Floats

_OPSET, _IR = 17, 8
_OWN = "com.microsoft"
_EPSILON = 1e-12
_MOST = 127.0


def narrowed(matrix: Floats, axis: int) -> tuple[NDArray[np.int8], Floats]:
    """Return a matrix in 8 bits and the scale of every column (axis 0 is summed up) or row (axis 1)."""
    scale = np.maximum(np.abs(matrix).max(axis=axis, keepdims=True), 1e-8) / _MOST
    return np.rint(matrix / scale).astype(np.int8), np.asarray(scale, dtype=np.float32)


class _Graph:
    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.values: list[onnx.TensorProto] = []

    def value(self, name: str, array: np.ndarray) -> str:
        self.values.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind: str, inputs: Sequence[str], output: str, own: bool = False, **settings: object) -> str:
        self.nodes.append(helper.make_node(kind, list(inputs), [output], domain=_OWN if own else "", **settings))
        return output

    def dense(self, state: str, name: str, weights: Weights) -> str:
        narrow, scale = narrowed(weights[name], axis=0)
        inputs = [
            state,
            self.value(name, narrow),
            self.value(f"{name}.scale", scale.reshape(-1)),
            "",
            self.value(f"{name}.bias", weights[f"{name}.bias"]),
        ]
        return self.node("DynamicQuantizeMatMul", inputs, f"{name}.out", own=True)

    def look(self, state: str, name: str, weights: Weights, eyes: int) -> str:
        narrow, scale = narrowed(weights[name], axis=0)
        short = [f"{name}.state", f"{name}.state.scale", f"{name}.state.zero"]
        self.nodes.append(helper.make_node("DynamicQuantizeLinear", [state], short))
        inputs = [
            short[0],
            self.value(name, narrow),
            self.value(f"{name}.bias", weights[f"{name}.bias"]),
            short[1],
            self.value(f"{name}.scale", scale.reshape(-1)),
            "",
            short[2],
            self.value(f"{name}.zero", np.zeros(scale.size, dtype=np.int8)),
        ]
        return self.node("QAttention", inputs, f"{name}.out", own=True, num_heads=eyes)

    def rest(self, state: str, added: str, name: str, weights: Weights) -> str:
        inputs = [
            state,
            added,
            self.value(f"{name}.scale", weights[f"{name}.scale"]),
            self.value(f"{name}.shift", weights[f"{name}.shift"]),
        ]
        return self.node("SkipLayerNormalization", inputs, f"{name}.out", own=True, epsilon=_EPSILON)


def write(
    path: Path,
    weights: Weights,
    *,
    layers: int,
    eyes: int,
    longest: int,
    vocabulary: tuple[Sequence[str], Sequence[float]],
    heads: Mapping[str, Sequence[str]],
    notes: Mapping[str, str],
) -> None:
    """Write the file.

    Args:
        path: where to.
        weights: of the network, heads included.
        layers: how many layers.
        eyes: how many attention heads a layer has.
        longest: how many pieces a text may have.
        vocabulary: pieces and their scores, in the order of the embeddings.
        heads: the names of the answers of every head, in the order of the answers.
        notes: licence and source, kept in the file.
    """
    graph = _Graph()
    state = _begin(graph, weights, longest)
    for layer in range(layers):
        name = f"layer{layer}."
        seen = graph.look(state, f"{name}look", weights, eyes)
        state = graph.rest(state, graph.dense(seen, f"{name}gather", weights), f"{name}first", weights)
        wide = graph.node("FastGelu", [graph.dense(state, f"{name}widen", weights)], f"{name}wide", own=True)
        state = graph.rest(state, graph.dense(wide, f"{name}narrow", weights), f"{name}second", weights)
    _end(graph, state, weights, list(heads))
    inputs = [helper.make_tensor_value_info(NUMBERS, TensorProto.INT64, [1, "length"])]
    outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, None]) for name in (ANSWERS, VECTOR)]
    model = helper.make_model(
        helper.make_graph(graph.nodes, "pana-encoder", inputs, outputs, graph.values),
        opset_imports=[helper.make_opsetid("", _OPSET), helper.make_opsetid(_OWN, 1)],
        ir_version=_IR,
        producer_name="pana",
    )
    helper.set_model_props(model, {**_told(vocabulary, heads, longest), **notes})
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(model.SerializeToString(deterministic=True))


def _told(
    vocabulary: tuple[Sequence[str], Sequence[float]], heads: Mapping[str, Sequence[str]], longest: int
) -> dict[str, str]:
    pieces, scores = vocabulary
    return {
        PIECES: json.dumps(list(pieces), ensure_ascii=False),
        SCORES: json.dumps([round(float(score), 4) for score in scores]),
        HEADS: json.dumps({name: list(answers) for name, answers in heads.items()}, ensure_ascii=False),
        LONGEST: str(longest),
    }


def _begin(graph: _Graph, weights: Weights, longest: int) -> str:
    words, scale = narrowed(weights["words"], axis=1)
    graph.value("words", words)
    graph.value("words.scale", scale)
    graph.value("places", weights["places"][:longest])
    graph.node("Gather", ["words", NUMBERS], "words.narrow")
    graph.node("Cast", ["words.narrow"], "words.whole", to=TensorProto.FLOAT)
    graph.node("Gather", ["words.scale", NUMBERS], "words.scales")
    graph.node("Mul", ["words.whole", "words.scales"], "words.out")
    graph.value("zero", np.array([0], dtype=np.int64))
    graph.node("Shape", [NUMBERS], "length", start=1, end=2)
    graph.node("Slice", ["places", "zero", "length", "zero"], "places.out")
    graph.node("Add", ["words.out", "places.out"], "placed")
    graph.value("norm.scale", weights["norm.scale"])
    graph.value("norm.shift", weights["norm.shift"])
    return graph.node(
        "LayerNormalization", ["placed", "norm.scale", "norm.shift"], "norm.out", axis=-1, epsilon=_EPSILON
    )


def _end(graph: _Graph, state: str, weights: Weights, heads: Sequence[str]) -> None:
    graph.node("ReduceMean", [state], "mean", axes=[1], keepdims=0)
    graph.value("centre", weights["centre"])
    graph.value("spread", weights["spread"])
    graph.node("Sub", ["mean", "centre"], "centred")
    graph.node("Mul", ["centred", "spread"], VECTOR)
    graph.value("heads", np.concatenate([weights[f"head.{name}"] for name in heads], axis=1))
    graph.value("heads.bias", np.concatenate([weights[f"head.{name}.bias"] for name in heads]))
    graph.node("Gemm", [VECTOR, "heads", "heads.bias"], ANSWERS)
