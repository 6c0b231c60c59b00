"""What is forgotten, and when: the one place that deletes what people wrote because its time is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Delete, or_, select

from desk.case import CaseState
from store.database import Database
from store.models import cases, inbox, invitations, messages, outbox
from store.repositories.inbox import HANDLED
from store.repositories.outbox import WAITING


@dataclass(frozen=True)
class Forgotten:
    """How many rows went, for the log; nothing about whose they were."""

    messages: int
    updates: int
    calls: int
    invitations: int


async def forget(database: Database, now: datetime, keep_for: timedelta) -> Forgotten:
    """Delete what is older than `keep_for`, in one transaction, and return how much it was.

    - Messages go, but for those of an open case: somebody is still working with them.
    - Ids of handled updates and rows of calls that were made (or are impossible) go; what still waits stays.
    - Invitations go as soon as they have expired.

    Cases, people and the audit stay: they hold no words.
    """
    before = now - keep_for
    open_cases = select(cases.c.id).where(cases.c.state.in_([CaseState.WAITING.value, CaseState.TAKEN.value]))
    free = or_(messages.c.case_id.is_(None), messages.c.case_id.not_in(open_cases))
    async with database.open_unit() as unit:

        async def gone(statement: Delete) -> int:
            result: Any = await unit.connection.execute(statement)
            return int(result.rowcount)

        forgotten = Forgotten(
            messages=await gone(messages.delete().where(messages.c.at < before, free)),
            updates=await gone(inbox.delete().where(inbox.c.at < before, inbox.c.state == HANDLED)),
            calls=await gone(outbox.delete().where(outbox.c.created_at < before, outbox.c.state != WAITING)),
            invitations=await gone(invitations.delete().where(invitations.c.expires_at <= now)),
        )
        await unit.commit()
    await database.empty_log()
    return forgotten
