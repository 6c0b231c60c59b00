"""Guides: damaged files, missing, long and idle steps are found, and what stands in a folder of texts is read like the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pana.checks.breaking import printed_after

HELP = "data/content/guides/help.yml"

BROKEN = [
    pytest.param(
        "locales/ru/guides/help.ftl",
        "guide-help-rest = слово.\n",
        "",
        f"{HELP}:12: no text guide-help-rest in ru",
        id="text that is missing in one language",
    ),
    pytest.param(
        "locales/kk/guides/help.ftl",
        "guide-help-call-cannot = сөз.\n",
        "",
        f"{HELP}:10: no text guide-help-call-cannot in kk",
        id="nothing to do instead",
    ),
    pytest.param(
        HELP,
        "{code: rest, kind: know,",
        "{code: rest, kind: do,",
        "no text guide-help-rest-cannot in ru",
        id="a step to do that has nothing to do instead",
    ),
    pytest.param(
        HELP,
        "{code: go, kind: do,",
        "{code: go, kind: know,",
        "locales/kk/guides/help.ftl:4: nothing says guide-help-go-cannot",
        id="something to do instead of a step that is only to be known",
    ),
    pytest.param(
        "locales/ru/guides/help.ftl",
        "guide-help-rest = слово.",
        "guide-help-rest = слово.\nguide-help-run = слово.",
        "locales/ru/guides/help.ftl:9: nothing says guide-help-run",
        id="text of no step",
    ),
    pytest.param(
        HELP,
        "{code: call, kind: do, lines: [police]",
        "{code: call, kind: do, lines: []",
        f"{HELP}:10: guide-help-call needs police in ru",
        id="line that is not named",
    ),
    pytest.param(
        HELP,
        "facts: [order]",
        "facts: []",
        f"{HELP}:11: guide-help-wait needs order_days in kk",
        id="fact that is not named",
    ),
    pytest.param(
        "locales/ru/guides/help.ftl",
        "guide-help-rest = слово.",
        "guide-help-rest = " + "слово. " * 50,
        "locales/ru/guides/help.ftl:8: guide-help-rest has 349 characters – make it 300 at most",
        id="long step",
    ),
    pytest.param(
        "locales/kk/guides/help.ftl",
        "guide-help-go-cannot = сөз.",
        "guide-help-go-cannot = " + "сөз. " * 50,
        "locales/kk/guides/help.ftl:4: guide-help-go-cannot has 249 characters – make it 220 at most",
        id="much to do instead",
    ),
    pytest.param(
        "locales/ru/guides/help.ftl",
        "guide-help-rest = слово.",
        "guide-help-rest = " + "слово " * 15,
        "locales/ru/guides/help.ftl:8: guide-help-rest: a sentence of 15 words",
        id="long sentence",
    ),
    pytest.param(
        "locales/ru/guides/help.ftl",
        "guide-help-rest = слово.",
        "guide-help-rest = 102.",
        "locales/ru/guides/help.ftl:8: guide-help-rest: a number typed",
        id="typed number",
    ),
    pytest.param(
        "locales/kk/guides/more.ftl",
        "2026-11-21",
        "lately",
        "locales/kk/guides/more.ftl:1: no reviewer and date",
        id="no date of the review",
    ),
    pytest.param(
        "locales/kk/guides/more.ftl",
        "= сөз.",
        "= cөз.",
        "locales/kk/guides/more.ftl:3: mixed alphabets",
        id="mixed alphabets in a text",
    ),
    pytest.param(
        HELP,
        "guide: help",
        "# слoво\nguide: help",
        f"{HELP}:1: mixed alphabets",
        id="mixed alphabets in a guide",
    ),
    pytest.param(
        "data/content/guides/more.yml",
        "help.wait, talk]",
        "help.wait, help.rest]",
        "data/content/guides/more.yml:9: nobody is led to talk",
        id="step in no row",
    ),
    pytest.param(
        HELP,
        "{code: rest, kind: know,",
        "{code: rest, kind: think,",
        f"{HELP}:12: rest: kind is none of do, know",
        id="damaged guide",
    ),
    pytest.param(
        HELP,
        "people:",
        "people: [",
        "data/content/guides/help.yml:",
        id="no YAML",
    ),
    pytest.param(
        "data/content/answers.yml",
        "threat: {any: help}",
        "threat: {any: nothing}",
        "threat: no guide 'nothing' for people",
        id="no such guide",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_mistake_is_found(project: Path, name: str, old: str, new: str, expected: str) -> None:
    assert expected in printed_after(project, name, old, new)


def test_a_guide_that_cannot_be_read_does_not_make_its_texts_unused(project: Path) -> None:
    printed = printed_after(project, HELP, "kind: know", "kind: think")
    assert "nothing says guide-" not in printed
