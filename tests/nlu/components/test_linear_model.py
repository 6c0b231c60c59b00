"""The linear model: weights of blocks, folds that keep writings together, honest temperature, arrays on disk."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy import sparse

from nlu.components.linear_model import LinearModel, calibrate, fit, out_of_fold, weighted

COUNTS = sparse.csr_matrix(np.array([[2, 0, 1, 0, 1], [0, 3, 0, 1, 0], [1, 0, 2, 0, 0], [0, 1, 0, 2, 1]] * 5))
LABELS = ["a", "b", "a", "b"] * 5
BLOCKS = (2, 2)


def test_every_block_has_length_one_and_cues_stay() -> None:
    rows = weighted(COUNTS, np.ones(5), BLOCKS).toarray()
    assert np.allclose(np.linalg.norm(rows[:, :2], axis=1), 1)
    assert np.allclose(np.linalg.norm(rows[:, 2:4], axis=1), 1)
    assert np.allclose(rows[:, 4], COUNTS.toarray()[:, 4])


def test_negative_numbers_behind_the_blocks_stay() -> None:
    row = sparse.csr_matrix(np.array([[3, 0, 0, 4, -0.75]]))
    assert np.allclose(weighted(row, np.full(5, 2.0), BLOCKS).toarray(), [[1, 0, 0, 1, -0.75]])


def test_empty_row_gives_probabilities() -> None:
    model = fit(COUNTS, LABELS, blocks=BLOCKS, strength=1.0, balanced=True)
    shares = model.probabilities(sparse.csr_matrix((1, 5)))
    assert shares.shape == (1, 2)
    assert np.isclose(shares.sum(), 1)


@pytest.mark.parametrize("labels", [LABELS, ["a", "b", "c", "d"] * 5], ids=["two", "four"])
def test_saved_and_loaded_model_says_the_same(labels: list[str], tmp_path: Path) -> None:
    model = fit(COUNTS, labels, blocks=BLOCKS, strength=10.0, balanced=False, temperature=0.5)
    model.save(tmp_path / "model.npz")
    loaded = LinearModel.load(tmp_path / "model.npz")
    assert (loaded.classes, loaded.blocks, loaded.temperature, loaded.width) == (model.classes, BLOCKS, 0.5, 5)
    assert np.allclose(loaded.probabilities(COUNTS), model.probabilities(COUNTS), atol=1e-5)
    assert [loaded.classes[i] for i in loaded.logits(COUNTS).argmax(axis=1)] == labels


def test_writings_of_one_sentence_share_a_fold() -> None:
    counts = sparse.csr_matrix(np.eye(8))
    labels = ["a", "b"] * 4
    texts = ["same"] * 4 + ["one", "two", "three", "four"]
    names, scores = out_of_fold(counts, labels, texts, blocks=(8,), strength=10.0, balanced=False)
    assert names == ("a", "b")
    # No other row has their columns, so an unseen model can only repeat its base rates for them.
    assert np.allclose(scores[:4] - scores[:4].mean(axis=0), 0, atol=1e-6)


@pytest.mark.parametrize(("stretch", "low", "high"), [(10.0, 4.0, 21.0), (0.1, 0.04, 0.21)])
def test_temperature_undoes_over_and_under_confidence(stretch: float, low: float, high: float) -> None:
    chance = np.random.default_rng(7)
    logits = chance.normal(size=(3000, 1)) @ np.array([[1.0, -1.0]])
    sure = 1 / (1 + np.exp(-(logits[:, 0] - logits[:, 1])))
    labels = ["a" if one < share else "b" for one, share in zip(chance.random(3000), sure, strict=True)]
    assert low < calibrate(("a", "b"), logits * stretch, labels) < high
