"""Turns messages into rows of counts: what Rasa's featurizers counted, and one column a cue of the screen."""

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


def feature_rows(messages: Sequence[Message], blocks: Sequence[int], cues: Sequence[str]) -> sparse.csr_matrix:
    """Return one row a message: the featurizers' blocks, then the cues; a wordless message has only zeros in the blocks."""
    width = sum(blocks)
    column_of = {code: width + position for position, code in enumerate(cues)}
    counts: list[np.ndarray] = [np.zeros(0)]
    columns: list[np.ndarray] = [np.zeros(0, dtype=np.int64)]
    ends = [0]
    for message in messages:
        offset, size = 0, 0
        for part in _counted(message):
            counts.append(part.data.astype(np.float64))
            columns.append(part.indices.astype(np.int64) + offset)
            offset, size = offset + part.shape[1], size + part.nnz
        found = [column_of[code] for code in message.get(SCREENED_CUES) or () if code in column_of]
        counts.append(np.ones(len(found)))
        columns.append(np.array(found, dtype=np.int64))
        ends.append(ends[-1] + size + len(found))
    return sparse.csr_matrix(
        (np.concatenate(counts), np.concatenate(columns), np.array(ends)), shape=(len(messages), width + len(cues))
    )


def _counted(message: Message) -> list[sparse.csr_matrix]:
    """Return the sentence counts of every featurizer, in the order of the pipeline."""
    return [
        sparse.csr_matrix(features.features)
        for features in message.features
        if features.attribute == TEXT and features.type == FEATURE_TYPE_SENTENCE and features.is_sparse()
    ]
