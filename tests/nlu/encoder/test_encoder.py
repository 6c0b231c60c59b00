"""The encoder at work: whole files only, every text an answer, the same answer alone and in company."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlu.encoder.encoder import Encoder, EncoderDamaged, checked

TEXTS = ["мені ұрып жатыр", "муж меня бьет", "ok", "", "   ", "😢", "men", "мен " * 500]
COLUMNS = (
    "urgency:elevated",
    "urgency:high",
    "urgency:emergency",
    "intent:greet",
    "intent:threat",
    "who:other",
    "who:victim",
)


def test_columns_are_named_after_heads_and_answers(tiny_encoder: Encoder) -> None:
    assert tiny_encoder.columns == COLUMNS
    assert tiny_encoder.answer("мен").scores.shape == (len(COLUMNS),)


@pytest.mark.parametrize("text", TEXTS, ids=["kk", "ru", "en", "empty", "spaces", "emoji", "latin", "long"])
def test_a_text_gets_the_same_answer_in_any_company(text: str, tiny_encoder: Encoder) -> None:
    alone = tiny_encoder.answer(text)
    together = tiny_encoder.scores([*TEXTS, text, *reversed(TEXTS)])
    assert np.isfinite(alone.scores).all()
    assert np.isfinite(alone.vector).all()
    assert np.array_equal(together[len(TEXTS)], alone.scores)


def test_different_texts_get_different_answers(tiny_encoder: Encoder) -> None:
    assert len({tuple(row) for row in tiny_encoder.scores(["мені ұрып жатыр", "муж меня бьет", "ok"]).tolist()}) == 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(max_size=400))
def test_any_string_gets_an_answer(text: str, tiny_encoder: Encoder) -> None:
    assert np.isfinite(tiny_encoder.answer(text).scores).all()


@pytest.mark.parametrize("text", ["\x00", "\ud800", "а" * 20_000, "\n" * 5000, "<s> </s> <pad>"])
def test_odd_strings_get_an_answer(text: str, tiny_encoder: Encoder) -> None:
    assert np.isfinite(tiny_encoder.answer(text).scores).all()


def test_no_texts_are_no_rows(tiny_encoder: Encoder) -> None:
    assert tiny_encoder.scores([]).shape == (0, len(COLUMNS))


def test_threads_do_not_disturb_each_other(tiny_encoder: Encoder) -> None:
    wanted = tiny_encoder.scores(TEXTS)
    with ThreadPoolExecutor(4) as pool:
        for found in pool.map(tiny_encoder.scores, [TEXTS] * 12):
            assert np.array_equal(found, wanted)


def copied(model: Path, folder: Path) -> tuple[Path, Path]:
    """Return a copy of the encoder and of its checksum."""
    copy, checksum = folder / model.name, folder / "tiny.sha256"
    copy.write_bytes(model.read_bytes())
    checksum.write_bytes(model.with_suffix(".sha256").read_bytes())
    return copy, checksum


def test_the_same_file_gives_the_same_answers(tiny_model: Path, tiny_encoder: Encoder, tmp_path: Path) -> None:
    again = Encoder.load(*copied(tiny_model, tmp_path))
    assert again.digest == tiny_encoder.digest
    assert np.array_equal(again.scores(TEXTS), tiny_encoder.scores(TEXTS))


def test_a_changed_file_is_refused_and_told_what_to_do(tiny_model: Path, tmp_path: Path) -> None:
    model, checksum = copied(tiny_model, tmp_path)
    content = bytearray(model.read_bytes())
    content[len(content) // 2] ^= 1
    model.write_bytes(content)
    with pytest.raises(EncoderDamaged, match=r"tiny\.onnx is not the file tiny\.sha256 was made of.*repository"):
        Encoder.load(model, checksum)


@pytest.mark.parametrize("missing", ["tiny.onnx", "tiny.sha256"])
def test_a_missing_file_is_told_and_what_to_do(missing: str, tiny_model: Path, tmp_path: Path) -> None:
    model, checksum = copied(tiny_model, tmp_path)
    (tmp_path / missing).unlink()
    with pytest.raises(EncoderDamaged, match=r"missing.*make encoder"):
        checked(model, checksum)


def test_an_empty_checksum_is_no_checksum(tiny_model: Path, tmp_path: Path) -> None:
    model, checksum = copied(tiny_model, tmp_path)
    checksum.write_text("", encoding="ascii")
    with pytest.raises(EncoderDamaged, match="make encoder"):
        checked(model, checksum)
