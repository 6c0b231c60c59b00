"""Lessons: damaged files, missing and long texts, labels that are cut off, and texts of no part are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pana.checks.breaking import printed_after

CALM = "data/content/lessons/calm.yml"
RU = "locales/ru/lessons/calm.ftl"
KK = "locales/kk/lessons/calm.ftl"

BROKEN = [
    pytest.param(RU, "lesson-calm-title = слово\n", "", f"{CALM}:1: no text lesson-calm-title in ru", id="no title"),
    pytest.param(
        KK, "lesson-calm-first = сөз.\n", "", f"{CALM}:7: no text lesson-calm-first in kk", id="missing in one language"
    ),
    pytest.param(
        RU,
        "lesson-calm-third-stay-reply = слово!\n",
        "",
        f"{CALM}:9: no text lesson-calm-third-stay-reply in ru",
        id="nothing said to an option",
    ),
    pytest.param(
        CALM,
        "options: [stay, shout]",
        "options: [stay, shout, leave]",
        "no text lesson-calm-third-leave in kk",
        id="option without words",
    ),
    pytest.param(CALM, "right: stay", "right: run", f"{CALM}:9: third: right is no option", id="no right option"),
    pytest.param(
        CALM,
        "kind: know, lines: [line]",
        "kind: know, lines: []",
        f"{CALM}:8: lesson-calm-second needs line in ru",
        id="line that is not named",
    ),
    pytest.param(
        CALM,
        "facts: [order]",
        "facts: [unknown]",
        f"{CALM}:8: second: no fact 'unknown'",
        id="fact that is not known",
    ),
    pytest.param(
        RU,
        "lesson-calm-first = слово.",
        "lesson-calm-first = " + "слово. " * 50,
        "lesson-calm-first has 349 characters – make it 300 at most",
        id="long part",
    ),
    pytest.param(
        KK,
        "lesson-calm-third-shout-reply = сөз.",
        "lesson-calm-third-shout-reply = " + "сөз. " * 70,
        "lesson-calm-third-shout-reply has 349 characters – make it 300 at most",
        id="long reply",
    ),
    pytest.param(
        RU,
        "lesson-calm-third-stay = слово",
        "lesson-calm-third-stay = " + "слово " * 6,
        "lesson-calm-third-stay has 38 characters – make it 32 at most",
        id="label that is cut off",
    ),
    pytest.param(
        KK,
        "lesson-calm-title = сөз",
        "lesson-calm-title = " + "сөз " * 9,
        "lesson-calm-title has 35 characters – make it 32 at most",
        id="title that is cut off",
    ),
    pytest.param(
        RU,
        "lesson-calm-title = слово",
        "lesson-calm-title = слово { $line }",
        "lesson-calm-title needs line in ru",
        id="button with a number",
    ),
    pytest.param(
        RU,
        "lesson-calm-first = слово.",
        "lesson-calm-first = " + "слово " * 15,
        "lesson-calm-first: a sentence of 15 words",
        id="long sentence",
    ),
    pytest.param(RU, "2026-11-21", "lately", f"{RU}:1: no reviewer and date", id="no date of the review"),
    pytest.param(
        RU,
        "lesson-calm-first = слово.",
        "lesson-calm-first = слово.\nlesson-calm-fourth = слово.",
        f"{RU}:5: nothing says lesson-calm-fourth",
        id="text of no part",
    ),
    pytest.param(CALM, "audience: adult", "audience: all", f"{CALM}:1: audience: is none of", id="damaged lesson"),
    pytest.param(CALM, "steps:", "steps: [", f"{CALM}:", id="no YAML"),
    pytest.param(
        "data/content/calling.yml",
        "code: police, adult: danger-call",
        "code: police, adult: danger-no",
        "calling.yml:1: no text danger-no in kk",
        id="line without a text",
    ),
    pytest.param(
        "locales/ru/safety.ftl",
        "{ $opens }",
        "{ $sometimes }",
        "calling.yml:1: danger-call needs sometimes in ru",
        id="line whose text needs more",
    ),
    pytest.param(
        "data/content/services.yml", "as_of: 2026", "as_of: 1800", "centre: as_of is no year", id="damaged service"
    ),
    pytest.param(
        "data/content/regions.yml", "districts: []", "districts: [mars]", "almaty: no place 'mars'", id="damaged region"
    ),
    pytest.param(
        "data/content/step_words.yml", "done:", "finished:", "done: no list of words", id="damaged words of steps"
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_mistake_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(project, name, old, new)


def test_a_lesson_that_cannot_be_read_does_not_make_its_texts_unused(project: Path) -> None:
    assert "nothing says lesson-" not in printed_after(project, CALM, "kind: ask", "kind: think")
