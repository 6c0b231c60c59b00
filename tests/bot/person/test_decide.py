"""From the screen, the model and the talk so far to one finding: the model may raise the screen, never lower it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from aiogram.types import Update

from bot.batch import Batch, spoken
from bot.operator.case_view import cue_word
from bot.person import decide
from locales.render import Words
from nlu.language.identify import Identified
from nlu.urgency.levels import Urgency
from nlu.urgency.screen import FoundCue, Screening, screen
from tests.bot.updates import button, message
from tests.fakes.clock import START
from tests.fakes.understanding import PLAIN

LEVELS = list(Urgency)


def said(*texts: str) -> Batch:
    """Return a burst of messages."""
    updates: list[Update] = [message(7, text=text) for text in texts]
    messages = [update.message for update in updates]
    parts = tuple(spoken(one, START) for one in messages if one is not None)
    return Batch(7, updates[-1], parts, tuple(update.update_id for update in updates))


@pytest.mark.parametrize("model", LEVELS, ids=lambda level: level.value)
@pytest.mark.parametrize("screened", LEVELS, ids=lambda level: level.value)
def test_the_higher_of_screen_and_model_counts(screened: Urgency, model: Urgency) -> None:
    """Every pair."""
    finding = decide.found(Screening(screened, ()), replace(PLAIN, urgency=model))
    assert finding.urgency is max(screened, model)


def test_cues_of_both_add_up_once() -> None:
    """The screen's first."""
    screening = Screening(Urgency.HIGH, (FoundCue("a", 0, 1), FoundCue("b", 2, 3), FoundCue("a", 4, 5)))
    assert decide.found(screening, replace(PLAIN, cues=("b", "c"))).cues == ("a", "b", "c")


@pytest.mark.parametrize(
    ("escalate", "event", "asked"),
    [
        ("case", None, True),
        ("none", "ask_operator", True),
        ("none", "delete_data", False),
        ("offer", None, False),
        ("none", "safe_now", False),
    ],
)
def test_who_asks_for_a_human_gets_one(escalate: str, event: str | None, *, asked: bool) -> None:
    """An offer alone opens no case."""
    understood = replace(PLAIN, escalate=escalate, event=event)
    assert decide.found(Screening(Urgency.ROUTINE, ()), understood).needs_human is asked


@pytest.mark.parametrize(("event", "marked"), [("delete_data", True), ("ask_operator", False), (None, False)])
def test_who_asks_to_delete_is_marked_for_the_operator(words: Words, event: str | None, *, marked: bool) -> None:
    """The mark has a word in the operator's card."""
    cues = decide.found(Screening(Urgency.ROUTINE, ()), replace(PLAIN, event=event)).cues
    assert (decide.ASKS_TO_DELETE in cues) is marked
    assert all(cue_word(words, language, decide.ASKS_TO_DELETE) != decide.ASKS_TO_DELETE for language in ("kk", "ru"))


def test_without_the_model_a_human_must_look() -> None:
    """At any level."""
    finding = decide.found_without_model(Screening(Urgency.ROUTINE, ()))
    assert finding.needs_human
    assert not finding.understood


BURSTS = [
    ("из сериала", "он меня убивает", Urgency.EMERGENCY),
    ("шучу", "хочу умереть", Urgency.HIGH),
    ("он меня убивает", "шучу", Urgency.EMERGENCY),
]


@pytest.mark.parametrize(("first", "second", "at_least"), BURSTS, ids=str)
def test_one_message_of_a_burst_never_lowers_another(first: str, second: str, at_least: Urgency) -> None:
    """Read together, a guard in the one would hide the danger in the other."""
    batch = said(first, second)
    assert decide.screen_batch(batch).level >= at_least


def test_a_burst_is_also_read_as_one() -> None:
    """A sentence in three messages."""
    parts = ["он меня", "душит"]
    assert screen("\n".join(parts)).level >= Urgency.HIGH
    assert decide.screen_batch(said(*parts)).level >= screen("\n".join(parts)).level


@pytest.mark.parametrize("payload", sorted(decide.ALARMS))
def test_an_alarm_is_an_emergency_whatever_its_label_says(payload: str) -> None:
    """It needs no model."""
    assert decide.screen_batch(read_button(payload)).level is Urgency.EMERGENCY
    assert decide.screen_batch(read_button("/ask_hotline")).level is Urgency.ROUTINE


ANSWERS = [
    ("danger:answer:1:u:y", Urgency.HIGH),
    ("danger:answer:12:k:nssny", Urgency.HIGH),
    ("danger:answer:1:k:yyyyyyyyy", Urgency.HIGH),
    ("danger:answer:1:k:yn", Urgency.ROUTINE),
    ("danger:answer:1:u:s", Urgency.ROUTINE),
    ("danger:next:1:k:y", Urgency.ROUTINE),
    ("danger:stop:1:u:yy", Urgency.ROUTINE),
    ("danger:child:adult", Urgency.ROUTINE),
    ("danger:child:skip", Urgency.ROUTINE),
]


@pytest.mark.parametrize(("payload", "level"), ANSWERS, ids=[payload for payload, _ in ANSWERS])
def test_a_yes_to_a_question_of_danger_is_grave_also_where_only_the_button_can_be_read(
    payload: str, level: Urgency
) -> None:
    """The handler failed, and the set of questions cannot be asked."""
    assert decide.screen_batch(read_button(payload)).level is level


def read_button(data: str) -> Batch:
    """Return a pressed button."""
    update = button(7, data)
    return Batch(7, update, (), (update.update_id,))


@pytest.mark.parametrize(
    ("identified", "known", "client", "language"),
    [
        ("kk", "ru", "ru", "kk"),
        ("ru", "kk", "kk", "ru"),
        ("mixed", "kk", "ru", "kk"),
        ("other", "ru", "kk", "ru"),
        ("other", None, "kk", "kk"),
        ("other", None, "ru-KZ", "ru"),
        ("other", None, "KK", "kk"),
        ("other", None, "en", None),
        ("other", None, "", None),
        ("other", None, None, None),
    ],
)
def test_the_language_is_that_of_her_writing_then_what_is_known_then_her_telegram(
    identified: str, known: str | None, client: str | None, language: str | None
) -> None:
    """Telegram gives language tags, which may name a country."""
    assert decide.language_heard(Identified(identified, "standard"), known, client) == language


@pytest.mark.parametrize(
    ("language", "answered"), [("kk", ("kk",)), ("ru", ("ru",)), (None, ("kk", "ru")), ("fr", ("kk", "ru"))]
)
def test_while_her_language_is_unknown_both_are_spoken(language: str | None, answered: tuple[str, ...]) -> None:
    """Kazakh first."""
    assert decide.languages_to_answer(language) == answered
