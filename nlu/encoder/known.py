"""What the encoder said about each training example while it had not learned from it.

An encoder answers too well for the examples it learned from. A classifier that learns from the same examples would then
trust it too much. So the recipe asks, for every example, an encoder that learned from the other examples only, and
keeps those answers here, under a hash of the canonical text; the classifiers learn from them. A text that is not here
was never learned from, and the encoder's own answer is honest for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from nlu.encoder.encoder import MODEL, EncoderDamaged, Floats
from nlu.text.canonical import canonical

KNOWN = MODEL.with_name("pana-encoder.known.npz")
_BYTES = 8


def key_of(text: str) -> bytes:
    """Return the key of a text: equal for writings with one canonical form."""
    return blake2b(canonical(text).encode(), digest_size=_BYTES).digest()


@dataclass(frozen=True)
class Known:
    """Honest scores of the training examples, under the keys of their texts."""

    rows: dict[bytes, Floats]

    def scores(self, text: str) -> Floats | None:
        """Return the scores kept for the text, or None if the encoder did not learn from it."""
        return self.rows.get(key_of(text))


def write_known(path: Path, texts: Sequence[str], scores: Floats, model: str) -> None:
    """Write the scores of the texts; of texts with one canonical form the first counts.

    Args:
        path: where to.
        texts: the training examples.
        scores: one row an example, from an encoder that had not learned from it.
        model: the SHA-256 of the encoder's file they belong to.
    """
    first: dict[bytes, int] = {}
    for at, text in enumerate(texts):
        first.setdefault(key_of(text), at)
    keys = np.frombuffer(b"".join(first), dtype=np.uint8).reshape(-1, _BYTES)
    with path.open("wb") as file:
        np.savez_compressed(
            file, keys=keys, scores=scores[list(first.values())].astype(np.float16), model=np.array(model)
        )


def read_known(path: Path, model: str) -> Known:
    """Read what `write_known` wrote.

    Raises:
        EncoderDamaged: the file is missing or belongs to another encoder.
    """
    try:
        with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as stored:
            belongs, keys, scores = str(stored["model"]), stored["keys"], stored["scores"].astype(np.float32)
    except (OSError, EOFError, KeyError, ValueError, BadZipFile) as error:
        raise EncoderDamaged(f"{path.name} is missing or broken - make encoder builds it") from error
    if belongs != model:
        raise EncoderDamaged(f"{path.name} belongs to another encoder - take both from the repository")
    return Known({bytes(key): row for key, row in zip(keys, scores, strict=True)})


@lru_cache(maxsize=1)
def shared_known(model: str) -> Known:
    """Return what is known for the encoder with that SHA-256, read once."""
    return read_known(KNOWN, model)
