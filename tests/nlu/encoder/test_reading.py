"""How a text is read before it is cut: layout mended, lower case, a long text keeps its two ends."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.encoder.pieces import BEGIN, END, MARKS, UNKNOWN, Pieces
from nlu.encoder.reading import numbers_of, readable, shortened
from nlu.text.layout import typed_on_wrong_layout

LETTERS = Pieces((*MARKS, *"абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһі"), (0.0,) * len(MARKS) + (-5.0,) * 42)
FIRST, LAST = MARKS.index(BEGIN), MARKS.index(END)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        pytest.param("Мені ҰРЫП жатыр", "мені ұрып жатыр", id="kk-capitals"),
        pytest.param("Муж меня БЬЁТ", "муж меня бьет", id="ru-capitals"),
        pytest.param("помогиииите", "помогите", id="ru-stretched"),
        pytest.param(typed_on_wrong_layout("маған көмек керек"), "маған көмек керек", id="kk-layout"),
        pytest.param(typed_on_wrong_layout("помогите пожалуйста"), "помогите пожалуйста", id="ru-layout"),
        pytest.param("men seni suiemin", "мен сені сүйемін", id="kk-latin"),
        pytest.param("куйеуим урып жатыр", "күйеуім ұрып жатыр", id="kk-russified"),
        pytest.param("the weather is fine", "the weather is fine", id="other-latin-stays"),
        pytest.param("", "", id="empty"),
    ],
)
def test_what_is_read(typed: str, read: str) -> None:
    assert readable(typed) == read


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_string_has_numbers_between_the_marks(text: str) -> None:
    numbers = numbers_of(LETTERS, text, 16)
    assert (numbers[0], numbers[-1]) == (FIRST, LAST)
    assert len(numbers) <= 16
    assert not {FIRST, LAST} & set(numbers[1:-1])


@pytest.mark.parametrize(
    ("most", "kept"),
    [(7, [0, 1, 2, 7, 8, 9, 10]), (6, [0, 1, 2, 8, 9, 10]), (11, list(range(11))), (2, [0, 10])],
    ids=["odd", "even", "all", "two"],
)
def test_of_a_long_text_both_ends_stay(most: int, kept: list[int]) -> None:
    assert shortened(list(range(11)), most) == kept


def test_unknown_letters_are_told_as_such() -> None:
    assert numbers_of(LETTERS, "日本", 8) == [FIRST, MARKS.index(UNKNOWN), LAST]
