"""Words are cut into the likeliest pieces: as every possible cut, tried one by one, would have it."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.encoder.pieces import BEGIN, END, MARKS, PAD, SPACE, UNKNOWN, Pieces

ROUGHLY = {
    SPACE: -3.0,
    f"{SPACE}мен": -4.0,
    f"{SPACE}мені": -5.0,
    f"{SPACE}ме": -4.5,
    "ні": -4.2,
    "мен": -6.0,
    "м": -7.0,
    "е": -6.5,
    "н": -6.4,
    "і": -6.6,
    f"{SPACE}бь": -5.1,
    "ет": -3.9,
    "бьет": -6.2,
    f"{SPACE}не": -3.3,
    "т": -6.9,
    "ь": -7.1,
    "б": -7.2,
    "ж": -7.7,
    "u": -7.0,
    "r": -7.3,
    "ur": -5.5,
    f"{SPACE}uryp": -9.0,
    "yp": -6.1,
    "y": -8.0,
    "p": -8.1,
}
# With roots added no two cuts are equally likely.
TYPED = {piece: score + math.sqrt(at + 2) / 100 for at, (piece, score) in enumerate(ROUGHLY.items())}
PIECES = (*MARKS, *TYPED)
SCORES = (*[0.0] * len(MARKS), *TYPED.values())
UNKNOWN_NUMBER = MARKS.index(UNKNOWN)
WORST = min(SCORES) - 10.0


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces(PIECES, SCORES)


def cuts(word: str) -> Iterator[list[str]]:
    """Yield every way to cut a word: where it may be cut is one bit a place."""
    for bits in range(2 ** (len(word) - 1)):
        parts, start = [], 0
        for place in range(1, len(word)):
            if bits >> (place - 1) & 1:
                parts.append(word[start:place])
                start = place
        yield [*parts, word[start:]]


def likelihood(cut: list[str]) -> float:
    """Return the sum of the scores of the parts; only a single letter may be unknown."""
    return sum(TYPED.get(part, WORST if len(part) == 1 else float("-inf")) for part in cut)


def tried_one_by_one(text: str) -> list[int]:
    """Return the numbers of the best of all cuts of every word, unknown neighbours as one."""
    numbers: list[int] = []
    for word in text.split():
        own: list[int] = []
        for part in max(cuts(SPACE + word), key=likelihood):
            number = PIECES.index(part) if part in TYPED else UNKNOWN_NUMBER
            if own[-1:] != [number] or number != UNKNOWN_NUMBER:
                own.append(number)
        numbers += own
    return numbers


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("мені", id="kk-one-piece"),
        pytest.param("менін мен менімен", id="kk-endings"),
        pytest.param("не бьет бьетет", id="ru"),
        pytest.param("uryp urypt", id="latin"),
        pytest.param("мен не бьет urур", id="mixed"),
        pytest.param("жжени", id="letters-only"),
        pytest.param("м😢😢н", id="unknown-inside"),
        pytest.param("日本 日本", id="unknown-words"),
        pytest.param("", id="empty"),
    ],
)
def test_cut_is_the_likeliest_of_all(text: str, pieces: Pieces) -> None:
    assert pieces.numbers(text) == tried_one_by_one(text)


@settings(deadline=None)
@given(st.text(alphabet="менібьтж uryp😢", max_size=11))
def test_every_text_is_cut_as_if_tried_one_by_one(text: str) -> None:
    assert Pieces(PIECES, SCORES).numbers(text) == tried_one_by_one(text)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_string_has_numbers_of_pieces(text: str) -> None:
    numbers = Pieces(PIECES, SCORES).numbers(text)
    assert all(0 <= number < len(PIECES) for number in numbers)
    assert bool(numbers) == bool(text.split())


@pytest.mark.parametrize("mark", [BEGIN, PAD, END, UNKNOWN])
def test_a_typed_mark_is_no_mark(mark: str, pieces: Pieces) -> None:
    assert not {MARKS.index(BEGIN), MARKS.index(PAD), MARKS.index(END)} & set(pieces.numbers(f"мен {mark} {mark}"))


def test_spaces_do_not_count(pieces: Pieces) -> None:
    assert pieces.numbers("  мен \n\t не ") == pieces.numbers("мен не")


def test_of_two_equal_cuts_the_longer_last_piece_counts() -> None:
    equal = Pieces((*MARKS, SPACE, "а", "б", "в", "аб", "бв"), (0.0, 0.0, 0.0, 0.0, -1.0, -2.0, -2.0, -2.0, -3.0, -3.0))
    names = (*MARKS, SPACE, "а", "б", "в", "аб", "бв")
    assert [names[number] for number in equal.numbers("абв")] == [SPACE, "а", "бв"]


@pytest.mark.parametrize("letters", ["мен", "日", "а" * 7], ids=["known", "unknown", "kk-ru"])
def test_an_endless_word_is_cut_piece_by_piece(letters: str, pieces: Pieces) -> None:
    numbers = pieces.numbers(letters * 3000)
    assert numbers
    # Only the first part has the sign of a beginning before it.
    beginnings = {at for at, name in enumerate(PIECES) if name.startswith(SPACE)}
    assert not beginnings & set(numbers[1:])


@pytest.mark.parametrize("keep", [0, 3, 1000])
def test_keeping_cuts_changes_nothing(keep: int, pieces: Pieces) -> None:
    keeping = Pieces(PIECES, SCORES, keep)
    texts = ["менін бьет", " ".join(f"м{at}" for at in range(50)), "менін бьет", "uryp мен"]
    assert [keeping.numbers(text) for text in texts] == [pieces.numbers(text) for text in texts]


@pytest.mark.parametrize(("keep", "kept"), [(0, 0), (1000, 2)], ids=["at-work", "while-learning"])
def test_words_are_kept_only_while_learning(keep: int, kept: int) -> None:
    pieces = Pieces(PIECES, SCORES, keep)
    pieces.numbers("мен менбьет мен")
    assert pieces._cut.cache_info().currsize == kept


def test_number_of_pieces(pieces: Pieces) -> None:
    assert len(pieces) == len(PIECES)
