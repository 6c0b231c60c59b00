from __future__ import annotations

import pytest

from bot.operator.report_view import report_lines
from desk.case import Case
from desk.report import CUE, Report
from locales.render import LANGUAGES, Words
from nlu.urgency.levels import Urgency
from tests.fakes.clock import START

CASE = Case(1, 1, Urgency.HIGH, START, START, START, cues=("violence.regular", CUE))
REPORT = Report(
    {"when": "now", "what": "own", "where": "told", "often": "skip", "children": "yes", "more": "none"},
    {"what": "айқай естіледі", "children": "екі бала"},
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_answer_has_its_line(words: Words, language: str) -> None:
    def say(key: str) -> str:
        return words.say(language, key)

    assert report_lines(words, language, CASE, REPORT).splitlines() == [
        say("operator-report"),
        f"{say('operator-report-when')}: {say('button-report-when-now')}",
        f"{say('operator-report-what')}: «айқай естіледі»",
        f"{say('operator-report-where')}: {say('operator-report-told')}",
        f"{say('operator-report-often')}: {say('operator-report-skipped')}",
        f"{say('operator-report-children')}: {say('button-report-children-yes')} – «екі бала»",
        say("operator-report-unfinished"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_report_is_not_called_unfinished(words: Words, language: str) -> None:
    whole = Report(REPORT.answers, REPORT.own, sent=True)
    assert words.say(language, "operator-report-unfinished") not in report_lines(words, language, CASE, whole)


def test_a_case_without_a_report_shows_none(words: Words) -> None:
    other = Case(1, 1, Urgency.HIGH, START, START, START, cues=("violence.regular",))
    assert report_lines(words, "ru", other, REPORT) == ""


def test_of_a_deleted_report_the_mark_stays(words: Words) -> None:
    assert report_lines(words, "ru", CASE, None) == words.say("ru", "operator-report")


def test_a_code_without_words_is_shown_as_it_is(words: Words) -> None:
    assert "older" in report_lines(words, "ru", CASE, Report({"when": "older"}, sent=True))
