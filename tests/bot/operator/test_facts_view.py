"""The operator reads the facts of the person's own words in one line, the dangerous ones first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.operator.facts_view import ORDER, facts_line
from desk.message import Kind, Message, Sender
from locales.render import Words
from nlu.facts.table import PLACE, facts
from tests.fakes.clock import START

SAID = Message(1, person_id=1, sender=Sender.PERSON, kind=Kind.TEXT, body="", at=START)


@pytest.mark.parametrize(
    ("language", "body", "parts"),
    [
        ("kk", "Шымкентте тұрам, күйеуім пышақпен келді", ("Шымкент", "пышақ", "күйеуі")),
        ("ru", "муж пьяный, дети плачут, мы в Караганде", ("Караганда", "муж", "алкоголь", "дети")),
    ],
    ids=["kk", "ru"],
)
def test_the_line_names_what_was_said(words: Words, language: str, body: str, parts: tuple[str, ...]) -> None:
    told = facts_line(words, language, [replace(SAID, body=body)])
    assert all(part in told for part in parts)


def test_the_weapon_stands_before_the_place(words: Words) -> None:
    told = facts_line(words, "ru", [replace(SAID, body="мы в Таразе, он с ножом")])
    assert told.index("нож") < told.index("Тараз")


def test_each_fact_is_told_once(words: Words) -> None:
    told = facts_line(words, "ru", [replace(SAID, body="муж бьет"), replace(SAID, body="муж пришёл")])
    assert told.count("муж") == 1


def test_what_the_bot_said_is_no_fact(words: Words) -> None:
    assert facts_line(words, "ru", [replace(SAID, sender=Sender.BOT, body="у него нож")]) == ""


def test_nothing_said_gives_no_line(words: Words) -> None:
    assert facts_line(words, "kk", [replace(SAID, body="сәлем")]) == ""


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_fact_has_a_word(words: Words, language: str) -> None:
    known = set(words.keys(language))
    for entry in facts().entries:
        assert entry.kind in ORDER
        if entry.kind != PLACE:
            assert f"fact-value-{entry.kind}-{entry.value.replace('_', '-')}" in known
