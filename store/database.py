"""Opens the database and hands out units of work. Everything that must hold for each connection is set here."""

from __future__ import annotations

import asyncio
import sqlite3
from typing import Any, Self

from sqlalchemy import URL, Connection, event, func, insert, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from store import schema
from store.address import is_sqlite, read_address, sqlite_file
from store.columns import give_keys
from store.encryption import KeyRing
from store.errors import DatabaseAway, StoreError
from store.file import make_file
from store.models import seal
from store.unit import SqlUnit

BUSY_TIMEOUT = 10.0
"""Seconds that a unit waits for its turn to write, for a connection or for an answer before it gives up."""

CONNECT_TIMEOUT = 5.0
"""Seconds in which PostgreSQL must take a connection."""

LOCK_TIMEOUT = 8.0
"""Seconds that PostgreSQL waits for a lock: less than for an answer, so that the server itself ends the statement."""

_PRAGMAS = (
    f"busy_timeout = {int(BUSY_TIMEOUT * 1000)}",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
)
_SEALED = "pana"


class Database:
    """One open database with its keys. Belongs to one event loop; `close` it."""

    def __init__(self, engine: AsyncEngine, keys: KeyRing) -> None:
        self._engine = engine
        self._keys = keys
        self._turn = asyncio.Lock() if is_sqlite(engine.url) else None

    @classmethod
    def open(cls, url: str, keys: KeyRing) -> Self:
        """Open `sqlite:///path` or `postgresql://…` (nothing is read yet); StoreError for any other address."""
        address = read_address(url)
        engine = create_async_engine(address, **_engine_options(address))
        give_keys(engine.sync_engine, keys)
        if is_sqlite(address):
            event.listen(engine.sync_engine, "connect", _prepare_connection)
            event.listen(engine.sync_engine, "begin", _begin_immediate)
        return cls(engine, keys)

    @property
    def keys(self) -> KeyRing:
        """The key ring that this database was opened with."""
        return self._keys

    @property
    def engine(self) -> AsyncEngine:
        """The engine, for the store's own code and its tests."""
        return self._engine

    def open_unit(self) -> SqlUnit:
        """Return a unit of work: `async with database.open_unit() as unit: …; await unit.commit()`."""
        return SqlUnit(self._engine, self._keys, self._turn, BUSY_TIMEOUT)

    async def migrate(self) -> None:
        """Bring the schema to the newest revision, and seal a known value with the key where there is none yet.

        StoreError, in one line, when the database is away, is no database, or was made by a newer Pana.
        """
        try:
            if is_sqlite(self._engine.url):
                await asyncio.to_thread(make_file, sqlite_file(self._engine.url), BUSY_TIMEOUT)
            async with self._engine.begin() as connection:
                await connection.run_sync(schema.upgrade)
                if (await connection.execute(select(func.count()).select_from(seal))).scalar_one() == 0:
                    await connection.execute(insert(seal).values(value=_SEALED))
        except (OSError, SQLAlchemyError, sqlite3.Error) as error:
            raise DatabaseAway(f"the database does not answer ({type(error).__name__})") from error

    async def check(self) -> None:
        """Return when the database answers, has the newest schema and fits the keys; StoreError says what does not."""
        try:
            async with self._engine.connect() as connection:
                await connection.run_sync(schema.require_newest)
                sealed = (await connection.execute(select(seal.c.value))).scalars().all()
        except (OSError, SQLAlchemyError) as error:
            raise DatabaseAway(f"the database does not answer ({type(error).__name__})") from error
        if sealed != [_SEALED]:
            raise StoreError("the database has lost the value that proves its key")

    async def empty_log(self) -> None:
        """Move SQLite's write-ahead log into the file and empty it: what was deleted would live on in its old pages."""
        if self._turn is None:
            return
        async with self._turn, self._engine.connect() as connection:
            # Straight to the driver: a checkpoint is refused inside the transaction that the engine would begin.
            driver: Any = (await connection.get_raw_connection()).driver_connection
            await driver.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()


def _engine_options(address: URL) -> dict[str, Any]:
    # hide_parameters: an error of SQLAlchemy would otherwise print the values of the statement.
    if is_sqlite(address):
        return {"hide_parameters": True}
    # Every wait has an end: a server that hangs must become an error, which people are told about, and no silence.
    return {
        "hide_parameters": True,
        "pool_pre_ping": True,
        "pool_size": 10,
        "max_overflow": 10,
        "pool_timeout": BUSY_TIMEOUT,
        "connect_args": {
            "timeout": CONNECT_TIMEOUT,
            "command_timeout": BUSY_TIMEOUT,
            "server_settings": {"lock_timeout": f"{int(LOCK_TIMEOUT * 1000)}"},
        },
    }


def _prepare_connection(connection: DBAPIConnection, _record: object) -> None:
    """Set up one SQLite connection: pragmas are lost when it closes, so that they belong here and in no migration."""
    # The driver must not begin transactions by itself: _begin_immediate does.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_immediate(connection: Connection) -> None:
    """Begin as a writer: a reader that turns writer later fails at once when somebody else wrote in between."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
