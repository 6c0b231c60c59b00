"""Where a text is used is found in data and in code."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.known import Known
from locales.render import Words
from pana.places import ROOT
from pana.texts.told_records import load_records
from pana.texts.uses import uses
from tests.pana.checks.small_project import write


@pytest.fixture(scope="module")
def found(words: Words, records: Known) -> dict[str, tuple[str, ...]]:
    return uses(ROOT, words.keys("kk"), records)


@pytest.mark.parametrize(
    ("key", "place"),
    [
        pytest.param("victim-now", "algorithm victim-now (1)", id="first text of an algorithm"),
        pytest.param("victim-now-next", "algorithm victim-now (2)", id="second text"),
        pytest.param("victim-again", "algorithm threat (again)", id="said again"),
        pytest.param("button-human", "button of victim-now", id="button under an answer"),
        pytest.param("guide-shelter-warm-place", "guide shelter: victim, now, step 1", id="step"),
        pytest.param("guide-shelter-warm-place-cannot", "guide shelter: victim, now, step 1", id="instead of a step"),
        pytest.param("button-region-astana", "data/content/regions.yml", id="other content"),
        pytest.param("lesson-anger-help-stop", "lesson anger-help: part 1", id="lesson"),
        pytest.param("emergency-card", "bot/person/telling.py", id="code"),
        pytest.param("cue-weapon-knife", "bot/operator/case_view.py", id="family that code completes"),
    ],
)
def test_a_place_is_named(found: dict[str, tuple[str, ...]], key: str, place: str) -> None:
    assert place in found[key]


def test_an_algorithm_named_like_its_text_is_no_use_of_it(found: dict[str, tuple[str, ...]]) -> None:
    assert "data/content/answers.yml" not in found["victim-now"]


def test_a_test_for_a_kind_of_text_is_no_use(project: Path) -> None:
    write(project, "bot/kinds.py", 'def is_button(key):\n    return key.startswith("button-")\n')
    places = uses(project, frozenset({"button-human", "nowhere"}), load_records(project))
    assert "bot/kinds.py" not in places["button-human"]
    assert places["nowhere"] == ()


def test_code_that_is_just_being_written_is_passed_over(project: Path) -> None:
    write(project, "bot/half.py", 'say("danger"\n')
    assert uses(project, frozenset({"danger"}), None) == {"danger": ()}
