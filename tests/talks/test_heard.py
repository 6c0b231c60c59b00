"""What a conversation file expects is really compared: each expectation can fail, and a misspelt one is reported."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from nlu.urgency.levels import Urgency
from simulator.client_types import Button, Message
from tests.talks.heard import Heard, faults
from tests.talks.look import Stored

CALM = Stored(person_id=1, holder="bot", urgency=Urgency.ROUTINE, case_id=None, understood=True)
WAITING = Stored(person_id=1, holder="waiting", urgency=Urgency.HIGH, case_id=7, understood=True)

SENT = Message(
    id=4, from_bot=False, date=0, kind="text", text="ол мені ұрды", entities=(), buttons=(), is_edited=False,
    is_silent=False, is_protected=False, is_forwarded=False, reply_to=None, file=None, location=None, phone_number=None,
)  # fmt: skip
ANSWER = replace(
    SENT,
    id=5,
    from_bot=True,
    text="Сұрағыңызға жауап.\n\nҚауіп төнсе: 102 немесе 112.",
    buttons=((Button("Адаммен сөйлесу", "/ask_operator", None),),),
)
LOUD = Heard(SENT, person=(ANSWER, replace(ANSWER, id=6)), before=(1, 4), after=(1, 4, 5, 6))
SILENT = Heard(SENT, person=(replace(ANSWER, is_silent=True),), operator=(SENT,), after=(5,))
NOTHING = Heard(SENT, after=(4,))

MET = [
    pytest.param({"language": "kk", "numbers": ["102"], "not_numbers": ["150"]}, LOUD, CALM, id="answer"),
    pytest.param({"contains": ["қауіп"], "says_nothing_about": ["құрбан"]}, LOUD, CALM, id="words"),
    pytest.param({"contains_one_of": ["жоқ сөз", "жауап"]}, LOUD, CALM, id="one-of"),
    pytest.param({"buttons": ["Адаммен"], "no_buttons": ["Қазір"]}, LOUD, CALM, id="buttons"),
    pytest.param({"buttons": ["Адаммен"]}, replace(NOTHING, changed=(ANSWER,)), CALM, id="changed-buttons"),
    pytest.param({"without_sound": True, "messages_at_most": 1, "gone": "sent"}, SILENT, CALM, id="quiet"),
    pytest.param({"gone": "before", "operator_gets": "same", "operator_sees": ["ұрды"]}, SILENT, CALM, id="operator"),
    pytest.param({"bot_silent": True, "case": False, "holder": "bot"}, NOTHING, CALM, id="nothing"),
    pytest.param({"case": True, "urgency": {"at_least": "elevated", "at_most": "high"}}, LOUD, WAITING, id="case"),
]

MISSED: list[tuple[dict[str, Any], Heard, Stored]] = [
    ({"language": "ru"}, SILENT, CALM),
    ({"language": "kk"}, NOTHING, CALM),
    ({"numbers": ["10"]}, LOUD, CALM),
    ({"not_numbers": ["112"]}, LOUD, CALM),
    ({"contains": ["баспана"]}, LOUD, CALM),
    ({"contains_one_of": ["баспана"]}, LOUD, CALM),
    ({"says_nothing_about": ["ҚАУІП"]}, LOUD, CALM),
    ({"buttons": ["Мәзір"]}, LOUD, CALM),
    ({"no_buttons": ["Адаммен"]}, LOUD, CALM),
    ({"bot_silent": True}, LOUD, CALM),
    ({"without_sound": True}, LOUD, CALM),
    ({"messages_at_most": 1}, LOUD, CALM),
    ({"gone": "sent"}, LOUD, CALM),
    ({"gone": "before"}, LOUD, CALM),
    ({"operator_gets": "same"}, LOUD, CALM),
    ({"person_gets": "same"}, LOUD, CALM),
    ({"operator_sees": ["ұрды"]}, LOUD, CALM),
    ({"holder": "waiting"}, LOUD, CALM),
    ({"case": True}, LOUD, CALM),
    ({"urgency": {"at_least": "high"}}, LOUD, CALM),
    ({"urgency": {"at_most": "elevated"}}, LOUD, WAITING),
    ({"urgency": {"is": "emergency"}}, LOUD, WAITING),
    ({"buton": ["Мәзір"]}, LOUD, CALM),
]


@pytest.mark.parametrize(("expect", "heard", "stored"), MET)
def test_what_is_as_expected_is_no_fault(expect: dict[str, Any], heard: Heard, stored: Stored) -> None:
    """Nothing is reported."""
    assert faults(expect, heard, stored) == []


@pytest.mark.parametrize(("expect", "heard", "stored"), MISSED, ids=[str(expect) for expect, *_ in MISSED])
def test_what_is_otherwise_is_reported_once(expect: dict[str, Any], heard: Heard, stored: Stored) -> None:
    """One expectation, one fault."""
    assert len(faults(expect, heard, stored)) == 1


def test_a_file_that_was_sent_must_arrive_as_that_kind_of_file() -> None:
    """An operator who gets words instead of the photo has not got it."""
    photo = replace(SENT, kind="photo", text="")
    assert not faults({"operator_gets": "same"}, Heard(photo, operator=(photo,)), CALM)
    assert faults({"operator_gets": "same"}, Heard(photo, operator=(SENT,)), CALM)
