"""Each text falls under the limit of its place."""

from __future__ import annotations

import pytest

from actions.known import Known
from pana.texts.limits import Limit, labels_of, limit_of, measured


@pytest.mark.parametrize(
    ("file", "key", "limit"),
    [
        pytest.param("safety.ftl", "victim-now", Limit(350, 14), id="safety"),
        pytest.param("guides/shelter.ftl", "guide-shelter-terms", Limit(300, 14), id="step"),
        pytest.param("guides/shelter.ftl", "guide-shelter-tonight-cannot", Limit(220, 14), id="instead of a step"),
        pytest.param("lessons/calm.ftl", "lesson-calm-first", Limit(300, 14), id="part of a lesson"),
        pytest.param("hide.ftl", "button-hide-now", Limit(26, None), id="button"),
        pytest.param("operator.ftl", "verdict-button-right", Limit(26, None), id="button of operators"),
        pytest.param("operator.ftl", "operator-taken", Limit(4096, None), id="operators"),
    ],
)
def test_limit_of_a_text(file: str, key: str, limit: Limit) -> None:
    assert limit_of(file, key) == limit


@pytest.mark.parametrize(
    ("bodies", "too_long", "long_sentence"),
    [
        pytest.param(["сөз " * 14], False, False, id="kk fourteen words"),
        pytest.param(["слово " * 15], False, True, id="ru fifteen words"),
        pytest.param(["а" * 350], False, False, id="350 characters"),
        pytest.param(["кысқа", "ә" * 351], True, False, id="one wording of 351 characters"),
        pytest.param([], False, False, id="nothing"),
    ],
)
def test_measured(bodies: list[str], too_long: bool, long_sentence: bool) -> None:
    size = measured("talk.ftl", "hello", bodies)
    assert (size.is_too_long, size.has_long_sentence) == (too_long, long_sentence)


def test_titles_and_options_of_lessons_stand_on_buttons(records: Known) -> None:
    labels = labels_of(records.lessons)
    assert {"lesson-anger-help-title", "lesson-bullying-pupil-ask-chat-show"} <= labels
    assert limit_of("lessons/anger-help.ftl", "lesson-anger-help-title", labels) == Limit(32, None)
    assert "lesson-bullying-pupil-ask-chat-show-reply" not in labels
