"""The set of intents is one."""

from __future__ import annotations

from pathlib import Path

import pytest

from pana.checks.run import check_everything
from tests.pana.checks.breaking import printed_after

BROKEN = [
    pytest.param(
        "domain.yml", "- greet\n", "", "domain.yml:1: the intent greet is missing", id="missing in the domain"
    ),
    pytest.param(
        "domain.yml",
        "- greet\n",
        "- greet\n- chat\n",
        "domain.yml:4: chat is not in data/intents.yml",
        id="unknown in the domain",
    ),
    pytest.param(
        "data/dialogue/rules.yml",
        "intent: greet",
        "intent: chat",
        "rules.yml:1: the intent greet is missing",
        id="no rule",
    ),
    pytest.param(
        "data/dialogue/rules.yml",
        "intent: greet",
        "intent: chat",
        "rules.yml:8: chat is not in data/intents.yml",
        id="unknown in a rule",
    ),
    pytest.param(
        "data/intents.yml",
        "{name: greet, crisis: false}",
        "{name: greet}",
        "intents.yml:4: an intent without name or crisis",
        id="crisis not said",
    ),
    pytest.param(
        "data/intents.yml",
        "{name: greet, crisis: false}",
        "{name: threat, crisis: true}",
        "intents.yml:4: threat is listed twice",
        id="listed twice",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_mistake_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(project, name, old, new)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_examples_without_a_place_on_the_list(project: Path, language: str) -> None:
    path = project / f"data/intents_{language}/greet.yml"
    path.rename(path.with_name("chat.yml"))
    printed = "\n".join(map(str, check_everything(project)))
    assert f"data/intents_{language}/greet.yml:1: no examples of greet" in printed
    assert f"data/intents_{language}/chat.yml:1: chat is not in data/intents.yml" in printed


def test_a_domain_may_give_an_intent_options(project: Path) -> None:
    assert printed_after(project, "domain.yml", "- greet\n", "- greet:\n    use_entities: []\n") == ""
