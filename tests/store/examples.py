"""Plain examples of what the store keeps; tests say only what matters to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.ports import Received, ToSend
from desk.appointments import Appointment, Purpose
from desk.case import Case
from desk.message import Kind, Message, Sender
from desk.notes import Note, Topic
from desk.operators import INVITATION_LIFE, Invitation, Operator
from desk.people import Person
from nlu.urgency.levels import Urgency
from store.database import Database
from tests.fakes.clock import START


def a_person(**changes: Any) -> Person:
    """Return somebody who wrote for the first time."""
    return replace(Person(id=0, chat_id=1001, chat_ref="", last_seen_at=START), **changes)


def an_operator(**changes: Any) -> Operator:
    """Return somebody who answers."""
    return replace(Operator(id=0, chat_id=2001, chat_ref="", name="Айгүл", language="kk", joined_at=START), **changes)


def a_case(person: Person, **changes: Any) -> Case:
    """Return a case that waits."""
    case = Case(
        id=0,
        person_id=person.id,
        urgency=Urgency.HIGH,
        opened_at=START,
        waiting_since=START,
        deadline_at=START + timedelta(minutes=5),
    )
    return replace(case, **changes)


def a_message(person: Person, **changes: Any) -> Message:
    """Return something that the person wrote."""
    message = Message(id=0, person_id=person.id, sender=Sender.PERSON, kind=Kind.TEXT, body="көмек керек", at=START)
    return replace(message, **changes)


def a_note(person: Person, **changes: Any) -> Note:
    """Return a safety plan that was kept."""
    return replace(Note(person_id=person.id, topic=Topic.PLAN, body="апама барамын", at=START), **changes)


def an_appointment(person: Person, **changes: Any) -> Appointment:
    """Return a check-in in an hour."""
    at = START + timedelta(hours=1)
    return replace(Appointment(id=0, person_id=person.id, purpose=Purpose.CHECK_IN, at=at, made_at=START), **changes)


def an_invitation(**changes: Any) -> Invitation:
    """Return a fresh invitation."""
    invitation = Invitation(code_hash="a" * 64, name="Динара", created_at=START, expires_at=START + INVITATION_LIFE)
    return replace(invitation, **changes)


def an_update(update_id: int, **changes: Any) -> Received:
    """Return an update of Telegram."""
    return replace(Received(update_id=update_id, chat_id=1001, payload='{"text": "помогите"}', at=START), **changes)


def a_call(**changes: Any) -> ToSend:
    """Return a call to Telegram that may be made at once."""
    call = ToSend(
        id=0,
        chat_id=1001,
        method="sendMessage",
        payload={"chat_id": 1001, "text": "Сіз жалғыз емессіз"},
        created_at=START,
        not_before=START,
    )
    return replace(call, **changes)


async def keep_person(database: Database, **changes: Any) -> Person:
    """Keep somebody who wrote, in a unit of its own."""
    async with database.open_unit() as unit:
        person = await unit.people.add(a_person(**changes))
        await unit.commit()
    return person


async def keep_operator(database: Database, **changes: Any) -> Operator:
    """Keep somebody who answers, in a unit of its own."""
    async with database.open_unit() as unit:
        operator = await unit.operators.add(an_operator(**changes))
        await unit.commit()
    return operator


async def keep_case(database: Database, person: Person, **changes: Any) -> Case:
    """Keep a case of the person, in a unit of its own."""
    async with database.open_unit() as unit:
        case = await unit.cases.add(a_case(person, **changes))
        await unit.commit()
    return case
