"""How Kazakh text is cut into words; groups are named after what they prove."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from nlu.spacy_kk import example_sentences, register

INFIX_HYPHEN_TESTS = [
    ("Ата-ана үйде жоқ.", ["Ата-ана", "үйде", "жоқ", "."]),
    ("5-сынып оқушысы", ["5-сынып", "оқушысы"]),
    ("сағат 10-12", ["сағат", "10", "-", "12"]),
]
PUNC_INSIDE_WORD_TESTS = [
    ("Келді,ұрды", ["Келді", ",", "ұрды"]),
    ("көмек!!!тез", ["көмек", "!!!", "тез"]),
    ("бар(жоқ)", ["бар", "(", "жоқ", ")"]),
]
ABBREV_TESTS = [
    ("Абай көш. 5 үй", ["Абай", "көш.", "5", "үй"]),
    ("100 мың тг. керек", ["100", "мың", "тг.", "керек"]),
    ("анасы, әкесі т.б. келді", ["анасы", ",", "әкесі", "т.б.", "келді"]),
]


@pytest.mark.parametrize(("text", "expected"), INFIX_HYPHEN_TESTS + PUNC_INSIDE_WORD_TESTS + ABBREV_TESTS)
def test_words(text: str, expected: list[str], kk: Language) -> None:
    assert [token.text for token in kk(text) if not token.is_space] == expected


@pytest.mark.parametrize(
    ("text", "meaning"),
    [("көш.", "көше"), ("Көш.", "көше"), ("ТГ", "теңге"), ("м-н", "мен"), ("дүй.", "дүйсенбі"), ("қар", "қар")],
)
def test_abbreviation_has_its_meaning(text: str, meaning: str, kk: Language) -> None:
    assert kk(text)[0].norm_ == meaning


@pytest.mark.parametrize("sentence", example_sentences())
def test_examples_lose_no_letter(sentence: str, kk: Language) -> None:
    assert kk(sentence).text == sentence


def test_language_is_known_to_spacy() -> None:
    register()
    assert spacy.blank("kk").lang == "kk"
