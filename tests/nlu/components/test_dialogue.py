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


FORM = "witness_form"


def is_of_the_form(rule: dict) -> bool:
    return {"action": FORM} in rule["steps"]


def test_one_rule_an_intent_leads_to_the_one_action() -> None:
    rules = [rule["steps"] for rule in read("data/dialogue/rules.yml")["rules"] if not is_of_the_form(rule)]
    assert sorted(steps[0]["intent"] for steps in rules) == sorted(read("domain.yml")["intents"])
    assert all(steps[1:] == [{"action": "action_answer"}] for steps in rules)


def test_fallback_is_the_same_action() -> None:
    rule_policy = next(policy for policy in read("config.yml")["policies"] if policy["name"] == "RulePolicy")
    assert rule_policy["core_fallback_action_name"] == "action_answer"


def test_every_other_action_is_of_the_form() -> None:
    """Each slot has its question; the form begins by its button alone, and its end is said."""
    domain = read("domain.yml")
    slots = domain["forms"][FORM]["required_slots"]
    asking = {f"action_ask_{slot}" for slot in slots}
    assert set(domain["actions"]) == {"action_answer", f"validate_{FORM}", "action_report_ended", *asking}
    begins, ends = (rule["steps"] for rule in read("data/dialogue/rules.yml")["rules"] if is_of_the_form(rule))
    assert begins[0] == {"intent": "witness_report", "entities": ["report"]}
    assert ends[-1] == {"action": "action_report_ended"}


def test_no_slot_of_the_form_changes_what_is_predicted() -> None:
    """They hold what a person said of somebody: what happens next must not be learnt from it."""
    assert not any(slot["influence_conversation"] for slot in read("domain.yml")["slots"].values())
