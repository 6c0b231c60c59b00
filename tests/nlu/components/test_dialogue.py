"""Rasa's files agree with the list of intents, and every intent leads to the one action."""

from __future__ import annotations

import yaml

from nlu.components.process import ROOT


def read(name: str) -> dict:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def test_domain_has_exactly_the_listed_intents() -> None:
    listed = [intent["name"] for intent in read("data/intents.yml")["intents"]]
    assert sorted(read("domain.yml")["intents"]) == sorted(listed)
    assert len(listed) == len(set(listed))


def test_every_intent_says_whether_it_is_a_crisis() -> None:
    assert all(
        isinstance(intent["crisis"], bool) and intent["description"] for intent in read("data/intents.yml")["intents"]
    )


def test_one_rule_an_intent_leads_to_the_one_action() -> None:
    rules = [rule["steps"] for rule in read("data/dialogue/rules.yml")["rules"]]
    assert sorted(steps[0]["intent"] for steps in rules) == sorted(read("domain.yml")["intents"])
    assert all(steps[1:] == [{"action": "action_answer"}] for steps in rules)


def test_fallback_is_the_same_action() -> None:
    rule_policy = next(policy for policy in read("config.yml")["policies"] if policy["name"] == "RulePolicy")
    assert rule_policy["core_fallback_action_name"] == "action_answer"
    assert read("domain.yml")["actions"] == ["action_answer"]
