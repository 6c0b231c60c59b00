"""Honest answers of training examples: found again for every writing with one canonical form, for no other text."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nlu.encoder.encoder import EncoderDamaged
from nlu.encoder.known import key_of, read_known, write_known

TEXTS = ["мені өлтірем деп қорқытты", "муж меня бьёт", "сәлем"]
SCORES = np.array([[1.5, -2.25], [0.5, 8.0], [-1.0, 0.125]], dtype=np.float32)
MODEL = "0" * 64


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.known.npz"
    write_known(path, TEXTS, SCORES, MODEL)
    return path


@pytest.mark.parametrize(
    ("text", "row"),
    [
        pytest.param("мені өлтірем деп қорқытты", 0, id="kk"),
        pytest.param("МЕНІ өлтірем деп қорқытты!", 0, id="kk-capitals"),
        pytest.param("мени олтирем деп коркытты", 0, id="kk-russified"),
        pytest.param("муж меня бьёт", 1, id="ru"),
        pytest.param("Муж меня бьет", 1, id="ru-without-dots"),
    ],
)
def test_writings_of_an_example_have_its_answer(text: str, row: int, path: Path) -> None:
    found = read_known(path, MODEL).scores(text)
    assert found is not None
    assert found.tolist() == SCORES[row].tolist()


@pytest.mark.parametrize("text", ["мені өлтірем деп", "муж меня не бьёт", "", "сәлем бер"])
def test_another_text_is_not_known(text: str, path: Path) -> None:
    assert read_known(path, MODEL).scores(text) is None


def test_of_two_writings_of_one_text_the_first_counts(tmp_path: Path) -> None:
    write_known(tmp_path / "two.npz", ["сәлем", "Салем!", "мен"], SCORES, MODEL)
    known = read_known(tmp_path / "two.npz", MODEL)
    assert len(known.rows) == 2
    assert known.rows[key_of("сәлем")].tolist() == SCORES[0].tolist()


def test_answers_of_another_encoder_are_refused(path: Path) -> None:
    with pytest.raises(EncoderDamaged, match=r"tiny\.known\.npz belongs to another encoder.*repository"):
        read_known(path, "1" * 64)


def test_missing_answers_are_told_and_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(EncoderDamaged, match=r"none\.npz is missing.*make encoder"):
        read_known(tmp_path / "none.npz", MODEL)


@pytest.mark.parametrize("size", [0, 3, 60, 200])
def test_a_cut_off_file_is_told_and_what_to_do(size: int, path: Path) -> None:
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(EncoderDamaged, match="make encoder"):
        read_known(path, MODEL)


def test_the_file_holds_no_words(path: Path) -> None:
    with np.load(path, allow_pickle=False) as stored:
        assert set(stored.files) == {"keys", "scores", "model"}
        assert stored["keys"].shape == (len(TEXTS), 8)
