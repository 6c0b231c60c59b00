"""Invitations that wait for their operator."""

from __future__ import annotations

from datetime import datetime

from desk.operators import Invitation
from store.models import invitations
from store.repositories.repository import Repository


class SqlInvitations(Repository):
    """The port `desk.ports.Invitations`. A spent invitation is deleted: the audit keeps that it was used."""

    async def add(self, invitation: Invitation) -> None:
        values = {
            "code_hash": invitation.code_hash,
            "name": invitation.name,
            "created_at": invitation.created_at,
            "expires_at": invitation.expires_at,
        }
        await self._connection.execute(invitations.insert().values(values))

    async def use(self, code_hash: str, now: datetime) -> Invitation | None:
        spent = (
            invitations.delete()
            .where(invitations.c.code_hash == code_hash, invitations.c.expires_at > now)
            .returning(invitations)
        )
        row = (await self._connection.execute(spent)).one_or_none()
        if row is None:
            return None
        return Invitation(code_hash=row.code_hash, name=row.name, created_at=row.created_at, expires_at=row.expires_at)
