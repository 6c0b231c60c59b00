"""Which messages stand in a chat on Telegram's side: needed to take them away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from bot.ports import InChat
from store.models import standing
from store.repositories.repository import Repository


class SqlStanding(Repository):
    """The port `bot.ports.Standing`."""

    async def add(self, message: InChat) -> None:
        chat_ref = self._keys.chat_ref(message.chat_id)
        same = (standing.c.chat_ref == chat_ref) & (standing.c.message_id == message.message_id)
        if (await self._connection.execute(select(standing.c.message_id).where(same))).first() is None:
            values = {"chat_ref": chat_ref, "message_id": message.message_id, "at": message.at}
            await self._connection.execute(standing.insert().values(values))

    async def since(self, chat_id: int, at: datetime) -> list[InChat]:
        own = standing.c.chat_ref == self._keys.chat_ref(chat_id)
        rows = await self._connection.execute(select(standing).where(own, standing.c.at >= at).order_by(standing.c.at))
        return [InChat(chat_id, row.message_id, row.at) for row in rows]

    async def removed(self, chat_id: int, message_ids: Sequence[int]) -> None:
        own = standing.c.chat_ref == self._keys.chat_ref(chat_id)
        await self._connection.execute(standing.delete().where(own, standing.c.message_id.in_(message_ids)))
