"""Which pieces stay: both languages, Latin as it is typed, every letter; nothing of other alphabets."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nlu.encoder.pieces import BEGIN, END, MARKS, PAD, SPACE, UNKNOWN
from nlu.encoder_training.published import Published
from nlu.encoder_training.vocabulary import kept_rows

ORDER = (BEGIN, PAD, END, UNKNOWN)
MORE = (
    "日本",
    f"{SPACE}the",
    "th",
    "Мен",
    "102",
    "12345",
    "!!",
    "😢",
    "ñ",
    "ñan",
    "я",
    "қ",
    "سلام",
    f"{SPACE}өлтір",
    SPACE,
)


@pytest.fixture
def larger(published: Published) -> Published:
    pieces = (*ORDER, *MORE)
    scores = np.array([0.0] * 4 + [-5.0 - at for at in range(len(MORE))], dtype=np.float32)
    return replace(published, pieces=pieces, scores=scores)


def kept(published: Published, texts: list[str]) -> list[str]:
    return [published.pieces[row] for row in kept_rows(published, texts)]


def test_marks_come_first_in_our_order(larger: Published) -> None:
    assert kept(larger, [])[: len(MARKS)] == list(MARKS)


@pytest.mark.parametrize("piece", [f"{SPACE}the", "th", "102", "!!", "😢", "ñ", "я", "қ", f"{SPACE}өлтір", SPACE])
def test_stays(piece: str, larger: Published) -> None:
    assert piece in kept(larger, [])


@pytest.mark.parametrize("piece", ["日本", "Мен", "12345", "ñan", "سلام"])
def test_goes_unless_a_text_holds_it(piece: str, larger: Published) -> None:
    assert piece not in kept(larger, [])
    assert piece in kept(larger, [f"я {piece}"])


def test_no_piece_twice_and_the_commonest_first(larger: Published) -> None:
    rows = kept_rows(larger, ["日本 日本 the"])
    assert len(rows) == len(set(rows))
    assert rows[len(MARKS) :] == sorted(rows[len(MARKS) :])


def test_of_many_latin_pieces_the_rare_ones_go(published: Published) -> None:
    """Only what is long enough to be a guess goes: letters, and pieces that a text holds, stay."""
    latin = [
        f"{one}{two}{three}"
        for one in "abcdefghijklmnopqrst"
        for two in "abcdefghijklmnopqrst"
        for three in "abcdefghijklmnopqrst"
    ]
    pieces = (*ORDER, *latin, "z")
    scores = np.array([0.0] * 4 + [-5.0 - at / 1000 for at in range(len(latin) + 1)], dtype=np.float32)
    many = replace(published, pieces=pieces, scores=scores)
    found = kept(many, [latin[-1]])
    assert found[len(MARKS) : -2] == latin[:6000]
    assert found[-2:] == [latin[-1], "z"]
