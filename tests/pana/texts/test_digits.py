"""Digits are seen however they are written."""

from __future__ import annotations

import pytest

from pana.texts.digits import like_telephones, plain


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("１０２", "102", id="full-width"),
        pytest.param("1\ufe0f\u20e30\ufe0f\u20e32\ufe0f\u20e3", "102", id="keycaps"),
        pytest.param("①⓪②", "102", id="circled"),
        pytest.param("\u0661\u0660\u0662", "102", id="Arabic script"),
        pytest.param("10\u200b2", "102", id="invisible space"),
        pytest.param("жүз екі", "жүз екі", id="kk letters stay"),
        pytest.param("й", "й", id="ru composed letter stays"),
    ],
)
def test_plain(text: str, seen: str) -> None:
    assert plain(text) == seen


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("102-ге қоңырау", [("102", ("102",))], id="kk ending at the number"),
        pytest.param("нөмір102нөмір", [("102", ("102",))], id="kk inside a word"),
        pytest.param("102 или 112", [("102", ("102",)), ("112", ("112",))], id="ru two numbers"),
        pytest.param("8 (701) 000-11-22", [("87010001122", ("8", "701", "000", "11", "22"))], id="long number"),
        pytest.param("1-2-3-4-5", [("12345", ("1", "2", "3", "4", "5"))], id="digits one by one"),
        pytest.param("шаг 1 из 12, 47 часов", [], id="ru small numbers"),
        pytest.param("2 – 5", [], id="from to"),
    ],
)
def test_like_telephones(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert list(like_telephones(text)) == found
