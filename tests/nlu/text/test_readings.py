"""A letter with two sounds is read as the one that makes a word; known words stay apart."""

from __future__ import annotations

import pytest

from nlu.text.canonical import canonical
from nlu.text.readings import best_reading, first_reading


@pytest.mark.parametrize(
    ("standard", "typed"),
    [
        pytest.param("жаңа", "жанга", id="ң as нг"),
        pytest.param("мәселе", "maesele", id="ә as ae"),
        pytest.param("мәселе", "мэселе", id="ә as э"),
        pytest.param("әкем", "экем", id="ә as э at the beginning"),
        pytest.param("бәрін", "бярин", id="ә as я"),
        pytest.param("қойды", "qojdy", id="й as j"),
        pytest.param("жүр", "jur", id="ж as j"),
        pytest.param("дауыс", "dawys", id="у as w"),
        pytest.param("қашан", "qawan", id="ш as w"),
        pytest.param("бұрынғы", "burynghy", id="нғ as ngh"),
        pytest.param("улица", "ulitsa", id="ц as ts"),
        pytest.param("вчера", "wchera", id="в as w"),
    ],
)
def test_one_word_has_one_reading(standard: str, typed: str) -> None:
    assert best_reading(typed) == best_reading(standard)


@pytest.mark.parametrize(
    "word", ["жатса", "женге", "митинг", "ребенок", "это", "меня", "жұрт", "поэтому", "английский"]
)
def test_known_words_are_read_letter_by_letter(word: str) -> None:
    assert best_reading(word) == first_reading(word)


@pytest.mark.parametrize(
    ("standard", "typed"),
    [
        pytest.param("ол зорлаушы", "ol zorlawshy", id="w is у beside sh"),
        pytest.param("ақша алып қашты", "aqwa alyp qawty", id="w is ш without sh"),
        pytest.param("үш күн", "u's' ku'n", id="an apostrophe may end a word"),
    ],
)
def test_the_other_words_help_to_read(standard: str, typed: str) -> None:
    assert canonical(typed) == canonical(standard)


def test_quotation_marks_are_no_letters() -> None:
    assert canonical("'us' dedi") == canonical("us dedi")
