"""The systems without a model."""

from __future__ import annotations

import pytest

from benchmarks.nlu.rules import by_screen, by_words, said_by_rule
from nlu.urgency.levels import Urgency


@pytest.mark.parametrize(
    ("text", "level"),
    [
        pytest.param("Он меня ударил вчера", Urgency.HIGH, id="ru, a word"),
        pytest.param("ПОМОГИТЕ, он ударил", Urgency.EMERGENCY, id="ru, the gravest counts, in any case"),
        pytest.param("күйеуім кеше ұрды", Urgency.HIGH, id="kk, a word"),
        pytest.param("көше тыныш", Urgency.ROUTINE, id="kk, nothing"),
        pytest.param("ножницы", Urgency.EMERGENCY, id="ru, a part of a word is enough, as in such lists"),
    ],
)
def test_words_are_looked_for_anywhere(text: str, level: Urgency) -> None:
    assert by_words(text) is level


def test_a_rule_says_level_score_and_time_and_no_intent() -> None:
    said = said_by_rule(by_screen, ["муж ломает дверь", "привет"])
    assert [one["level"] for one in said] == ["emergency", "routine"]
    assert [one["score"] for one in said] == [1.0, 0.0]
    assert all(one["ms"] > 0 and "intent" not in one for one in said)
