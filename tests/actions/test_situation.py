from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.language import LanguageNames
from actions.situation import SituationError, read_situation
from nlu.urgency.levels import Urgency

Message = Callable[..., dict[str, Any]]


def test_reads_the_verdict_and_the_talk(message: Message, names: LanguageNames) -> None:
    latest = message("change_language", urgency="high", text="орысша", language="kk", who="witness")
    latest["metadata"] = {"language": "kk", "urgency": "emergency", "button": True, "given": ["threat", "rights"]}
    situation = read_situation(latest, names)
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
        ("victim", "aggressor", "victim"),
        (None, "aggressor", "aggressor"),
        ("nonsense", None, "other"),
    ],
)
def test_who(message: Message, names: LanguageNames, said: Any, talk: Any, who: str) -> None:
    latest = message("threat") | {"who": said, "metadata": {"who": talk}}
    assert read_situation(latest, names).who == who


@pytest.mark.parametrize("urgency", [None, "", "urgent", {"level": "urgent"}, {}, 3])
def test_no_urgency_is_an_error_that_quotes_nothing(message: Message, names: LanguageNames, urgency: Any) -> None:
    latest = message("threat", text="canary-words") | {"urgency": urgency}
    with pytest.raises(SituationError) as raised:
        read_situation(latest, names)
    assert str(raised.value) == "urgency: missing or unknown"
    assert raised.value.__cause__ is None


def test_an_urgency_may_be_a_plain_name(message: Message, names: LanguageNames) -> None:
    assert read_situation(message("threat") | {"urgency": "high"}, names).urgency is Urgency.HIGH


@pytest.mark.parametrize("odd", [None, "x", 3, [], {"name": 3}, {"name": None, "confidence": "1"}])
def test_an_odd_intent_is_none_with_no_confidence(message: Message, names: LanguageNames, odd: Any) -> None:
    situation = read_situation(message("threat") | {"intent": odd}, names)
    assert (situation.intent, situation.confidence) == (None, 0.0)


@pytest.mark.parametrize("odd", [None, "x", 3, [], {}, {"given": "threat", "button": "yes", "language": "en"}])
def test_odd_metadata_is_the_beginning_of_a_talk(message: Message, names: LanguageNames, odd: Any) -> None:
    situation = read_situation(message("threat") | {"metadata": odd}, names)
    assert situation.talk_urgency is Urgency.ROUTINE
    assert (situation.talk_language, situation.pressed, situation.given) == (None, False, ())


def test_typing_the_payload_of_a_button_presses_nothing(message: Message, names: LanguageNames) -> None:
    assert not read_situation(message("delete_data", text="/delete_data"), names).pressed
