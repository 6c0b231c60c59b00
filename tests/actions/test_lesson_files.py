"""A damaged lesson stops the action server, with every fault named by file and part."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from actions.content import Content
from actions.lesson_files import load_lessons
from actions.records import ContentError

Change = Callable[[str, str, str], Path]
FILE = "lessons/protective-order.yml"

BROKEN = [
    ("lesson: protective-order", "lesson: order", f"{FILE}:1/lesson: is not the name of the file"),
    ("kind: lesson\n", "kind: course\n", f"{FILE}:1/kind: is none of lesson, page"),
    ("audience: adult", "audience: everybody", f"{FILE}:1/audience: is none of adult, child, parent"),
    (
        "audience: adult\n",
        "audience: adult\nfor_aggressor: maybe\n",
        f"{FILE}:1/for_aggressor: is neither true nor false",
    ),
    ("audience: adult\n", "audience: adult\nlevel: 3\n", f"{FILE}:1/level: unknown key"),
    ("title: lesson-protective-order-title", "title: order", f"{FILE}:1/title: is not the key of this lesson"),
    ("lines: [police, line]\nsteps", "lines: []\nsteps", f"{FILE}:1/lines: no list of lines"),
    ("lines: [police, line]\nsteps", "lines: [fire]\nsteps", f"{FILE}:1/lines: no line 'fire'"),
    ("lines: [police, line]\nsteps", "lines: [youth_line]\nsteps", "youth_line does not surely answer at all hours"),
    ("{code: what, kind: know", "{code: what, kind: think", "what: kind is none of know, ask"),
    ("{code: what, kind: know", "{code: What, kind: know", "What: the code is no name"),
    ("{code: keep, kind: know", "{code: what, kind: know", "there is another record with this name"),
    ("{code: what, kind: know", "{code: what, options: [a, b], kind: know", "what: options, but no question"),
    ("facts: [prevention-law, protective-order]", "facts: [no-such]", "what: no fact 'no-such'"),
    ("{code: keep, kind: know, lines: []", "{code: keep, kind: know, lines: [fire]", "keep: no line 'fire'"),
    ("bases: [safety-plans]}", "bases: []}", "keep: no basis"),
    ("bases: [safety-plans]}", "bases: [rumour]}", "keep: no basis 'rumour'"),
    ("right: report", "right: shout", "ask-call: right is no option"),
    ("options: [meet, report, endure]", "options: [report]", "ask-call: 1 options – make it 2 to 4"),
    ("options: [meet, report, endure]", "options: [meet, report, report]", "an option stands there twice"),
    ("options: [meet, report, endure]", "options: [Meet, report]", "the option 'Meet' is no name"),
    ("endure]", "endure-everything-for-ever]", "a button of this part is too long for Telegram"),
    ("{code: what, kind: know", "{code: what, colour: red, kind: know", "what: unknown key 'colour'"),
    ("steps:", "steps: [", f"{FILE}:"),
]


@pytest.mark.parametrize(("before", "after", "fault"), BROKEN, ids=[fault for *_, fault in BROKEN])
def test_every_fault_is_named(content: Content, change: Change, before: str, after: str, fault: str) -> None:
    root = change(FILE, before, after)
    with pytest.raises(ContentError) as raised:
        load_lessons(content, root)
    assert fault in str(raised.value)


def test_the_faults_of_all_files_are_named_at_once(content: Content, change: Change) -> None:
    change(FILE, "kind: lesson\n", "kind: course\n")
    root = change("lessons/who-helps.yml", "audience: adult", "audience: nobody")
    with pytest.raises(ContentError) as raised:
        load_lessons(content, root)
    assert len(str(raised.value).splitlines()) == 2


def test_two_parts_with_one_text_are_a_fault(content: Content, change: Change) -> None:
    root = change(FILE, "{code: keep, ", "{code: ask-call-report, ")
    with pytest.raises(ContentError, match="another part has this text too"):
        load_lessons(content, root)


def test_without_any_lesson_nothing_starts(content: Content, content_copy: Path) -> None:
    for path in (content_copy / "lessons").iterdir():
        path.unlink()
    with pytest.raises(ContentError, match="no lesson"):
        load_lessons(content, content_copy)
