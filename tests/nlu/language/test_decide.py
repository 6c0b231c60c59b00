"""The decision from the scores of words, apart from any word list."""

from __future__ import annotations

import pytest

from nlu.language.decide import decide
from nlu.language.scores import WordScore


def word(
    kazakh: float, russian: float, other: float = -30.0, *, telling: bool = True, script: str = "cyrillic"
) -> WordScore:
    return WordScore(kazakh, russian, {"tt": other}, script, is_listed=telling, is_telling=telling)


KAZAKH, RUSSIAN = word(-6.0, -25.0), word(-25.0, -6.0)
BORROWED = word(-25.0, -9.0, telling=False)
NEUTRAL = word(-9.0, -9.0)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        pytest.param([KAZAKH] * 3, "kk", id="kazakh"),
        pytest.param([RUSSIAN] * 3, "ru", id="russian"),
        pytest.param([KAZAKH, KAZAKH, RUSSIAN], "mixed", id="a telling Russian word"),
        pytest.param([RUSSIAN, RUSSIAN, KAZAKH], "mixed", id="a telling Kazakh word"),
        pytest.param([KAZAKH, KAZAKH, BORROWED], "kk", id="a Russian noun alone"),
        pytest.param([KAZAKH, NEUTRAL], "kk", id="a word of both in Kazakh"),
        pytest.param([NEUTRAL, RUSSIAN], "ru", id="a word of both in Russian"),
        pytest.param([NEUTRAL], "ru", id="only a borrowed word"),
        pytest.param([KAZAKH] * 20 + [RUSSIAN], "kk", id="one word of twenty"),
        pytest.param([word(-25.0, -25.0, -6.0)] * 3, "other", id="another language"),
        pytest.param([word(-14.0, -25.0, -9.0)], "kk", id="one odd word is no other language"),
        pytest.param([KAZAKH, KAZAKH, word(-40.0, -40.0, -5.0)], "kk", id="one foreign word"),
        pytest.param([KAZAKH, *[word(-30.0, -30.0, -5.0, script="latin")] * 1], "kk", id="a name in the other script"),
    ],
)
def test_decide(words: list[WordScore], language: str) -> None:
    assert decide(words) == language


@pytest.mark.parametrize("hint", ["kk", "ru"])
def test_the_hint_settles_what_words_leave_open(hint: str) -> None:
    assert decide([NEUTRAL], hint) == hint


@pytest.mark.parametrize("hint", ["kk", "ru", "mixed", None])
def test_the_hint_does_not_outweigh_words(hint: str | None) -> None:
    assert decide([KAZAKH, KAZAKH], hint) == "kk"
    assert decide([RUSSIAN, RUSSIAN], hint) == "ru"
