"""What normalising changes and what it leaves."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.normalize import join_surrogates, normalize


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("Көмек  КЕРЕК", "көмек керек", id="case and spaces"),
        pytest.param("помогитеееее!!!!", "помогите!", id="stretched letters"),
        pytest.param("111 и 102", "111 и 102", id="numbers stay"),
        pytest.param("қор\u200bқам\u00adын", "қорқамын", id="invisible signs"),
        pytest.param("й", "й", id="letter with mark is composed"),
        pytest.param("п\u0336о\u0336м\u0336о\u0336г\u0336и", "помоги", id="struck through"),
        pytest.param("пoмoгитe", "помогите", id="Latin look-alikes in a Russian word"),
        pytest.param("ұрып жaтыp", "ұрып жатыр", id="Latin look-alikes in a Kazakh word"),
        pytest.param("kоmеk", "komek", id="Cyrillic look-alikes in a Latin word"),
        pytest.param("Aliexpressтен", "aliexpressтен", id="ending glued to a foreign word stays"),
        pytest.param("\ud83c\udd98", "🆘", id="split emoji is joined"),
        pytest.param("а\ud83cб", "а б", id="lone surrogate goes"),
    ],
)
def test_normalize(typed: str, expected: str) -> None:
    assert normalize(typed) == expected


@given(st.text(st.characters(codec=None), max_size=200))
def test_any_text_is_normalized_once_and_for_all(text: str) -> None:
    once = normalize(text)
    assert normalize(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode("utf-8")


def test_joining_leaves_whole_text_alone() -> None:
    assert join_surrogates("сәлем 🆘") == "сәлем 🆘"
