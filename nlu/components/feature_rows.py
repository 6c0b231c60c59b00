"""Turns messages into rows: what Rasa's featurizers counted, one column a cue of the screen, and what the encoder says."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.message import Message
from scipy import sparse

from nlu.components.screening import SCREENED_CUES


def known_cues(messages: Sequence[Message]) -> tuple[str, ...]:
    """Return the cue codes that occur in the messages, sorted."""
    return tuple(sorted({code for message in messages for code in message.get(SCREENED_CUES) or ()}))


def counted_blocks(messages: Sequence[Message]) -> tuple[int, ...]:
    """Return how many columns each featurizer made; empty when no message has a word."""
    return max((tuple(part.shape[1] for part in _counted(message)) for message in messages), default=())


def encoded_width(messages: Sequence[Message]) -> int:
    """Return how many numbers dense featurizers (the sentence encoder) put on a message; 0 if there is none."""
    return max((sum(part.size for part in _dense(message)) for message in messages), default=0)


def feature_rows(
    messages: Sequence[Message], blocks: Sequence[int], cues: Sequence[str], encoded: int = 0
) -> sparse.csr_matrix:
    """Return one row a message: the featurizers' blocks, the cues, the encoder's numbers.

    A wordless message has only zeros in the blocks. With `encoded` 0 dense features are left out; a message that lacks
    them has zeros there.
    """
    width = sum(blocks)
    column_of = {code: width + position for position, code in enumerate(cues)}
    behind = width + len(cues)
    values: list[np.ndarray] = [np.zeros(0)]
    columns: list[np.ndarray] = [np.zeros(0, dtype=np.int64)]
    ends = [0]
    for message in messages:
        offset, size = 0, 0
        for part in _counted(message):
            values.append(part.data.astype(np.float64))
            columns.append(part.indices.astype(np.int64) + offset)
            offset, size = offset + part.shape[1], size + part.nnz
        found = [column_of[code] for code in message.get(SCREENED_CUES) or () if code in column_of]
        said = np.concatenate([np.zeros(0), *_dense(message)])[:encoded]
        values.extend((np.ones(len(found)), said.astype(np.float64)))
        columns.extend((np.array(found, dtype=np.int64), behind + np.arange(said.size)))
        ends.append(ends[-1] + size + len(found) + said.size)
    return sparse.csr_matrix(
        (np.concatenate(values), np.concatenate(columns), np.array(ends)), shape=(len(messages), behind + encoded)
    )


def _dense(message: Message) -> list[np.ndarray]:
    """Return the sentence numbers of every dense featurizer, in the order of the pipeline."""
    return [
        np.asarray(features.features).reshape(-1)
        for features in message.features
        if features.attribute == TEXT and features.type == FEATURE_TYPE_SENTENCE and features.is_dense()
    ]


def _counted(message: Message) -> list[sparse.csr_matrix]:
    """Return the sentence counts of every featurizer, in the order of the pipeline."""
    return [
        sparse.csr_matrix(features.features)
        for features in message.features
        if features.attribute == TEXT and features.type == FEATURE_TYPE_SENTENCE and features.is_sparse()
    ]
