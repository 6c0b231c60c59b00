"""How patterns are read and where they are found."""

from __future__ import annotations

import pytest

from nlu.text.canonical import canonical_words
from nlu.urgency.patterns import Vocabulary, find, find_all, parse

CLASSES = {"hits": ["бьет", "ұрады"], "me": ["меня", "мені"], "old": ["бабуш*"], "beat": ["=бил"]}


def places(line: str, text: str) -> tuple[int, int] | None:
    words = Vocabulary(CLASSES)
    pattern = parse(line, words)
    words.close()
    pairs = [(word.canonical, text[word.start : word.end].lower()) for word in canonical_words(text)]
    return find(pattern, words.places(pairs))


@pytest.mark.parametrize(
    ("line", "text", "place"),
    [
        pytest.param("@hits @me", "он бьет меня", (1, 2), id="next to each other"),
        pytest.param("@hits @me", "бьет очень меня", None, id="not next to each other"),
        pytest.param("@hits .. @me", "бьет очень сильно меня", (0, 3), id="words between"),
        pytest.param("@hits .. @me", "бьет раз два три четыре меня", None, id="too many words between"),
        pytest.param("@hits .. @me", "меня бьет", None, id="order counts"),
        pytest.param("@hits & @me", "меня он бьет", (0, 2), id="any order"),
        pytest.param("@hits & @me", "меня раз два три четыре пять шесть бьет", None, id="too far"),
        pytest.param("@hits & @hits", "бьет", None, id="one word is not two"),
        pytest.param("@hits & @hits", "бьет бьет", (0, 1), id="two words are"),
        pytest.param("@old", "бабушку", (0, 0), id="beginning of a word"),
        pytest.param("@old", "дедушку", None, id="another beginning"),
        pytest.param("@beat", "он бил", (1, 1), id="letters as typed"),
        pytest.param("@beat", "он был", None, id="other letters that fold alike"),
        pytest.param("@beat", "on bil", (1, 1), id="letters as typed in Latin"),
        pytest.param("@hits|лупит", "лупит", (0, 0), id="either"),
        pytest.param("помогите", "памагите", (0, 0), id="vowels as they sound"),
        pytest.param("помогите", "памгте", None, id="letters changed and left out"),
        pytest.param("пожалуйста", "пжлста", (0, 0), id="vowels left out"),
        pytest.param("порвет", "привет", None, id="the same consonants, but the vowels are there"),
        pytest.param("не @hits & @me", "меня он не бьет", (0, 3), id="near, with a part of two words"),
        pytest.param("@hits .. @me", "мені ұрады бьет меня", (1, 3), id="both languages"),
    ],
)
def test_find(line: str, text: str, place: tuple[int, int] | None) -> None:
    assert places(line, text) == place


@pytest.mark.parametrize("line", ["@nobody", "", "@hits &", "..", "@hits & & @me", "*"])
def test_a_wrong_pattern_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"word|part"):
        parse(line, Vocabulary(CLASSES))


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        pytest.param("@hits", "бьет и бьет", [(0, 0), (2, 2)], id="one word"),
        pytest.param("@hits @me", "бьет меня, бьет меня", [(0, 1), (2, 3)], id="two words"),
        pytest.param("@hits & @me", "меня бьет", [(0, 1)], id="near"),
        pytest.param("@hits & @me", "бьет", [], id="nowhere"),
    ],
)
def test_every_place_is_found(line: str, text: str, expected: list[tuple[int, int]]) -> None:
    words = Vocabulary(CLASSES)
    pattern = parse(line, words)
    words.close()
    pairs = [(word.canonical, text[word.start : word.end].lower()) for word in canonical_words(text)]
    assert list(find_all(pattern, words.places(pairs))) == expected
