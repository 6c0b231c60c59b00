"""The types of columns: encrypted ones need a key ring, moments need a time zone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, event, insert, select
from sqlalchemy.exc import StatementError
from sqlalchemy.ext.asyncio import create_async_engine

from store.columns import EncryptedJson, EncryptedText
from store.database import Database
from store.encryption import KeyRing, new_key
from store.errors import StoreError
from tests.store.examples import a_message, keep_person

pytestmark = pytest.mark.asyncio


async def test_two_databases_with_two_keys_are_open_side_by_side(tmp_path: Path) -> None:
    names = ("first", "second")
    opened = [Database.open(f"sqlite:///{tmp_path / name}.db", KeyRing.parse(new_key())) for name in names]
    for database, name in zip(opened, names, strict=True):
        await database.migrate()
        person = await keep_person(database)
        async with database.open_unit() as unit:
            await unit.messages.add(a_message(person, body=name))
            await unit.commit()
    for database, name in zip(opened, names, strict=True):
        async with database.open_unit() as unit:
            assert [message.body for message in await unit.messages.latest(1, limit=9)] == [name]
        await database.close()


async def test_a_moment_without_a_time_zone_is_refused(database: Database) -> None:
    with pytest.raises(StatementError) as caught:
        await keep_person(database, last_seen_at=datetime(2026, 3, 1, 9, 0))  # noqa: DTZ001 - that is the test
    assert isinstance(caught.value.orig, StoreError)


async def test_an_engine_without_keys_neither_writes_nor_reads(tmp_path: Path) -> None:
    table = Table("t", MetaData(), Column("id", Integer, primary_key=True), Column("a", EncryptedText("t.a")))
    engine = create_async_engine(f"sqlite+aiosqlite:///{tmp_path / 'keyless.db'}")
    async with engine.connect() as connection:
        await connection.run_sync(table.create)
        with pytest.raises(StatementError) as caught:
            await connection.execute(insert(table).values(a="secret"))
        await connection.exec_driver_sql("INSERT INTO t (a) VALUES (x'01')")
        with pytest.raises(StoreError, match="without a key ring"):
            (await connection.execute(select(table))).all()
    await engine.dispose()
    assert isinstance(caught.value.orig, StoreError)


@asynccontextmanager
async def statements(database: Database) -> AsyncIterator[list[object]]:
    """Collect the parameters of every statement, as the driver gets them."""
    seen: list[object] = []

    def note(_c: object, _cursor: object, _sql: str, parameters: object, _context: object, _many: bool) -> None:
        seen.append(parameters)

    event.listen(database.engine.sync_engine, "before_cursor_execute", note)
    yield seen
    event.remove(database.engine.sync_engine, "before_cursor_execute", note)


async def test_words_are_sealed_before_the_driver_sees_them(database: Database) -> None:
    async with statements(database) as seen:
        person = await keep_person(database, chat_id=987_654_321, who="witness")
        async with database.open_unit() as unit:
            await unit.messages.add(a_message(person, body="canary"))
    assert "witness" in repr(seen)
    assert "canary" not in repr(seen)
    assert "987654321" not in repr(seen)


async def test_an_error_of_the_database_shows_no_values(database: Database) -> None:
    await keep_person(database, chat_id=987_654_321, who="canary-in-a-clear-column")
    with pytest.raises(Exception, match=r"UNIQUE|unique") as caught:
        await keep_person(database, chat_id=987_654_321, who="canary-in-a-clear-column")
    assert "canary" not in str(caught.value)
    assert "987654321" not in str(caught.value)


async def test_nothing_is_null_and_empty_is_empty(database: Database) -> None:
    """None stays the database's NULL in every type; an empty JSON object does not become None."""
    dialect = database.engine.dialect
    for column in (EncryptedText("a.b"), EncryptedJson("a.b")):
        assert column.process_bind_param(None, dialect) is None
        assert column.process_result_value(None, dialect) is None
    as_json = EncryptedJson("a.b")
    assert as_json.process_result_value(as_json.process_bind_param({}, dialect), dialect) == {}
