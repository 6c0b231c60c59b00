"""The log of who did what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from store.models import audit
from store.repositories.repository import Repository


class SqlAudit(Repository):
    """The port `desk.ports.Audit`."""

    async def add(self, *, at: datetime, actor: str, action: str, subject: str) -> None:
        await self._connection.execute(audit.insert().values(at=at, actor=actor, action=action, subject=subject))

    async def latest(self, limit: int) -> Sequence[tuple[datetime, str, str, str]]:
        newest = select(audit).order_by(audit.c.id.desc()).limit(limit)
        return [(row.at, row.actor, row.action, row.subject) for row in await self._connection.execute(newest)]
