"""After an act against the own life the ambulance comes first, whoever writes and whatever is meant."""

from __future__ import annotations

import pytest

from locales.render import LANGUAGES, Words
from nlu.urgency.levels import Urgency
from tests.actions.choosing import Choose, keys, said

ACTED = [
    ("suicide_risk", "victim", "suicide-act"),
    ("suicide_risk", "other", "suicide-act"),
    ("suicide_risk", "aggressor", "suicide-act"),
    ("suicide_risk", "child", "suicide-act-child"),
    ("suicide_risk", "witness", "suicide-act-other"),
    ("thank", "victim", "suicide-act"),
    (None, "victim", "suicide-act"),
    (None, "child", "suicide-act-child"),
    (None, "witness", "suicide-act-other"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("intent", "who", "name"), ACTED)
def test_after_an_act_against_the_own_life_the_ambulance_comes_first_and_without_an_if(
    chosen: Choose, words: Words, intent: str | None, who: str, name: str, language: str
) -> None:
    answer = chosen(intent, Urgency.EMERGENCY, who, cues=frozenset({"suicide.act"}))
    again = chosen("suicide_risk", Urgency.EMERGENCY, who, given=(name,), talk_urgency=Urgency.EMERGENCY)
    for told in (answer, again):
        assert told.decision.algorithm == name
        call = next(row for row in said(told, words, language)[0].splitlines() if "103" in row)
        assert call.index("103") < call.index("112")
        if told is answer:
            assert not call.lower().startswith(("если", "если "))
            assert "болса:" not in call


@pytest.mark.parametrize(
    ("urgency", "cues", "name"),
    [
        (Urgency.EMERGENCY, {"suicide.plan"}, "suicide-now"),
        (Urgency.HIGH, {"suicide.act"}, "suicide-self"),
        (Urgency.EMERGENCY, set(), "suicide-now"),
    ],
    ids=["a plan", "not an emergency", "no cue"],
)
def test_without_an_act_nothing_is_taken_for_done(chosen: Choose, urgency: Urgency, cues: set[str], name: str) -> None:
    assert chosen("suicide_risk", urgency, cues=frozenset(cues)).decision.algorithm == name


def test_an_act_beside_violence_keeps_the_answer_to_the_violence(chosen: Choose) -> None:
    cues = frozenset({"suicide.act", "violence.now"})
    assert chosen(None, Urgency.EMERGENCY, cues=cues).decision.algorithm == "victim-now"


def test_after_an_act_an_unsure_message_stays_with_it(chosen: Choose) -> None:
    answer = chosen("greet", confidence=0.1, given=("suicide-act",), talk_urgency=Urgency.EMERGENCY)
    assert (answer.decision.algorithm, keys(answer)) == ("suicide-act", ["suicide-now-again"])
