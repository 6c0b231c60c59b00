"""A tiny encoder with random weights: as the published file, as a network, as the file that is used at work."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np

from nlu.encoder.pieces import BEGIN, END, MARKS, PAD, SPACE, UNKNOWN
from nlu.encoder_training.export import write
from nlu.encoder_training.network import Weights, starting_weights, with_heads
from nlu.encoder_training.published import MAGIC, Published, read_published

HIDDEN, LAYERS, EYES, INNER, PLACES = 32, 2, 4, 64, 80
LONGEST = 64
HEADS = {"urgency": ("elevated", "high", "emergency"), "intent": ("greet", "threat"), "who": ("other", "victim")}
# Frequent pieces of both languages and of Latin typing first, then every letter by itself.
WORDS = ("мен", "мені", "еді", "ған", "жатыр", "ұр", "ып", "муж", "бьет", "бь", "ет", "не", "меня", "по", "мо", "men")
LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяabcdefghijklmnopqrstuvwxyz0123456789.,!?-'"
TYPED = (SPACE, *(SPACE + word for word in WORDS), *WORDS, *LETTERS)
PUBLISHED_PIECES = (BEGIN, PAD, END, UNKNOWN, *TYPED)
COUNT = len(PUBLISHED_PIECES)


def published_bytes(seed: int = 7) -> bytes:
    """Return a file as the wheel packs it: sizes, pieces, replaced letters, tensors of 4 bits and of full precision."""
    chance = np.random.default_rng(seed)
    tensors = _tensors(chance)
    body = [_head(), _pieces(), struct.pack("<iI", 1, 0), struct.pack("<IB", ord("ё"), 1) + struct.pack("<I", ord("е"))]
    packed = {name: _packed(array) if array.ndim == 2 else array.tobytes() for name, array in tensors.items()}
    size = sum(map(len, body)) + 4 + sum(2 + len(name) + struct.calcsize("<BIQQ") for name in packed)
    body.append(struct.pack("<i", len(packed)))
    for name, stored in packed.items():
        body.append(struct.pack("<H", len(name)) + name.encode())
        body.append(struct.pack("<BIQQ", 1, tensors[name].size, size, len(stored)))
        size += len(stored)
    return b"".join([*body, *packed.values()])


def tiny_published(seed: int = 7) -> Published:
    """Return the tiny model as the recipe reads it."""
    return read_published(published_bytes(seed))


def tiny_weights(published: Published, heads: Mapping[str, Sequence[str]] = HEADS) -> Weights:
    """Return the weights of the network with heads; heads are larger than at the start, so that answers differ."""
    start = starting_weights(published.tensors, range(len(published.pieces)), range(LAYERS))
    weights = with_heads(start, {name: len(answers) for name, answers in heads.items()}, HIDDEN, seed=3)
    return {name: value * 20 if name.startswith("head.") else value for name, value in weights.items()}


def write_tiny(folder: Path, seed: int = 7, heads: Mapping[str, Sequence[str]] = HEADS) -> Path:
    """Write the file used at work and its checksum into the folder; return the file."""
    published = tiny_published(seed)
    model = folder / "tiny.onnx"
    write(
        model,
        tiny_weights(published, heads),
        layers=LAYERS,
        eyes=EYES,
        longest=LONGEST,
        vocabulary=(published.pieces, [float(score) for score in published.scores]),
        heads=heads,
        notes={"pana.licence": "none: random numbers"},
    )
    model.with_suffix(".sha256").write_text(f"{sha256(model.read_bytes()).hexdigest()}  {model.name}\n")
    return model


def _head() -> bytes:
    marks = [PUBLISHED_PIECES.index(mark) for mark in (BEGIN, END, PAD, UNKNOWN)]
    sizes = struct.pack("<7i", HIDDEN, LAYERS, EYES, INNER, COUNT, PLACES, 0)
    return MAGIC + struct.pack("<I", 1) + sizes + struct.pack("<fi", 1e-12, 0) + struct.pack("<5i", COUNT, *marks)


def _pieces() -> bytes:
    texts = [piece.encode() for piece in PUBLISHED_PIECES]
    ends = np.cumsum([0, *map(len, texts)]).astype("<u4")
    scores = [0.0] * len(MARKS) + [-3.0 - len(SPACE + piece) / 7 - at / 50 for at, piece in enumerate(TYPED)]
    blob = b"".join(texts)
    return b"".join([struct.pack("<Q", len(blob)), ends.tobytes(), np.array(scores, dtype="<f4").tobytes(), blob])


def _tensors(chance: np.random.Generator) -> dict[str, np.ndarray]:
    def some(*shape: int) -> np.ndarray:
        return (chance.standard_normal(shape) * 0.3).astype("<f4")

    tensors = {
        "emb.word": some(COUNT, HIDDEN),
        "emb.pos": some(PLACES * HIDDEN),
        "emb.type": some(HIDDEN),
        "emb.ln.w": 1 + some(HIDDEN),
        "emb.ln.b": some(HIDDEN),
    }
    for layer in range(LAYERS):
        shapes = {"q": (HIDDEN, HIDDEN), "k": (HIDDEN, HIDDEN), "v": (HIDDEN, HIDDEN), "ao": (HIDDEN, HIDDEN)}
        shapes |= {"fi": (INNER, HIDDEN), "fo": (HIDDEN, INNER)}
        for name, shape in shapes.items():
            tensors[f"l{layer}.{name}.w"] = some(*shape)
            tensors[f"l{layer}.{name}.b"] = some(shape[0])
        for name in ("aln", "oln"):
            tensors[f"l{layer}.{name}.w"] = 1 + some(HIDDEN)
            tensors[f"l{layer}.{name}.b"] = some(HIDDEN)
    return tensors


def _packed(array: np.ndarray) -> bytes:
    """Return 4-bit blocks of 32 weights: the scale in half precision, then the first half below, the second above."""
    blocks = array.reshape(-1, 32)
    scale = (np.abs(blocks).max(axis=1, keepdims=True) / 7).astype("<f2")
    whole = np.clip(np.rint(blocks / scale.astype(np.float32)) + 8, 0, 15).astype(np.uint8)
    pairs = whole[:, :16] | (whole[:, 16:] << 4)
    return b"".join(one.tobytes() + two.tobytes() for one, two in zip(scale, pairs, strict=True))
