"""The one list of intents as code reads it."""

from __future__ import annotations

from pana.intents import intent_names, intents

LEAST, MOST = 34, 36


def test_the_list_keeps_its_size() -> None:
    assert LEAST <= len(intents()) <= MOST
    assert len(intents()) == len(intent_names())


def test_crisis_intents_are_marked() -> None:
    crisis = {intent.name for intent in intents() if intent.crisis}
    assert {"physical_violence", "suicide_risk", "child_abuse", "call_for_help", "witness_report"} <= crisis
    assert not crisis & {"greet", "ask_hotline", "out_of_scope", "safe_now"}
