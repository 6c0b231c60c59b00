"""How many began by the code of a place, day by day."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from bot.ports import Started
from store.models import starts
from store.repositories.repository import Repository


class SqlStarts(Repository):
    """The port `bot.ports.Starts`."""

    async def add(self, place: str, day: date) -> None:
        insert = postgresql.insert if self._connection.dialect.name == "postgresql" else sqlite.insert
        first = insert(starts).values(place=place, day=day, count=1)
        one_more = {"count": starts.c.count + 1}
        same = [starts.c.place, starts.c.day]
        await self._connection.execute(first.on_conflict_do_update(index_elements=same, set_=one_more))

    async def all(self) -> list[Started]:
        rows = await self._connection.execute(select(starts).order_by(starts.c.day.desc(), starts.c.place))
        return [Started(place, day, count) for place, day, count in rows]
