"""Find or make the person of a chat, and keep what she said."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.batch import Batch
from bot.ports import Unit
from desk.manner import as_of
from desk.message import Kind, Message, Sender
from desk.people import Person
from desk.talk import Refused, TalkEvent, move


async def person_of(unit: Unit, chat_id: int, chat_ref: str, *, now: datetime) -> Person:
    """Return the person of a chat as she is to be written to now, a new one if she never wrote."""
    person = await unit.people.by_chat(chat_id)
    if person is None:
        person = await unit.people.add(Person(0, chat_id=chat_id, chat_ref=chat_ref, last_seen_at=now))
    return as_of(person, now=now)


async def who_wrote(unit: Unit, batch: Batch, chat_ref: str, *, now: datetime) -> Person:
    """Return the person of a batch with her talk reopened if it was closed, and her messages kept."""
    person = await person_of(unit, batch.chat_id, chat_ref, now=now)
    holder = move(person.holder, TalkEvent.WROTE)
    if isinstance(holder, Refused):
        raise ValueError(f"a talk in state {person.holder.value} cannot be written to")
    person = replace(person, holder=holder, last_seen_at=now, blocked=False)
    await unit.people.save(person)
    for said in batch.said:
        await unit.messages.add(
            Message(
                0,
                person_id=person.id,
                sender=Sender.PERSON,
                kind=said.kind,
                body=said.text,
                at=said.at,
                case_id=person.case_id,
                message_id=said.message_id,
                mark=said.mark,
                file=said.file,
            )
        )
    return person


async def bot_said(unit: Unit, person: Person, body: str, *, now: datetime) -> None:
    """Keep what the bot answered, so that an operator sees what the person already knows."""
    await unit.messages.add(
        Message(0, person_id=person.id, sender=Sender.BOT, kind=Kind.TEXT, body=body, at=now, case_id=person.case_id)
    )
