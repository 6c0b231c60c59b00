"""What the content tells: every algorithm, step, line and service, and nothing that is withheld."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.known import Known
from actions.records import ContentError
from locales.render import LANGUAGES, Words
from pana.texts.told_records import arguments, every_reply, load_records, newest_service
from tests.pana.checks.small_project import change


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_record_speaks(words: Words, records: Known, language: str) -> None:
    said = [one for one in every_reply(records) if one.language == language]
    keys = {one.key for one in said}
    assert keys >= {
        "victim-now",
        "guide-common-call",
        "calling-police",
        "calling-facts",
        "services-one",
        "services-none",
    }
    for one in said:
        assert words.say(one.language, one.key, one.args)


def test_every_line_says_its_facts(records: Known) -> None:
    told = {str(one.args["number"]) for one in every_reply(records) if one.key == "calling-facts"}
    assert told == {"102", "103", "112", "111", "150", "1303"}


def test_every_service_that_may_be_told_is_told(records: Known) -> None:
    named = {one.args["name"] for one in every_reply(records) if one.key == "services-one"}
    recent = {one.name or "none" for one in records.services.all if one.as_of == 2026}
    assert recent
    assert recent <= named


def test_arguments_of_the_content(records: Known) -> None:
    found = arguments(records)
    assert (
        found.items()
        >= {
            "police": "102",
            "mental_line": "1303",
            "opens": "09:00",
            "order_days": 30,
            "checked": "21.11.2026",
        }.items()
    )
    assert not any("7172" in str(value) or "708" in str(value) for value in found.values())


def test_a_project_without_one_of_the_lines_tells_nothing_of_regions(project: Path) -> None:
    keys = {one.key for one in every_reply(load_records(project))}
    assert keys >= {"danger", "hello", "guide-help-go-cannot", "lesson-calm-third-shout-reply", "danger-call"}
    assert not any(key.startswith("services-") for key in keys)


def test_services_without_a_name_are_no_example(project: Path) -> None:
    assert newest_service(load_records(project).services) == {}


def test_damaged_content_is_refused(project: Path) -> None:
    change(project, "data/content/law.yml", "lawyer: not yet", "lawyer: 1")
    with pytest.raises(ContentError, match=r"law\.yml:2/order: no lawyer"):
        load_records(project)
