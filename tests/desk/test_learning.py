"""What may teach Pana: only a corrected case of a grown-up who agreed after its end; everything else is a no."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from desk.case import Case, CaseState, Outcome
from desk.learning import (
    Judged,
    answered,
    is_calm,
    is_corrected,
    judge,
    may_ask_now,
    may_teach,
    opening_words,
    wish_to_ask,
    withdrawn,
)
from desk.message import Kind, Message, Sender
from desk.people import Learning, Person
from desk.taking import Handled, close, take
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from store.database import Database
from tests.desk.talks import EMERGENCY, HIGH, actions, an_operator, held_case, waiting
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


@pytest.mark.parametrize("outcome", list(Outcome), ids=lambda outcome: outcome.value)
def test_she_is_asked_at_once_only_after_a_calm_end(outcome: Outcome) -> None:
    expected = {
        Outcome.HELPED: Learning.ASKED,
        Outcome.REFERRED: Learning.ASKED,
        Outcome.FALSE_ALARM: Learning.ASKED,
        Outcome.POLICE_CALLED: Learning.DUE,
        Outcome.SILENT: Learning.DUE,
        Outcome.ABUSIVE: None,
    }
    assert wish_to_ask(replace(CASE, outcome=outcome), PERSON) is expected[outcome]


@pytest.mark.parametrize(
    ("case", "person", "wish"),
    [
        ({"judged_urgency": Urgency.HIGH}, {}, None),
        ({"who": "child"}, {}, None),
        ({}, {"who": "child"}, None),
        ({}, {"learning": Learning.ASKED}, None),
        ({}, {"learning": Learning.NO}, None),
        ({}, {"learning": Learning.YES}, None),
        ({"urgency": Urgency.EMERGENCY}, {}, Learning.DUE),
        ({"judged_urgency": Urgency.EMERGENCY}, {}, Learning.DUE),
        ({}, {"holder": Holder.WAITING, "case_id": 8}, Learning.DUE),
        ({}, {"holder": Holder.OPERATOR, "case_id": 8}, Learning.DUE),
        ({}, {"holder": Holder.BOT, "urgency": Urgency.HIGH}, Learning.DUE),
        ({}, {"holder": Holder.BOT, "urgency": Urgency.ELEVATED}, Learning.DUE),
        ({}, {"blocked": True}, Learning.DUE),
        ({}, {"holder": Holder.BOT}, Learning.ASKED),
    ],
    ids=[
        "nothing-corrected", "child-in-the-case", "child-now", "asked-before", "said-no", "said-yes", "was-an-emergency",
        "operator-says-emergency", "waits-again", "held-again", "danger-again", "trouble-again", "blocked", "calm",
    ],
)  # fmt: skip
def test_who_is_asked_and_when(case: dict[str, Any], person: dict[str, Any], wish: Learning | None) -> None:
    assert wish_to_ask(replace(CASE, **case), replace(PERSON, **person)) is wish


@pytest.mark.parametrize("learning", [None, *Learning])
def test_the_waiting_question_is_put_once_to_a_calm_grown_up(learning: Learning | None) -> None:
    person = replace(PERSON, holder=Holder.BOT, learning=learning)
    assert may_ask_now(person) is (learning is Learning.DUE)
    assert not may_ask_now(replace(person, who="child"))
    assert not may_ask_now(replace(person, urgency=Urgency.HIGH))
    assert is_calm(person)


@pytest.mark.parametrize("learning", [None, *Learning])
def test_an_answer_counts_only_after_the_question(learning: Learning | None) -> None:
    person = replace(PERSON, learning=learning)
    agreed = answered(person, agrees=True, now=LATER)
    if learning is None:
        assert agreed == person
    else:
        assert (agreed.learning, agreed.learning_at) == (Learning.YES, LATER)
        assert answered(agreed, agrees=False, now=LATER).learning is Learning.NO
    assert withdrawn(person, now=LATER).learning is Learning.NO


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
    ],
)
def test_the_words_that_opened_the_case(messages: list[Message], words: str) -> None:
    assert opening_words(messages, CASE) == words


@pytest.mark.asyncio
async def test_the_owner_judges_her_closed_case(database: Database) -> None:
    """Two words about one case add up; the audit names the word and no text; she is asked once."""
    async with database.open_unit() as unit:
        handled = await held_case(unit, HIGH)
        closed = await close(unit, handled.operator, Outcome.HELPED, now=START)
        assert isinstance(closed, Handled)
        first = await judge(unit, closed.operator, closed.case.id, now=LATER, urgency=Urgency.ELEVATED)
        second = await judge(unit, closed.operator, closed.case.id, now=LATER, intent="bullying")
        kept, person = await unit.cases.get(closed.case.id), await unit.people.get(closed.person.id)
        log = await actions(unit)
    assert isinstance(first, Judged)
    assert isinstance(second, Judged)
    assert (first.asks_now, second.asks_now) == (True, False)
    assert (kept.judged_urgency, kept.judged_intent) == (Urgency.ELEVATED, "bullying")
    assert (person.learning, person.learning_at) == (Learning.ASKED, LATER)
    assert log[-2:] == ["operator:1 case.judged.elevated case:1", "operator:1 case.judged.bullying case:1"]


@pytest.mark.asyncio
async def test_a_right_verdict_asks_nobody(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit, EMERGENCY)
        await close(unit, handled.operator, Outcome.HELPED, now=START)
        judged = await judge(unit, handled.operator, handled.case.id, now=LATER, urgency=Urgency.EMERGENCY)
        person = await unit.people.get(handled.person.id)
    assert judged is not None
    assert not judged.asks_now
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
