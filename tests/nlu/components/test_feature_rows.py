"""Rows of numbers: counts, then cues, then what the encoder says; what is missing is zero."""

from __future__ import annotations

import numpy as np
import pytest
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, FEATURE_TYPE_SEQUENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from scipy import sparse

from nlu.components.feature_rows import counted_blocks, encoded_width, feature_rows, known_cues

COUNTS = np.array([[0, 2, 1]])
SAID = np.array([[-0.5, 0.25]], dtype=np.float32)


def message(counts: np.ndarray | None = COUNTS, said: np.ndarray | None = SAID, cues: tuple[str, ...] = ()) -> Message:
    built = Message({TEXT: "көмек", "screened_cues": list(cues)})
    if counts is not None:
        built.add_features(Features(sparse.csr_matrix(counts), FEATURE_TYPE_SENTENCE, TEXT, "counter"))
        built.add_features(Features(sparse.csr_matrix(counts * 0 + 9), FEATURE_TYPE_SEQUENCE, TEXT, "counter"))
    if said is not None:
        built.add_features(Features(said, FEATURE_TYPE_SENTENCE, TEXT, "encoder"))
    return built


def test_counts_then_cues_then_the_encoder() -> None:
    messages = [message(cues=("threat.kill",)), message(cues=("weapon.knife", "unknown"))]
    rows = feature_rows(messages, (3,), ("threat.kill", "weapon.knife"), 2)
    assert rows.toarray().tolist() == [[0, 2, 1, 1, 0, -0.5, 0.25], [0, 2, 1, 0, 1, -0.5, 0.25]]


@pytest.mark.parametrize(
    ("one", "row"),
    [
        pytest.param(message(said=None), [0, 2, 1, 0, 0], id="no-encoder"),
        pytest.param(message(counts=None), [0, 0, 0, -0.5, 0.25], id="no-words"),
        pytest.param(message(None, None), [0, 0, 0, 0, 0], id="nothing"),
    ],
)
def test_what_is_missing_is_zero(one: Message, row: list[float]) -> None:
    assert feature_rows([one], (3,), (), 2).toarray().tolist() == [row]


def test_a_model_without_encoder_leaves_its_numbers_out() -> None:
    assert feature_rows([message()], (3,), ()).toarray().tolist() == [[0, 2, 1]]


def test_numbers_of_two_encoders_stand_side_by_side() -> None:
    both = message()
    both.add_features(Features(SAID * 2, FEATURE_TYPE_SENTENCE, TEXT, "another"))
    assert encoded_width([message(), both]) == 4
    assert feature_rows([both], (3,), (), 4).toarray().tolist() == [[0, 2, 1, -0.5, 0.25, -1, 0.5]]


def test_widths_and_cues_are_those_of_all_messages() -> None:
    messages = [message(None, None), message(cues=("b", "a")), message(said=None, cues=("a",))]
    assert (counted_blocks(messages), encoded_width(messages), known_cues(messages)) == ((3,), 2, ("a", "b"))
    assert (counted_blocks([]), encoded_width([]), known_cues([])) == ((), 0, ())
