"""What happened leads, not the question behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from actions.content import Content, ContentError
from actions.matters import ASKS, with_what_happened
from actions.routes import Answers, load_answers
from actions.situation import Situation
from nlu.urgency.levels import Urgency
from nlu.urgency.lexicon import lexicon

ASKED = Situation(intent=ASKS, confidence=0.9, urgency=Urgency.HIGH, who="witness", language="ru")


@pytest.mark.parametrize(
    ("cues", "intent"),
    [
        pytest.param({"child.hurt", "violence.regular"}, "child_abuse", id="a child before blows"),
        pytest.param({"threat.kill"}, "threat", id="a threat"),
        pytest.param({"violence.recent", "threat.kill"}, "physical_violence", id="blows before a threat"),
        pytest.param({"suicide.thought", "violence.regular"}, "suicide_risk", id="suicide before blows"),
        pytest.param({"fear.person"}, ASKS, id="fear alone names nothing"),
        pytest.param(set(), ASKS, id="nothing"),
    ],
)
def test_the_first_matter_that_the_words_name_counts(answers: Answers, cues: set[str], intent: str) -> None:
    assert with_what_happened(replace(ASKED, cues=frozenset(cues)), answers.matters).intent == intent


@pytest.mark.parametrize(
    "situation",
    [
        pytest.param(replace(ASKED, pressed=True), id="a button"),
        pytest.param(replace(ASKED, intent="ask_law"), id="another question"),
        pytest.param(replace(ASKED, intent=None), id="nothing understood"),
    ],
)
def test_nothing_else_is_changed(answers: Answers, situation: Situation) -> None:
    situation = replace(situation, cues=frozenset({"child.hurt"}))
    assert with_what_happened(situation, answers.matters) == situation


def test_every_cue_of_the_table_is_one_of_the_screen(answers: Answers) -> None:
    assert answers.matters.keys() <= {cue.code for cue in lexicon().cues}


def test_a_matter_without_a_route_is_a_fault(change: Callable[[str, str, str], Path], content: Content) -> None:
    root = change("answers.yml", "child.hurt: {intent: child_abuse}", "child.hurt: {intent: nothing}")
    with pytest.raises(ContentError, match=r"child\.hurt: intent is none of"):
        load_answers(content, root)
