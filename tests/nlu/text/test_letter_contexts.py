"""Letters are spelt as among the same neighbours; only contexts that decide are kept."""

from __future__ import annotations

import pytest

from nlu.text.fold import fold
from nlu.text.letter_contexts import aligned, count_contexts, spelt_by_context

WORDS = ["қалаға", "далаға", "балаға", "кемеге", "жерге", "тілеу", "сілеу", "қала", "қалам"]


@pytest.mark.parametrize("word", ["қаттырақ", "жанұя", "сәби", "объект", "боль", "киіп", "қоюы"])
def test_every_canonical_letter_has_its_spelling(word: str) -> None:
    form, spelt = aligned(word)
    assert form == fold(word)
    assert len(spelt) == len(form)
    assert "".join(spelt) == word


@pytest.mark.parametrize("word", ["қалаға", "кемеге", "тілеу"])
def test_words_like_those_counted_are_spelt_like_them(word: str) -> None:
    assert spelt_by_context(fold(word), count_contexts(WORDS)) == word


def test_an_unseen_word_takes_the_letters_of_its_vowels() -> None:
    contexts = count_contexts(WORDS)
    assert spelt_by_context("сабага", contexts) == "сабаға"
    assert spelt_by_context("себеге", contexts) == "себеге"


def test_a_context_that_says_what_a_narrower_one_says_is_not_kept() -> None:
    assert all(letter != context for context, letter in count_contexts(["бала", "бала", "дала"]).items())
    assert count_contexts(["бала", "дала", "сала"]) == {}
