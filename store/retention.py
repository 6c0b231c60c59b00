"""What is forgotten, and when: the one place that deletes what people wrote because its time is over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Delete, or_, select

from desk.appointments import Stage
from desk.case import Case, Outcome, closed
from desk.hiding import REACH
from desk.notes import Topic
from desk.ports import StaleCase
from desk.talk import Refused, TalkEvent, move
from store.database import Database
from store.models import appointments, inbox, invitations, messages, notes, outbox, people, standing
from store.repositories.inbox import HANDLED
from store.repositories.messages import open_cases
from store.repositories.outbox import WAITING


@dataclass(frozen=True)
class Forgotten:
    """How many rows went, for the log; nothing about whose they were."""

    messages: int
    updates: int
    calls: int
    invitations: int
    cases: int
    notes: int
    appointments: int
    standing: int


LASTING = tuple(topic.value for topic in (Topic.CODE_WORD, Topic.PLAN))
"""Notes that are made for a day that may come late: they live as long as the person's row does. Only she removes them."""


async def forget(database: Database, now: datetime, keep_for: timedelta) -> Forgotten:
    """Delete what is older than `keep_for` and return how much it was.

    - Cases that nobody took, of people who have not written, for twice that time are closed as silent: nobody works
      with them, and their words would stay for ever. The urgency of such a talk stays as it is (principle 3).
    - Messages go, but for those of an open case: somebody is still working with them.
    - Ids of handled updates and rows of calls that were made (or are impossible) go; what still waits stays.
    - Invitations go as soon as they have expired, and ids of messages as soon as Telegram does not delete them any more.
    - Notes of people who have not written for so long go, but for LASTING ones, and appointments that ended so long ago.

    Closed cases, people without any message left, and the audit may stay: they hold no words.
    """
    before = now - keep_for
    ended = await _close_forgotten(database, now, before - keep_for)
    free = or_(messages.c.case_id.is_(None), messages.c.case_id.not_in(open_cases()))
    long_gone = select(people.c.id).where(people.c.last_seen_at < before)
    ended_long_ago = (appointments.c.at < before) & (appointments.c.stage == Stage.ENDED.value)
    async with database.open_unit() as unit:

        async def gone(statement: Delete) -> int:
            result: Any = await unit.connection.execute(statement)
            return int(result.rowcount)

        forgotten = Forgotten(
            messages=await gone(messages.delete().where(messages.c.at < before, free)),
            updates=await gone(inbox.delete().where(inbox.c.at < before, inbox.c.state == HANDLED)),
            calls=await gone(outbox.delete().where(outbox.c.created_at < before, outbox.c.state != WAITING)),
            invitations=await gone(invitations.delete().where(invitations.c.expires_at <= now)),
            cases=ended,
            notes=await gone(notes.delete().where(notes.c.person_id.in_(long_gone), notes.c.topic.not_in(LASTING))),
            appointments=await gone(appointments.delete().where(ended_long_ago)),
            standing=await gone(standing.delete().where(standing.c.at < now - REACH)),
        )
        await unit.commit()
    await database.empty_log()
    return forgotten


async def _close_forgotten(database: Database, now: datetime, before: datetime) -> int:
    """Close the cases that have waited since `before`, each in a transaction of its own; return how many they were."""
    async with database.open_unit() as unit:
        old = [case for case in await unit.cases.waiting() if case.waiting_since < before]
    return sum([await _close(database, case, now, before) for case in old])


async def _close(database: Database, case: Case, now: datetime, before: datetime) -> bool:
    async with database.open_unit() as unit:
        person = await unit.people.get(case.person_id)  # locked before the case, as everywhere (desk/ports.py)
        if person.last_seen_at >= before:
            return False
        try:
            await unit.cases.save(closed(case, outcome=Outcome.SILENT, at=now))
        except StaleCase:  # somebody moved it since it was read; it is looked at again the next time
            return False
        holder = move(person.holder, TalkEvent.WITHDRAWN)
        if person.case_id == case.id and not isinstance(holder, Refused):
            await unit.people.save(replace(person, holder=holder, case_id=None, given=()))
        await unit.audit.add(at=now, actor="pana", action="case.closed.silent", subject=f"case:{case.id}")
        await unit.commit()
    return True
