"""Words per sentence are counted alike in both languages."""

from __future__ import annotations

import pytest

from pana.texts.measure import longest_sentence, sentence_lengths


@pytest.mark.parametrize(
    ("body", "lengths"),
    [
        pytest.param("Сізге сенемін. Бұған сіз кінәлі емессіз.", (2, 4), id="kk two sentences"),
        pytest.param("Я вам верю! Вы не одни", (3, 3), id="ru no full stop at the end"),
        pytest.param("Хабарлама келді.\n\nҚоңырау шалыңыз:\n102 – полиция", (2, 2, 2), id="kk lines and numbers"),
        pytest.param("Кто-то рядом… Что делать?", (2, 2), id="ru hyphen and dots"),
        pytest.param("10.00-ден кейін", (3,), id="kk a point within a number"),
        pytest.param("", (), id="nothing"),
        pytest.param("… – !", (), id="no word"),
    ],
)
def test_sentences(body: str, lengths: tuple[int, ...]) -> None:
    assert sentence_lengths(body) == lengths
    assert longest_sentence(body) == max(lengths, default=0)
