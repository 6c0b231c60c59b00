"""How an operator sees a case: a line, a preview, a transcript."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.operator import case_view
from bot.operator.case_view import PREVIEW_LENGTH
from desk.case import Case
from desk.message import Kind, Mark, Message, Sender
from desk.people import Person
from locales.render import Words
from nlu.urgency.levels import Urgency
from tests.fakes.clock import START

CASE = Case(3, 1, Urgency.EMERGENCY, opened_at=START, waiting_since=START, deadline_at=START, cues=("weapon.knife",))
PERSON = Person(1, chat_id=7, chat_ref="", last_seen_at=START, language="kk", who="child")
WORDS = Message(1, person_id=1, sender=Sender.PERSON, kind=Kind.TEXT, body="сәлем", at=START)


def summary(words: Words, *, case: Case = CASE, person: Person = PERSON, minutes: int = 4) -> str:
    """Return the summary in Russian."""
    return case_view.summary(words, "ru", case, person, now=START + timedelta(minutes=minutes))


def test_the_summary_says_what_decides(words: Words) -> None:
    """Number, urgency, waiting time, language, who, cues."""
    told = summary(words)
    for part in (
        "3",
        words.say("ru", "urgency-emergency"),
        "4",
        words.say("ru", "language-kk"),
        words.say("ru", "who-child"),
    ):
        assert part in told
    assert case_view.cue_word(words, "ru", "weapon.knife") in told
    assert words.say("ru", "operator-case-not-understood") not in told


def test_a_case_that_no_machine_understood_says_so(words: Words) -> None:
    """A human must read the words."""
    assert words.say("ru", "operator-case-not-understood") in summary(words, case=replace(CASE, understood=False))


def test_what_is_unknown_is_said_to_be_unknown(words: Words) -> None:
    """No language, nobody named."""
    told = summary(words, person=replace(PERSON, language=None, who=None))
    assert words.say("ru", "language-unknown") in told
    assert words.say("ru", "who-other") in told


def test_a_clock_behind_does_not_show_less_than_nothing(words: Words) -> None:
    """Waiting time is never negative."""
    assert "-" not in summary(words, minutes=-3)


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("urgency", list(Urgency), ids=lambda level: level.value)
@pytest.mark.parametrize("who", ["victim", "witness", "child", "aggressor", "other"])
def test_every_case_can_be_shown(words: Words, language: str, urgency: Urgency, who: str) -> None:
    """No text is missing."""
    case, person = replace(CASE, urgency=urgency), replace(PERSON, who=who)
    assert case_view.summary(words, language, case, person, now=START)


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("mark", [None, *Mark], ids=str)
@pytest.mark.parametrize("kind", list(Kind), ids=lambda kind: kind.value)
def test_every_kind_has_a_header(words: Words, language: str, kind: Kind, mark: Mark | None) -> None:
    """It names the case and the kind."""
    told = case_view.header(words, language, CASE, kind, mark)
    assert "3" in told
    assert words.say(language, f"kind-{kind.value}") in told


def test_the_preview_is_the_persons_newest_words(words: Words) -> None:
    """Not the bot's."""
    bot = replace(WORDS, sender=Sender.BOT, body="ответ")
    assert (
        case_view.preview(words, "ru", [replace(WORDS, body="раз"), replace(WORDS, body="два\n\n три"), bot])
        == "«два три»"
    )


def test_a_long_preview_is_shortened(words: Words) -> None:
    """And says so."""
    told = case_view.preview(words, "ru", [replace(WORDS, body="я" * 500)])
    assert len(told) == PREVIEW_LENGTH + 2
    assert told.endswith("…»")


def test_a_preview_of_a_file_says_what_it_is(words: Words) -> None:
    """With its caption."""
    photo = words.say("ru", "kind-photo")
    assert case_view.preview(words, "ru", [replace(WORDS, kind=Kind.PHOTO, body="")]) == f"[{photo}]"
    assert case_view.preview(words, "ru", [replace(WORDS, kind=Kind.PHOTO, body="вот")]) == f"[{photo}] «вот»"


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("mark", list(Mark), ids=lambda mark: mark.value)
def test_somebody_elses_words_and_changed_ones_are_marked(words: Words, mark: Mark, language: str) -> None:
    """In the preview and in the talk so far, beside the kind where it is no text."""
    label = words.say(language, f"mark-{mark.value}")
    text = replace(WORDS, mark=mark, body="өлтірем")
    photo = replace(text, kind=Kind.PHOTO)
    kind = words.say(language, "kind-photo")
    assert case_view.preview(words, language, [text]) == f"[{label}] «өлтірем»"
    assert f"[{label}] өлтірем" in case_view.transcript(words, language, [text])
    assert f"[{kind} · {label}] өлтірем" in case_view.transcript(words, language, [photo])


@pytest.mark.parametrize(("language", "region"), [("kk", "Алматы"), ("ru", "Алматы")])
def test_the_region_is_told_where_it_is_known(words: Words, language: str, region: str) -> None:
    """Named by her, or nearest to the place she sent."""
    line = words.say(language, "operator-case-region", {"region": region})
    told = case_view.summary(words, language, CASE, replace(PERSON, region="almaty"), now=START)
    assert line in told.split("\n")
    assert line not in case_view.summary(words, language, CASE, PERSON, now=START)


def test_somebody_who_said_nothing_has_no_preview(words: Words) -> None:
    """An empty talk breaks nothing."""
    assert case_view.preview(words, "ru", []) == ""


def test_the_transcript_names_every_sender(words: Words) -> None:
    """In order, a paragraph each."""
    messages = [replace(WORDS, sender=sender, body=sender.value) for sender in Sender]
    told = case_view.transcript(words, "ru", messages)
    assert told.split("\n\n") == [f"{words.say('ru', f'sender-{s.value}')}: {s.value}" for s in Sender]


def test_a_cue_that_nobody_named_is_shown_by_its_code(words: Words) -> None:
    """Rather than not at all."""
    assert case_view.cue_word(words, "ru", "no.such_cue") == "no.such_cue"


@pytest.mark.parametrize("cue", ["check-in.missed", "code-word.said", "call-back.wanted", "call-back.later"])
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_marks_of_ours_have_words(words: Words, language: str, cue: str) -> None:
    """A case that nobody's words have raised says why it is there."""
    assert case_view.cue_word(words, language, cue) != cue


@pytest.mark.parametrize("cue", ["code-word.said", "weapon.knife"])
def test_after_a_code_word_the_operator_is_warned_that_somebody_may_read_along(words: Words, cue: str) -> None:
    told = summary(words, case=replace(CASE, cues=(cue,)))
    assert (words.say("ru", "operator-case-code-word") in told) is (cue == "code-word.said")
