"""A linear classifier on sparse counts: tf-idf, logistic regression, one temperature – kept as plain arrays, no pickle.

The columns come in blocks (n-grams of letters, of words): each block of a row is weighted to length one, so that a few
words weigh as much as many n-grams. Columns behind the last block (cues, the encoder's numbers) count as they are.

Knows nothing of Rasa. Deterministic: the solver is seeded and folds follow from the texts. One regression a class (against
the rest) is as exact here as one for all classes and twenty times as fast to learn.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeAlias
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax, softmax
from sklearn.linear_model import LogisticRegression
from sklearn.utils.class_weight import compute_class_weight

Floats: TypeAlias = NDArray[np.float64]
SEED = 20261121


@dataclass(frozen=True)
class LinearModel:
    """What was learned: one row of weights a class (two classes have two opposite rows)."""

    classes: tuple[str, ...]
    blocks: tuple[int, ...]
    idf: Floats
    weights: Floats
    bias: Floats
    temperature: float

    @property
    def width(self) -> int:
        """Number of features a row must have."""
        return int(self.idf.shape[0])

    @cached_property
    def _by_feature(self) -> Floats:
        """The weights with a row a feature, as exact as the counts: so a message touches only the rows of its features."""
        return np.ascontiguousarray(self.weights.T, dtype=np.float64)

    def logits(self, counts: sparse.csr_matrix) -> Floats:
        """Return one raw score a class for every row of counts."""
        return np.asarray(weighted(counts, self.idf, self.blocks) @ self._by_feature + self.bias)

    def probabilities(self, counts: sparse.csr_matrix) -> Floats:
        """Return calibrated probabilities; a row without features gives the classes' base rates."""
        return np.asarray(softmax(self.logits(counts) / self.temperature, axis=1))

    def save(self, path: Path) -> None:
        """Write the arrays to a `.npz` file."""
        np.savez_compressed(
            path,
            classes=np.array(self.classes),
            blocks=np.array(self.blocks, dtype=np.int64),
            idf=self.idf.astype(np.float32),
            weights=self.weights.astype(np.float32),
            bias=self.bias,
            temperature=np.array(self.temperature),
        )

    @classmethod
    def load(cls, path: Path) -> LinearModel:
        """Read what `save` wrote; pickled content is refused."""
        with np.load(path, allow_pickle=False) as stored:
            return cls(
                classes=tuple(str(name) for name in stored["classes"]),
                blocks=tuple(int(width) for width in stored["blocks"]),
                idf=stored["idf"],
                weights=stored["weights"],
                bias=stored["bias"],
                temperature=float(stored["temperature"]),
            )


def fit(
    counts: sparse.csr_matrix,
    labels: Sequence[str],
    *,
    blocks: Sequence[int],
    strength: float,
    balanced: bool,
    temperature: float = 1.0,
) -> LinearModel:
    """Learn a model.

    Args:
        counts: one row an example.
        labels: one label an example; at least two different ones.
        blocks: the widths of the blocks, from the first column on.
        strength: how closely to follow the examples (scikit-learn's C).
        balanced: whether rare labels weigh as much as common ones.
        temperature: what the scores are divided by, see `calibrate`.
    """
    idf = _inverse_document_frequency(counts)
    rows, truth = weighted(counts, idf, blocks), np.asarray(labels)
    classes = np.unique(truth)
    # Of two classes one regression says everything.
    asked = classes[-1:] if len(classes) == 2 else classes
    weight = dict(zip(classes, compute_class_weight("balanced", classes=classes, y=truth), strict=True))

    def learn(name: str) -> tuple[Floats, float]:
        return _one_against_the_rest(rows, truth == name, strength, weight[name] if balanced else 1.0)

    # The solver works outside Python's lock, so classes are learned side by side.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        learned = list(pool.map(learn, asked))
    weights, bias = np.vstack([row for row, _ in learned]), np.array([one for _, one in learned])
    if len(asked) == 1:
        weights, bias = np.vstack([-weights[0] / 2, weights[0] / 2]), np.array([-bias[0] / 2, bias[0] / 2])
    return LinearModel(tuple(map(str, classes)), tuple(blocks), idf, weights, bias, temperature)


def _one_against_the_rest(
    rows: sparse.csr_matrix, is_it: NDArray[np.bool_], strength: float, weight: float
) -> tuple[Floats, float]:
    """Return the weights and the bias that tell one class from all others; its examples weigh `weight` times."""
    solver = LogisticRegression(
        C=strength, solver="liblinear", max_iter=200, random_state=SEED, class_weight={True: weight, False: 1.0}
    )
    solver.fit(rows, is_it)
    return solver.coef_[0], float(solver.intercept_[0])


def out_of_fold(
    counts: sparse.csr_matrix,
    labels: Sequence[str],
    texts: Sequence[str],
    *,
    blocks: Sequence[int],
    strength: float,
    balanced: bool,
    folds: int = 4,
) -> tuple[tuple[str, ...], Floats]:
    """Return the classes and, for every example, the scores of a model that did not see it nor another writing of it."""
    names = tuple(sorted(set(labels)))
    scores = np.full((counts.shape[0], len(names)), -30.0)
    for train, held_out in _splits(texts, folds):
        if len({labels[i] for i in train}) < 2 or not held_out:
            continue
        seen = [labels[i] for i in train]
        model = fit(counts[train], seen, blocks=blocks, strength=strength, balanced=balanced)
        columns = [names.index(name) for name in model.classes]
        scores[np.ix_(held_out, columns)] = model.logits(counts[held_out])
    return names, scores


def calibrate(names: Sequence[str], scores: Floats, labels: Sequence[str]) -> float:
    """Return the temperature under which held-out scores say most truthfully how sure they are."""
    truth = np.array([list(names).index(label) for label in labels])
    rows = np.arange(len(truth))

    def surprise(log_temperature: float) -> float:
        return float(-log_softmax(scores / np.exp(log_temperature), axis=1)[rows, truth].mean())

    found = minimize_scalar(surprise, bounds=(-3.0, 3.0), method="bounded")
    return float(np.exp(found.x))


def _splits(texts: Sequence[str], folds: int) -> Iterator[tuple[list[int], list[int]]]:
    """Yield training and held-out positions; the fold follows from the text, so equal texts stay together."""
    fold_of = [crc32(text.encode()) % folds for text in texts]
    for fold in range(folds):
        yield (
            [i for i, own in enumerate(fold_of) if own != fold],
            [i for i, own in enumerate(fold_of) if own == fold],
        )


def _inverse_document_frequency(counts: sparse.csr_matrix) -> Floats:
    examples, width = counts.shape
    seen = np.bincount(counts.indices, minlength=width)
    return np.asarray(np.log((1 + examples) / (1 + seen)) + 1.0)


def weighted(counts: sparse.csr_matrix, idf: Floats, blocks: Sequence[int]) -> sparse.csr_matrix:
    """Return rows of (1 + log count) · idf, each block of each row of length one; columns behind the blocks unchanged."""
    rows = sparse.csr_matrix(counts, dtype=np.float64, copy=True)
    block_of = np.searchsorted(np.cumsum(blocks), rows.indices, side="right")
    row_of = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))
    in_block = block_of < len(blocks)
    # Behind the blocks a number may be negative, and has no logarithm.
    tempered = 1.0 + np.log(np.where(in_block, rows.data, 1.0))
    rows.data = np.where(in_block, tempered * idf[rows.indices], rows.data)
    place = row_of * (len(blocks) + 1) + block_of
    squares = np.bincount(place, weights=rows.data**2, minlength=rows.shape[0] * (len(blocks) + 1))
    rows.data = rows.data / np.where(in_block, np.sqrt(squares[place]), 1.0)
    return rows
