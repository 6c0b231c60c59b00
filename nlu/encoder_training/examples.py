"""The labelled examples the encoder learns from, and which of them belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
import yaml
from numpy.typing import NDArray

from nlu.encoder.questions import INTENT, URGENCY, URGENCY_STEPS, WHO
from nlu.text.canonical import canonical


@dataclass(frozen=True)
class Example:
    """One training example with what people decided about it."""

    text: str
    language: str
    intent: str
    urgency: str
    who: str


def read_examples(data: Path) -> tuple[Example, ...]:
    """Return the examples of `intents_kk` and `intents_ru` below the folder, in the order of the files.

    Raises:
        KeyError: an example lacks its metadata.
    """
    examples = []
    for language in ("kk", "ru"):
        for path in sorted((data / f"intents_{language}").glob("*.yml")):
            loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
            for entry in loaded["nlu"]:
                for one in entry["examples"]:
                    marks = one["metadata"]
                    examples.append(
                        Example(one["text"].strip(), language, entry["intent"], marks["urgency"], marks["who"])
                    )
    return tuple(examples)


def fold_of(examples: Sequence[Example], folds: int) -> NDArray[np.int64]:
    """Return the fold of every example: it follows from the canonical text, so writings of one text stay together."""
    return np.array([crc32(f"encoder {canonical(one.text)}".encode()) % folds for one in examples], dtype=np.int64)


@dataclass(frozen=True)
class Answers:
    """What the heads are to answer: the number of the intent and of the writer, and the urgency steps reached."""

    intents: tuple[str, ...]
    writers: tuple[str, ...]
    intent: NDArray[np.int32]
    who: NDArray[np.int32]
    urgency: NDArray[np.float32]

    @property
    def heads(self) -> dict[str, tuple[str, ...]]:
        """Return the names of the answers of every head, in order."""
        return {URGENCY: URGENCY_STEPS, INTENT: self.intents, WHO: self.writers}


def answers_of(examples: Sequence[Example]) -> Answers:
    """Return the labels as numbers."""
    intents = tuple(sorted({one.intent for one in examples}))
    writers = tuple(sorted({one.who for one in examples}))
    levels = ("routine", *URGENCY_STEPS)
    reached = [[levels.index(one.urgency) > step for step in range(len(URGENCY_STEPS))] for one in examples]
    return Answers(
        intents,
        writers,
        np.array([intents.index(one.intent) for one in examples], dtype=np.int32),
        np.array([writers.index(one.who) for one in examples], dtype=np.int32),
        np.array(reached, dtype=np.float32),
    )
