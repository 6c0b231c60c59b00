"""The file of the plan's items: what it must say, and what ours says."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.records import ContentError
from locales.render import LANGUAGES, Words
from pana.places import CONTENT, LOCALES
from pana.plan_items import FILE, load_plan_items

GOOD = """\
items:
  - {code: where, for: adult, title: plan-where, asks: plan-where-ask, many: false, own_words: true,
     answers: [plan-where-friend, plan-where-centre]}
  - {code: tell, for: child, title: plan-tell, asks: plan-tell-ask, many: true, own_words: false, answers: [plan-tell-teacher]}
"""

MOST_BYTES = 64
"""Telegram's limit for what a button says."""


def in_folder(folder: Path, text: str) -> Path:
    (folder / FILE).write_text(text, encoding="utf-8")
    return folder


def test_a_good_file_is_read_whole(tmp_path: Path) -> None:
    where, tell = load_plan_items(in_folder(tmp_path, GOOD)).every
    assert (where.code, where.many, where.own_words, where.child) == ("where", False, True, False)
    assert where.answers == {"friend": "plan-where-friend", "centre": "plan-where-centre"}
    assert (tell.code, tell.many, tell.own_words, tell.child) == ("tell", True, False, True)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("code: where", "code: Where", "the code is no name"),
        ("for: adult", "for: everybody", "for is none of"),
        ("for: child", "for: adult", "no item for: child"),
        ("many: false", "many: no answer", "many is neither true nor false"),
        ("plan-where-friend", "plan-with-friend", "no answer"),
        ("plan-where-friend", "plan-where-own", "no answer"),
        ("plan-where-friend", "plan-where-centre", "no answer"),
        ("[plan-tell-teacher]", "[]", "no answers"),
        ("asks: plan-tell-ask", "ask: plan-tell-ask", "unknown key"),
    ],
    ids=lambda value: value.replace(" ", "-"),
)
def test_every_fault_is_named(tmp_path: Path, old: str, new: str, what: str) -> None:
    assert old in GOOD
    with pytest.raises(ContentError, match=what):
        load_plan_items(in_folder(tmp_path, GOOD.replace(old, new)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_ours_can_be_said(language: str) -> None:
    """Names and answers stand on buttons, which take no arguments; a question may name a number."""
    items, words = load_plan_items(CONTENT), Words.load(LOCALES)
    numbers = {"police": "102", "emergency": "112", "line": "111"}
    for item in items.every:
        assert words.say(language, item.asks, numbers)
        labels = [words.say(language, key) for key in (item.title, *item.answers.values())]
        assert len(set(labels[1:])) == len(item.answers), "two answers look the same"


def test_every_button_of_ours_is_short_enough_for_telegram() -> None:
    longest = max(len(item.code) + len(code) for item in load_plan_items(CONTENT).every for code in item.answers)
    assert len("plan:w:::out") + longest <= MOST_BYTES
