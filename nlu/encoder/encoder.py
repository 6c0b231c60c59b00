"""The encoder: a text in, the raw scores of all heads out. One thread, no state, the same answer every time."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from nlu.encoder.contents import ANSWERS, HEADS, LONGEST, NUMBERS, PIECES, SCORES, VECTOR
from nlu.encoder.pieces import Pieces
from nlu.encoder.reading import numbers_of

Floats: TypeAlias = NDArray[np.float32]
MODEL = Path(__file__).with_name("pana-encoder.onnx")
CHECKSUM = MODEL.with_suffix(".sha256")


class EncoderDamaged(ValueError):
    """Raised when the encoder's file is not the one its checksum was made of, or is missing."""


@dataclass(frozen=True)
class Answered:
    """What the encoder says about one text: the scores of all heads side by side, and the vector they come from."""

    scores: Floats
    vector: Floats


class Encoder:
    """A loaded encoder."""

    def __init__(
        self, session: Any, pieces: Pieces, heads: Mapping[str, Sequence[str]], longest: int, digest: str
    ) -> None:
        """Take the parts; use `load`."""
        self._session, self.pieces, self._longest, self.digest = session, pieces, longest, digest
        self.heads = {name: tuple(answers) for name, answers in heads.items()}

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the names of the scores, `head:answer`, in their order."""
        return tuple(f"{head}:{answer}" for head, answers in self.heads.items() for answer in answers)

    @classmethod
    def load(cls, model: Path = MODEL, checksum: Path = CHECKSUM) -> Encoder:
        """Read and check the file.

        Raises:
            EncoderDamaged: the file is missing, or its SHA-256 is not the one beside it.
        """
        import onnxruntime  # noqa: PLC0415 - a heavy library that only this needs

        content = checked(model, checksum)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
        told = session.get_modelmeta().custom_metadata_map
        pieces = Pieces(json.loads(told[PIECES]), json.loads(told[SCORES]))
        return cls(session, pieces, json.loads(told[HEADS]), int(told[LONGEST]), sha256(content).hexdigest())

    def answer(self, text: str) -> Answered:
        """Return the scores and the vector of a text; any string is accepted."""
        numbers = numbers_of(self.pieces, text, self._longest)
        scores, vector = self._session.run([ANSWERS, VECTOR], {NUMBERS: np.array([numbers], dtype=np.int64)})
        return Answered(scores[0], vector[0])

    def scores(self, texts: Sequence[str]) -> Floats:
        """Return the scores of the texts, one row a text."""
        if not texts:
            return np.zeros((0, len(self.columns)), dtype=np.float32)
        return np.stack([self.answer(text).scores for text in texts])


def checked(model: Path, checksum: Path) -> bytes:
    """Return the content of the file if it is the one the checksum was made of.

    Raises:
        EncoderDamaged: otherwise.
    """
    try:
        content, wanted = model.read_bytes(), checksum.read_text(encoding="ascii").split()[0]
    except (OSError, IndexError) as error:
        raise EncoderDamaged(f"{model.name} or {checksum.name} is missing - make encoder builds them") from error
    if sha256(content).hexdigest() != wanted:
        raise EncoderDamaged(
            f"{model.name} is not the file {checksum.name} was made of - take both from the repository"
        )
    return content


@lru_cache(maxsize=1)
def shared_encoder() -> Encoder:
    """Return the encoder of this process, loaded once."""
    return Encoder.load()
