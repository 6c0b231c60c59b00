"""When a message counts as typed on the wrong keyboard layout."""

from __future__ import annotations

import pytest

from nlu.text.layout import is_wrong_layout, read_on_right_layout, typed_on_wrong_layout

TYPED = [
    "помогите пожалуйста",
    "муж меня бьет",
    "не хочу жить",
    "күйеуім ұрып жатыр",
    "маған көмек керек",
    "үйге барғым келмейді",
]


@pytest.mark.parametrize("sentence", TYPED)
def test_wrong_layout_is_seen_and_read_back(sentence: str) -> None:
    typed = typed_on_wrong_layout(sentence)
    assert is_wrong_layout(typed)
    assert read_on_right_layout(typed) == sentence
    assert len(typed) == len(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "help me please",
        "my husband beats me",
        "komektesinizshi kuieuim uryp jatyr",
        "on menya biet pomogite",
        "salem qalaisyz",
        "Men seni süiemin",
        "https://example.org",
        "ok",
        "sos",
        "помогите",
        "102",
        "",
    ],
)
def test_right_layout_is_left_alone(text: str) -> None:
    assert not is_wrong_layout(text)
