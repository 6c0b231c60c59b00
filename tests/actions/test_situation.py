from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.language import LanguageNames
from actions.situation import SituationError, read_situation
from actions.step_words import load_step_words
from nlu.urgency.levels import Urgency

Message = Callable[..., dict[str, Any]]


def test_reads_the_verdict_and_the_talk(message: Message, names: LanguageNames) -> None:
    latest = message("change_language", urgency="high", text="орысша", language="kk", who="witness")
    latest["metadata"] = {"language": "kk", "urgency": "emergency", "button": True, "given": ["threat", "rights"]}
    situation = read_situation(latest, names, {})
    assert situation.intent == "change_language"
    assert situation.confidence == 0.9
    assert situation.urgency is Urgency.HIGH
    assert situation.talk_urgency is Urgency.EMERGENCY
    assert situation.known_urgency is Urgency.EMERGENCY
    assert situation.who == "witness"
    assert (situation.language, situation.talk_language, situation.asked_language) == ("kk", "kk", "ru")
    assert situation.pressed
    assert situation.given == ("threat", "rights")


@pytest.mark.parametrize(
    ("said", "talk", "who"),
    [
        ("victim", None, "victim"),
        ("other", None, "other"),
        ("other", "witness", "witness"),
        ("victim", "child", "child"),
        ("child", "victim", "child"),
        ("victim", "aggressor", "aggressor"),
        ("victim", "witness", "witness"),
        ("aggressor", "witness", "aggressor"),
        ("child", "witness", "child"),
        (None, "aggressor", "aggressor"),
        ("nonsense", None, "other"),
    ],
)
def test_who(message: Message, names: LanguageNames, said: Any, talk: Any, who: str) -> None:
    latest = message("threat") | {"who": said, "metadata": {"who": talk}}
    assert read_situation(latest, names, {}).who == who


@pytest.mark.parametrize(
    ("text", "urgency", "who"),
    [
        ("ол мені ұрды", "high", "victim"),
        ("он меня ударил", "emergency", "victim"),
        ("он меня ударил", "elevated", "witness"),
        ("көршім айқайлап жатыр", "high", "witness"),
        ("соседка кричит", "emergency", "witness"),
    ],
)
def test_a_witness_becomes_the_one_who_is_hurt_by_her_own_words_only(
    message: Message, names: LanguageNames, text: str, urgency: str, who: str
) -> None:
    latest = message("threat", urgency=urgency, text=text) | {"who": "victim", "metadata": {"who": "witness"}}
    assert read_situation(latest, names, {}).who == who


def test_reads_cues_facts_region_and_a_place_that_was_shared(message: Message, names: LanguageNames) -> None:
    latest = message("ask_hotline") | {
        "urgency": {"level": "high", "cues": ["suicide.act", 3]},
        "entities": [{"entity": "injury", "value": "blood"}, {"entity": "unsafe", "value": "cannot_talk"}, 5],
        "metadata": {"region": "almaty", "near": [43.2, 76.9]},
    }
    situation = read_situation(latest, names, {})
    assert situation.cues == {"suicide.act"}
    assert (situation.injured, situation.silent) == (True, True)
    assert (situation.region, situation.near) == ("almaty", (43.2, 76.9))


@pytest.mark.parametrize("near", [None, "43.2", [43.2], [43.2, "76.9"], [43.2, True], {"lat": 1}])
def test_an_odd_place_is_none(message: Message, names: LanguageNames, near: Any) -> None:
    latest = message("ask_shelter") | {"metadata": {"near": near, "region": 5}}
    situation = read_situation(latest, names, {})
    assert (situation.region, situation.near) == (None, None)


@pytest.mark.parametrize(("button", "meant"), [(False, "affirm"), (True, None)], ids=["typed", "a button"])
def test_a_step_word_is_typed(message: Message, names: LanguageNames, button: bool, meant: str | None) -> None:
    latest = message("greet", text="дайын", button=button)
    assert read_situation(latest, names, load_step_words()).step_word == meant


@pytest.mark.parametrize(
    ("entities", "button", "step"),
    [
        ([{"entity": "step", "value": "threat.victim.now.1"}], True, "threat.victim.now.1"),
        ([{"entity": "place", "value": "almaty"}], True, None),
        ([{"entity": "step", "value": 5}], True, ""),
        ([{"entity": "step"}], True, ""),
        (["step"], True, None),
        ("step", True, None),
        (None, True, None),
        ([{"entity": "step", "value": "threat.victim.now.1"}], False, None),
    ],
    ids=["a place", "another entity", "a number", "no value", "no entity", "no list", "none", "typed"],
)
def test_only_a_button_has_a_place(
    message: Message, names: LanguageNames, entities: Any, button: bool, step: str | None
) -> None:
    latest = message("affirm", button=button) | {"entities": entities}
    assert read_situation(latest, names, {}).step == step


@pytest.mark.parametrize("urgency", [None, "", "urgent", {"level": "urgent"}, {}, 3])
def test_no_urgency_is_an_error_that_quotes_nothing(message: Message, names: LanguageNames, urgency: Any) -> None:
    latest = message("threat", text="canary-words") | {"urgency": urgency}
    with pytest.raises(SituationError) as raised:
        read_situation(latest, names, {})
    assert str(raised.value) == "urgency: missing or unknown"
    assert raised.value.__cause__ is None


def test_an_urgency_may_be_a_plain_name(message: Message, names: LanguageNames) -> None:
    assert read_situation(message("threat") | {"urgency": "high"}, names, {}).urgency is Urgency.HIGH


@pytest.mark.parametrize("odd", [None, "x", 3, [], {"name": 3}, {"name": None, "confidence": "1"}])
def test_an_odd_intent_is_none_with_no_confidence(message: Message, names: LanguageNames, odd: Any) -> None:
    situation = read_situation(message("threat") | {"intent": odd}, names, {})
    assert (situation.intent, situation.confidence) == (None, 0.0)


@pytest.mark.parametrize("odd", [None, "x", 3, [], {}, {"given": "threat", "button": "yes", "language": "en"}])
def test_odd_metadata_is_the_beginning_of_a_talk(message: Message, names: LanguageNames, odd: Any) -> None:
    situation = read_situation(message("threat") | {"metadata": odd}, names, {})
    assert situation.talk_urgency is Urgency.ROUTINE
    assert (situation.talk_language, situation.pressed, situation.given) == (None, False, ())


def test_typing_the_payload_of_a_button_presses_nothing(message: Message, names: LanguageNames) -> None:
    assert not read_situation(message("delete_data", text="/delete_data"), names, {}).pressed
