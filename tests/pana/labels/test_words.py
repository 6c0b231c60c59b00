"""The lists fold to one writing, and hold what they say."""

from __future__ import annotations

import pytest

from nlu.text.canonical import canonical_word
from pana.labels.words import classes, is_form_of_known, is_given_name, known_words, months, resembles_known


@pytest.mark.parametrize(
    ("word", "group"),
    [("күйеуім", "people"), ("kuieuim", "people"), ("көшесі", "street_after"), ("кошеси", "street_after"), ("ул", "street_maybe")],
)  # fmt: skip
def test_a_class_knows_every_writing(word: str, group: str) -> None:
    assert canonical_word(word) in classes()[group]


@pytest.mark.parametrize("word", ["Ерлан", "ерланның", "Айгүл", "aigul", "Динараға", "Наташа"])
def test_given_names_with_endings(word: str) -> None:
    assert is_given_name(canonical_word(word))


@pytest.mark.parametrize("word", ["пышақ", "дверь", "ұрды", "ал", ""])
def test_words_are_no_names(word: str) -> None:
    assert not is_given_name(canonical_word(word))


@pytest.mark.parametrize("word", ["күйеуім", "бьёт", "полиция", "балалар"])
def test_common_words_are_known(word: str) -> None:
    assert canonical_word(word) in known_words()
    assert resembles_known(canonical_word(word))


@pytest.mark.parametrize("name", ["айгуль", "ерлан", "динара", "наташа", "бауыржан", "мадина"])
def test_a_name_in_the_examples_is_no_known_word(name: str) -> None:
    """Else whoever is called like somebody in an example would be let through."""
    assert canonical_word(name) not in known_words()


@pytest.mark.parametrize("name", ["серік", "роман", "слава"])
def test_names_that_are_words_need_somebody_before_them(name: str) -> None:
    assert not is_given_name(canonical_word(name))
    assert is_given_name(canonical_word(name), though_a_word=True)


@pytest.mark.parametrize(
    ("word", "is_form"),
    [("күйеуім", True), ("балаларымыз", True), ("соседями", True), ("тілеген", False), ("зылиха", False), ("оспанов", False)],
)  # fmt: skip
def test_forms_of_known_words(word: str, is_form: bool) -> None:
    """A shared beginning alone is not enough: names begin like words too."""
    assert is_form_of_known(canonical_word(word)) is is_form


def test_months_of_both_languages() -> None:
    assert len(months()) == 24
