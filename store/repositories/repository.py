"""What every collection stands on: the connection of its unit, and the keys that hash chat ids."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Executable
from sqlalchemy.ext.asyncio import AsyncConnection

from store.encryption import KeyRing


class Repository:
    """A collection inside one transaction."""

    def __init__(self, connection: AsyncConnection, keys: KeyRing) -> None:
        self._connection = connection
        self._keys = keys

    async def _change_one(self, statement: Executable, row: tuple[str, int]) -> None:
        """Execute an update that must meet exactly one row; KeyError(row) when it met none."""
        if (await self._changed(statement)) == 0:
            raise KeyError(row)

    async def _changed(self, statement: Executable) -> int:
        """Execute an update or deletion and return how many rows it met."""
        result: Any = await self._connection.execute(statement)
        return int(result.rowcount)

    async def _added(self, statement: Executable) -> int:
        """Execute an insertion and return the id that the database chose."""
        result: Any = await self._connection.execute(statement)
        return int(result.inserted_primary_key[0])
