"""What may teach Pana: only a corrected case of a grown-up who agreed after its end; everything else is a no."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from desk.case import Case, CaseState, Outcome
from desk.learning import (
    Judged,
    answered,
    has_leave_to_end,
    is_calm,
    is_corrected,
    judge,
    lets_teach,
    may_ask_now,
    may_teach,
    opening_words,
    shall_be_asked,
    withdrawn,
)
from desk.message import Kind, Mark, Message, Sender
from desk.moments import KAZAKHSTAN
from desk.people import Learning, Person
from desk.taking import Handled, close, take
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from store.database import Database
from tests.desk.talks import EMERGENCY, HIGH, actions, an_operator, ended_case, held_case, waiting
from tests.fakes.clock import START

LATER = START + timedelta(hours=1)
PERSON = Person(1, chat_id=1, chat_ref="r", last_seen_at=START, holder=Holder.CLOSED)
CASE = Case(
    id=7,
    person_id=1,
    urgency=Urgency.HIGH,
    opened_at=START,
    waiting_since=START,
    deadline_at=START,
    state=CaseState.CLOSED,
    intent="threat",
    owner_id=3,
    closed_at=START,
    outcome=Outcome.HELPED,
    judged_urgency=Urgency.ELEVATED,
)


@pytest.mark.parametrize(
    ("changes", "corrected"),
    [
        ({"judged_urgency": None}, False),
        ({"judged_urgency": Urgency.HIGH}, False),
        ({"judged_urgency": Urgency.ELEVATED}, True),
        ({"judged_urgency": None, "judged_intent": "threat"}, False),
        ({"judged_urgency": None, "judged_intent": "bullying"}, True),
        ({"judged_urgency": Urgency.HIGH, "judged_intent": "bullying"}, True),
    ],
    ids=["nobody-said", "right", "other-level", "same-topic", "other-topic", "level-right-topic-not"],
)
def test_what_is_a_correction(changes: dict[str, Any], corrected: bool) -> None:
    assert is_corrected(replace(CASE, **changes)) is corrected


@pytest.mark.parametrize(
    ("case", "person", "shall"),
    [
        ({}, {}, True),
        ({"urgency": Urgency.EMERGENCY}, {}, True),
        ({"outcome": Outcome.POLICE_CALLED}, {}, True),
        ({"outcome": Outcome.SILENT}, {}, True),
        ({}, {"holder": Holder.WAITING, "case_id": 8}, True),
        ({"judged_urgency": Urgency.HIGH}, {}, False),
        ({"outcome": Outcome.ABUSIVE}, {}, False),
        ({"who": "child"}, {}, False),
        ({}, {"who": "child"}, False),
        ({}, {"learning": Learning.DUE}, False),
        ({}, {"learning": Learning.ASKED}, False),
        ({}, {"learning": Learning.NO}, False),
        ({}, {"learning": Learning.YES}, False),
    ],
    ids=[
        "corrected", "emergency", "police", "silent", "waits-again", "nothing-corrected", "abusive", "child-in-the-case",
        "child-now", "due-already", "asked-before", "said-no", "said-yes",
    ],
)  # fmt: skip
def test_for_whom_the_question_becomes_due(case: dict[str, Any], person: dict[str, Any], shall: bool) -> None:
    assert shall_be_asked(replace(CASE, **case), replace(PERSON, **person)) is shall


NOON = datetime(2026, 3, 3, 12, tzinfo=KAZAKHSTAN)
DUE = replace(PERSON, holder=Holder.BOT, learning=Learning.DUE)


@pytest.mark.parametrize("learning", [None, *Learning])
def test_the_question_is_put_once_to_a_calm_grown_up(learning: Learning | None) -> None:
    person = replace(DUE, learning=learning)
    assert may_ask_now(person, [CASE], now=NOON) is (learning is Learning.DUE)
    assert is_calm(person)


@pytest.mark.parametrize(
    "changes",
    [
        {"who": "child"},
        {"urgency": Urgency.HIGH},
        {"urgency": Urgency.ELEVATED},
        {"holder": Holder.WAITING, "case_id": 8},
        {"holder": Holder.OPERATOR, "case_id": 8},
        {"blocked": True},
    ],
    ids=["child", "danger", "trouble", "waits", "held", "blocked"],
)
def test_who_is_not_calm_or_a_child_is_not_asked(changes: dict[str, Any]) -> None:
    assert not may_ask_now(replace(DUE, **changes), [CASE], now=NOON)


@pytest.mark.parametrize(
    ("clock", "may"),
    [
        ("07:59", False), ("08:00", True), ("13:00", True), ("20:59", True),
        ("21:00", False), ("23:30", False), ("00:00", False), ("03:00", False),
    ],
)  # fmt: skip
def test_nobody_is_asked_between_evening_and_morning_in_kazakhstan(clock: str, may: bool) -> None:
    """Five hours before Greenwich, whatever the server's own clock shows."""
    hour, minute = map(int, clock.split(":"))
    now = NOON.replace(hour=hour, minute=minute)
    assert may_ask_now(DUE, [CASE], now=now.astimezone(UTC)) is may


@pytest.mark.parametrize(
    ("ended_before", "state", "may"),
    [
        (timedelta(minutes=1), CaseState.CLOSED, False),
        (timedelta(hours=23, minutes=59), CaseState.CLOSED, False),
        (timedelta(hours=24), CaseState.CLOSED, True),
        (timedelta(hours=3), CaseState.WITHDRAWN, False),
    ],
    ids=["just-now", "less-than-a-day", "a-day", "withdrawn-by-herself"],
)
def test_a_day_lies_between_the_end_of_her_last_case_and_the_question(
    ended_before: timedelta, state: CaseState, may: bool
) -> None:
    newest = replace(CASE, id=8, state=state, closed_at=NOON - ended_before, judged_urgency=None)
    assert may_ask_now(DUE, [CASE, newest], now=NOON) is may


@pytest.mark.parametrize(
    "ended",
    [
        [],
        [replace(CASE, judged_urgency=CASE.urgency)],
        [replace(CASE, outcome=Outcome.ABUSIVE)],
        [replace(CASE, who="child")],
        [CASE, replace(CASE, id=8, who="child", judged_urgency=None)],
    ],
    ids=["no-case", "correction-taken-back", "abusive", "child", "child-in-another-case"],
)
def test_without_anything_to_learn_nobody_is_asked(ended: list[Case]) -> None:
    assert not may_ask_now(DUE, ended, now=NOON)


@pytest.mark.parametrize("learning", [None, *Learning])
def test_an_answer_counts_only_after_the_question(learning: Learning | None) -> None:
    person = replace(PERSON, learning=learning, learning_at=START)
    agreed = answered(person, agrees=True, now=LATER)
    if learning in (None, Learning.DUE, Learning.YES):
        assert agreed == person
    else:
        assert (agreed.learning, agreed.learning_at) == (Learning.YES, LATER)
        assert answered(agreed, agrees=False, now=LATER).learning is Learning.NO
    assert withdrawn(person, now=LATER).learning is Learning.NO
    assert has_leave_to_end(person) is (learning in (Learning.DUE, Learning.ASKED, Learning.YES))


@pytest.mark.parametrize("agrees", [True, False], ids=["yes", "no"])
def test_a_button_pressed_again_moves_no_date(agrees: bool) -> None:
    """Else an old yes would cover a talk that she has had since."""
    first = answered(replace(PERSON, learning=Learning.ASKED, learning_at=START), agrees=agrees, now=START)
    again = answered(first, agrees=agrees, now=LATER)
    assert again == first
    since = replace(CASE, closed_at=START + timedelta(minutes=1))
    assert not lets_teach(since, again)
    assert lets_teach(CASE, again) is agrees


@pytest.mark.parametrize(
    ("case", "learning", "agreed_at", "may"),
    [
        ({}, Learning.YES, LATER, True),
        ({}, Learning.YES, START, True),
        ({}, Learning.YES, START - timedelta(seconds=1), False),
        ({}, Learning.NO, LATER, False),
        ({}, Learning.ASKED, LATER, False),
        ({}, Learning.DUE, LATER, False),
        ({}, None, None, False),
        ({"who": "child"}, Learning.YES, LATER, False),
        ({"judged_urgency": Urgency.HIGH}, Learning.YES, LATER, False),
        ({"state": CaseState.TAKEN}, Learning.YES, LATER, False),
        ({"closed_at": None}, Learning.YES, LATER, False),
    ],
    ids=[
        "agreed", "same-moment", "agreed-before-it-ended", "no", "no-answer", "not-asked-yet", "never-asked", "child",
        "not-corrected", "still-open", "no-end",
    ],
)  # fmt: skip
def test_what_may_teach(case: dict[str, Any], learning: Learning | None, agreed_at: Any, may: bool) -> None:
    person = replace(PERSON, learning=learning, learning_at=agreed_at)
    assert may_teach(replace(CASE, **case), person) is may


def said(body: str, sender: Sender = Sender.PERSON, *, seconds: int = -5, kind: Kind = Kind.TEXT) -> Message:
    """Return a message around the moment the case was opened."""
    return Message(0, person_id=1, sender=sender, kind=kind, body=body, at=START + timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("messages", "words"),
    [
        ([], ""),
        ([said("привет"), said("да", Sender.BOT), said("он бьёт")], "он бьёт"),
        ([said("ол келді"), said("қолында\nпышақ")], "ол келді қолында пышақ"),
        ([said("он бьёт"), said("102", Sender.BOT, seconds=0)], "он бьёт"),
        ([said("он бьёт"), said("скорее", seconds=60)], "он бьёт"),
        ([said("", kind=Kind.VOICE)], ""),
        ([said("вот он", kind=Kind.PHOTO), said("помогите")], "помогите"),
        ([said("слушаю", Sender.OPERATOR)], ""),
        ([said("он пишет:"), replace(said("убью тебя"), mark=Mark.FORWARDED)], "он пишет:"),
    ],
    ids=[
        "none",
        "after-the-bot",
        "burst",
        "answer-at-once",
        "later-words",
        "voice",
        "caption-left-out",
        "operator-last",
        "of-somebody-else",
    ],
)
def test_the_words_that_opened_the_case(messages: list[Message], words: str) -> None:
    assert opening_words(messages, CASE) == words


@pytest.mark.asyncio
async def test_the_owner_judges_her_closed_case(database: Database) -> None:
    """Two words about one case add up; the audit names the word and no text; the question becomes due and is not put."""
    async with database.open_unit() as unit:
        closed = await ended_case(unit, HIGH)
        first = await judge(unit, closed.operator, closed.case.id, now=LATER, urgency=Urgency.ELEVATED)
        second = await judge(unit, closed.operator, closed.case.id, now=LATER, intent="bullying")
        kept, person = await unit.cases.get(closed.case.id), await unit.people.get(closed.person.id)
        log = await actions(unit)
    assert first is not None
    assert second == Judged(kept, is_news=True)
    assert (first.is_news, first.case.judged_intent) == (True, None)
    assert (kept.judged_urgency, kept.judged_intent) == (Urgency.ELEVATED, "bullying")
    assert (person.learning, person.learning_at) == (Learning.DUE, LATER)
    assert log[-2:] == ["operator:1 case.judged.elevated case:1", "operator:1 case.judged.bullying case:1"]


@pytest.mark.asyncio
async def test_the_same_word_again_changes_nothing_and_another_one_counts(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await ended_case(unit, HIGH)
        first = await judge(unit, handled.operator, handled.case.id, now=LATER, urgency=Urgency.ELEVATED)
        log = await actions(unit)
        again = await judge(unit, handled.operator, handled.case.id, now=LATER, urgency=Urgency.ELEVATED)
        assert first is not None
        assert again == Judged(first.case, is_news=False)
        assert await unit.cases.get(handled.case.id) == first.case
        assert await actions(unit) == log
        last = await judge(unit, handled.operator, handled.case.id, now=LATER, urgency=Urgency.HIGH)
        assert last is not None
        assert last.is_news
        kept = await unit.cases.get(handled.case.id)
        assert kept == last.case
        assert not is_corrected(kept), "she took her correction back"


@pytest.mark.asyncio
async def test_a_right_verdict_asks_nobody(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await ended_case(unit, EMERGENCY)
        judged = await judge(unit, handled.operator, handled.case.id, now=LATER, urgency=Urgency.EMERGENCY)
        person = await unit.people.get(handled.person.id)
    assert judged is not None
    assert person.learning is None


@pytest.mark.asyncio
async def test_nobody_judges_an_open_case_or_somebody_elses(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit)
        other = await an_operator(unit, chat_id=2002)
        assert await judge(unit, handled.operator, handled.case.id, now=LATER, urgency=Urgency.ROUTINE) is None
        await close(unit, handled.operator, Outcome.HELPED, now=START)
        assert await judge(unit, other, handled.case.id, now=LATER, urgency=Urgency.ROUTINE) is None
        assert await judge(unit, other, 404, now=LATER, urgency=Urgency.ROUTINE) is None
        assert (await unit.cases.get(handled.case.id)).judged_urgency is None


@pytest.mark.asyncio
async def test_closing_keeps_who_wrote(database: Database) -> None:
    """The talk forgets it; a child's case must be known as one."""
    async with database.open_unit() as unit:
        opened = await waiting(unit)
        await unit.people.save(replace(opened.person, who="child"))
        taken = await take(unit, await an_operator(unit), opened.case.id, now=START)
        assert isinstance(taken, Handled)
        closed = await close(unit, taken.operator, Outcome.HELPED, now=START)
        assert isinstance(closed, Handled)
        assert (await unit.cases.get(opened.case.id)).who == "child"
        assert closed.person.who is None
