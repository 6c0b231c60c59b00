"""The exported file answers as the network does, up to what 8 bits lose, and says what it is."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest

from nlu.encoder.encoder import Encoder
from nlu.encoder.pieces import MARKS, PAD, Pieces
from nlu.encoder.reading import numbers_of
from nlu.encoder_training.export import narrowed
from nlu.encoder_training.learning import answer
from nlu.encoder_training.network import Network, padded
from nlu.encoder_training.published import Published
from tests.nlu.tiny_encoder import HEADS, LAYERS, LONGEST, tiny_published, tiny_weights, write_tiny

TEXTS = [
    "мені ұрып жатыр",
    "күйеуім мені өлтірем деп қорқытты",
    "муж меня бьет",
    "он сказал что убьет меня если я уйду",
    "men seni suiemin",
    "102",
    "",
    "日本",
    "мен " * 200,
]


@pytest.fixture(scope="module", params=[7, 8, 9], ids=lambda seed: f"weights-{seed}")
def pair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Encoder, Network, Pieces]:
    """An exported encoder and the network it was made of."""
    published = tiny_published(request.param)
    model = write_tiny(tmp_path_factory.mktemp("exported"), request.param)
    network = Network(tiny_weights(published), published.sizes, LAYERS, MARKS.index(PAD))
    pieces = Pieces(published.pieces, [float(score) for score in published.scores])
    return Encoder.load(model, model.with_suffix(".sha256")), network, pieces


def test_exported_encoder_answers_as_the_network(pair: tuple[Encoder, Network, Pieces]) -> None:
    encoder, network, pieces = pair
    wanted, found = answer(network, pieces, TEXTS, LONGEST), encoder.scores(TEXTS)
    assert found.shape == wanted.shape == (len(TEXTS), sum(map(len, HEADS.values())))
    assert np.abs(found - wanted).max() < 0.15 * wanted.std()
    assert np.corrcoef(found.ravel(), wanted.ravel())[0, 1] > 0.999


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_exported_vector_is_the_networks(text: str, pair: tuple[Encoder, Network, Pieces]) -> None:
    encoder, network, pieces = pair
    row = numbers_of(pieces, text, LONGEST)
    wanted = network.embed(padded([row], MARKS.index(PAD), len(row))).numpy()[0]
    assert np.corrcoef(encoder.answer(text).vector, wanted)[0, 1] > 0.995


def test_the_same_weights_give_the_same_file(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    assert write_tiny(tmp_path / "one").read_bytes() == write_tiny(tmp_path / "two").read_bytes()


def test_the_file_is_valid_small_and_says_what_it_is(tmp_path: Path, published: Published) -> None:
    model = onnx.load(write_tiny(tmp_path))
    told = {entry.key: entry.value for entry in model.metadata_props}
    assert told["pana.licence"] == "none: random numbers"
    assert Encoder.load(tmp_path / "tiny.onnx", tmp_path / "tiny.sha256").heads == HEADS
    wide = [one for one in model.graph.initializer if len(one.dims) == 2 and one.name not in ("places", "heads")]
    matrices = [one for one in wide if not one.name.endswith(".scale")]
    assert len(matrices) == 1 + 4 * LAYERS
    assert all(one.data_type == onnx.TensorProto.INT8 for one in matrices)


@pytest.mark.parametrize("axis", [0, 1], ids=["columns", "rows"])
def test_eight_bits_lose_little(axis: int) -> None:
    matrix = (np.random.default_rng(1).standard_normal((40, 30)) * np.linspace(0.01, 5, 30)).astype(np.float32)
    narrow, scale = narrowed(matrix, axis)
    assert narrow.dtype == np.int8
    assert np.abs(narrow * scale - matrix).max(axis=axis).max() <= scale.max() * 0.501
    assert (np.abs(narrow * scale - matrix) <= scale * 0.501).all()


def test_a_column_of_zeros_stays_zero() -> None:
    narrow, scale = narrowed(np.zeros((4, 3), dtype=np.float32), axis=0)
    assert not narrow.any()
    assert np.isfinite(scale).all()
