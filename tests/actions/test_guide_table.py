"""Which guide belongs to which intent: the table of answers.yml and its faults."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from actions.content import Content
from actions.places import LED, MOMENTS
from actions.records import ContentError
from actions.routes import Answers, load_answers

Change = Callable[[str, str, str], Path]


def test_every_harm_has_a_guide_at_both_moments(answers: Answers) -> None:
    for name, route in answers.routes.items():
        if route.kind == "harm":
            assert set(answers.guide_table.of_intent[name]) == set(MOMENTS)


def test_everybody_who_is_led_has_one(answers: Answers) -> None:
    assert set(answers.guide_table.of_people) == set(LED)


def test_a_guide_may_differ_in_an_emergency(answers: Answers) -> None:
    assert answers.guide_table.of_intent["physical_violence"] == {"now": "violence", "later": "after-beating"}
    assert answers.guide_table.of_intent["threat"] == {"now": "threat", "later": "threat"}


def test_every_guide_is_led_to(answers: Answers) -> None:
    table = answers.guide_table
    led = {name for choice in (*table.of_intent.values(), *table.of_people.values()) for name in choice.values()}
    assert led == {name for name, guide in answers.guides.by_name.items() if guide.rows or guide.instead}


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("  threat: {any: threat}", "  threat: {any: nothing}", "/threat: no guide 'nothing' for people"),
        ("  threat: {any: threat}", "  threat: {any: common}", "/threat: no guide 'common' for people"),
        ("  threat: {any: threat}", "  menace: {any: threat}", "/menace: no such intent"),
        ("  threat: {any: threat}\n", "", "/threat: no guide for this harm"),
        ("  threat: {any: threat}", "  threat: {any: threat, now: threat}", "/threat: neither `any` nor"),
        ("  threat: {any: threat}", "  threat: {now: threat}", "/threat: no later"),
        ("  threat: {any: threat}", "  threat: threat", "/threat: neither `any` nor"),
        ("  child: {any: child-hurt}\n", "", "/guides_of_people: no guide for child"),
        ("guides_of_people:", "guides_of_nobody:", "no table 'guides_of_people'"),
        (
            "payload: /deny}\n  step-next",
            "payload: /affirm}\n  step-next",
            "/step-cannot: the payload of this button is",
        ),
        ("  step-next:", "  step-last:", "/step-next: no such button"),
    ],
)
def test_a_fault_is_named(change: Change, content: Content, before: str, after: str, fault: str) -> None:
    root = change("answers.yml", before, after)
    with pytest.raises(ContentError) as raised:
        load_answers(content, root)
    assert fault in str(raised.value)
