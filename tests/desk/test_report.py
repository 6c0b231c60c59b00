from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from desk.report import LONGEST, OPEN_FOR, Report, after, as_of, body, kept_in, paused
from tests.fakes.clock import START

SOME = Report({"what": "own", "where": "own"}, {"what": "айқай", "where": "Абай 10"}, "weapon")


def then(before: Report, answers: dict[str, str], **more: Any) -> Report:
    said: dict[str, Any] = {"asked": None, "sent": False, "words_for": None, "words": "", **more}
    return after(before, answers=answers, **said)


def test_words_are_kept_for_the_question_they_answer() -> None:
    found = then(Report(asked="what"), {"what": "own"}, asked="where", words_for="what", words=" крики за стеной ")
    assert found == Report({"what": "own"}, {"what": "крики за стеной"}, "where")


def test_words_stay_with_their_answer() -> None:
    found = then(SOME, {"what": "own", "where": "own", "weapon": "yes"}, words="не важно")
    assert found.own == SOME.own


def test_another_answer_takes_the_words_away() -> None:
    assert then(SOME, {"what": "hit", "where": "own"}).own == {"where": "Абай 10"}


def test_another_report_begins_without_the_words_of_the_last() -> None:
    told = Report({"what": "own", "more": "own"}, {"what": "айқай", "more": "машина көк"}, sent=True)
    assert then(told, {}, asked="when").own == {}


def test_what_is_added_adds_up() -> None:
    sent = Report({"what": "hit", "more": "own"}, {"more": "машина көк"}, sent=True)
    adding = then(sent, {"what": "hit"}, asked="more", sent=True)
    assert adding.own == {"more": "машина көк"}
    found = then(adding, {"what": "hit", "more": "own"}, sent=True, words_for="more", words="нөмірі белгісіз")
    assert found.own == {"more": "машина көк\nнөмірі белгісіз"}


def test_nothing_to_add_leaves_what_was_added() -> None:
    adding = Report({"what": "hit"}, {"more": "машина көк"}, "more", sent=True)
    assert then(adding, {"what": "hit", "more": "none"}, sent=True).own == {"more": "машина көк"}


def test_long_words_are_cut() -> None:
    found = then(Report(), {"what": "own"}, words_for="what", words="а" * (LONGEST + 1))
    assert len(found.own["what"]) == LONGEST


@pytest.mark.parametrize("report", [Report(), SOME, Report({"when": "now"}, sent=True)], ids=["empty", "open", "sent"])
def test_it_is_read_as_it_was_kept(report: Report) -> None:
    assert kept_in(body(report)) == report


@pytest.mark.parametrize(
    "note", ["", "{}", "[]", "7", '{"answers": [], "own": {}, "asked": null, "sent": true}', '{"answers": {}}'],
    ids=["nothing", "no-keys", "a-list", "a-number", "no-answers", "keys-missing"],
)  # fmt: skip
def test_a_note_that_is_none_of_a_report(note: str) -> None:
    with pytest.raises(ValueError, match="no report"):
        kept_in(note)


def test_an_old_question_does_not_wait_any_more() -> None:
    assert as_of(SOME, kept_at=START, now=START + OPEN_FOR - timedelta(seconds=1)) == SOME
    assert as_of(SOME, kept_at=START, now=START + OPEN_FOR) == paused(SOME)
    assert paused(SOME).answers == SOME.answers


def test_empty_is_nothing_answered_and_nothing_asked() -> None:
    assert Report().is_empty
    assert not Report(asked="when").is_empty
    assert not SOME.is_empty
