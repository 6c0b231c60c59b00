"""What holds for every connection, and what `check` finds before somebody is hurt by it."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from sqlalchemy import delete, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from store.database import Database
from store.encryption import KeyRing, new_key
from store.errors import DatabaseAway, StoreError
from store.models import seal
from tests.store.examples import a_message, a_person, an_operator, keep_person

pytestmark = pytest.mark.asyncio

PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "busy_timeout": 10_000,
}


@pytest.fixture
def sqlite_address(tmp_path: Path) -> str:
    """A SQLite file in a folder that does not exist yet."""
    return f"sqlite:///{tmp_path / 'var' / '100 %' / 'pana.db'}"


async def test_every_connection_has_our_pragmas_also_after_reopening(sqlite_address: str, keys: KeyRing) -> None:
    for _ in range(2):
        database = Database.open(sqlite_address, keys)
        await database.migrate()
        async with database.engine.connect() as first, database.engine.connect() as second:
            for connection in (first, second):
                raw = await connection.get_raw_connection()
                for name, value in PRAGMAS.items():
                    cursor = await raw.driver_connection.execute(f"PRAGMA {name}")  # type: ignore[union-attr]
                    assert await cursor.fetchone() == (value,), name
        await database.close()


async def test_the_file_belongs_to_its_owner_alone(sqlite_address: str, keys: KeyRing) -> None:
    database = Database.open(sqlite_address, keys)
    await database.migrate()
    await keep_person(database)
    folder = Path(str(database.engine.url.database)).parent
    modes = {file.name: file.stat().st_mode & 0o777 for file in folder.iterdir()}
    await database.close()
    assert modes == {"pana.db": 0o600, "pana.db-wal": 0o600, "pana.db-shm": 0o600}


async def test_a_healthy_database_passes_and_stays_so_when_migrated_again(database: Database) -> None:
    await database.check()
    await database.migrate()
    await database.check()


async def test_a_database_that_was_never_migrated_is_told(empty_address: str, keys: KeyRing) -> None:
    database = Database.open(empty_address, keys)
    with pytest.raises(StoreError, match=r"has schema none, but .* is needed"):
        await database.check()
    await database.close()


async def test_a_wrong_key_is_told_before_anything_is_written(database: Database, address: str) -> None:
    wrong = Database.open(address, KeyRing.parse(new_key()))
    with pytest.raises(StoreError, match=r"^seal\.value: none of the database keys fits a stored value$"):
        await wrong.check()
    await wrong.close()


async def test_a_lost_seal_is_told(database: Database) -> None:
    async with database.open_unit() as unit:
        await unit.connection.execute(delete(seal))
        await unit.commit()
    with pytest.raises(StoreError, match="lost the value that proves its key"):
        await database.check()


async def test_an_absent_server_is_told_without_the_password(tmp_path: Path, keys: KeyRing) -> None:
    database = Database.open(f"postgresql://u:s3cret@/pana?host={tmp_path}", keys)
    with pytest.raises(StoreError, match="does not answer") as caught:
        await database.check()
    assert "s3cret" not in str(caught.value)
    with pytest.raises(StoreError, match="does not answer"):
        await database.open_unit().__aenter__()
    await database.close()


async def test_an_absent_server_cannot_be_migrated_and_that_is_one_line(tmp_path: Path, keys: KeyRing) -> None:
    database = Database.open(f"postgresql://u:s3cret@/pana?host={tmp_path}", keys)
    with pytest.raises(DatabaseAway, match=r"^the database does not answer \(\w+\)$"):
        await database.migrate()
    await database.close()


@pytest.mark.parametrize("broken", ["a folder", "another file", "a file in the way of its folder"])
async def test_a_file_that_is_no_database_is_one_line(tmp_path: Path, keys: KeyRing, broken: str) -> None:
    file = tmp_path / "var" / "pana.db"
    match broken:
        case "a folder":
            file.mkdir(parents=True)
        case "another file":
            file.parent.mkdir()
            file.write_bytes(b"no database at all " * 400)
        case _:
            file.parent.touch()
    database = Database.open(f"sqlite:///{file}", keys)
    with pytest.raises(DatabaseAway, match=r"^the database does not answer \(\w+\)$"):
        await database.migrate()
    await database.close()


async def test_a_database_of_a_newer_pana_is_one_line(database: Database) -> None:
    async with database.engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="made by a newer Pana"):
        await database.migrate()


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_a_database_that_does_not_exist_is_told(address: str, keys: KeyRing) -> None:
    database = Database.open(address.replace("/test_", "/nowhere_"), keys)
    for ask in (database.migrate, database.check, database.open_unit().__aenter__):
        with pytest.raises(DatabaseAway, match="does not answer"):
            await ask()
    await database.close()


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_no_wait_for_postgresql_is_without_end(
    address: str, keys: KeyRing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.database.BUSY_TIMEOUT", 1.0)
    monkeypatch.setattr("store.database.LOCK_TIMEOUT", 0.3)
    database = Database.open(address, keys)
    async with database.engine.connect() as connection:
        with pytest.raises(TimeoutError):
            await connection.execute(text("SELECT pg_sleep(30)"))
    person = await keep_person(database)
    async with database.open_unit() as holding, database.open_unit() as waiting:
        await holding.people.get(person.id)
        with pytest.raises(DBAPIError, match="lock timeout"):
            await waiting.people.get(person.id)
    units = [database.open_unit() for _ in range(21)]
    async with AsyncExitStack() as stack:
        for unit in units[:20]:
            await stack.enter_async_context(unit)
        with pytest.raises(DatabaseAway, match=r"\(TimeoutError\)"):
            await units[20].__aenter__()
    await database.close()


async def test_a_server_that_takes_a_call_and_says_nothing_is_told(
    tmp_path: Path, keys: KeyRing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.database.CONNECT_TIMEOUT", 0.3)
    calls: list[asyncio.StreamWriter] = []
    silent = await asyncio.start_unix_server(lambda _reader, writer: calls.append(writer), tmp_path / ".s.PGSQL.5432")
    database = Database.open(f"postgresql://u@/pana?host={tmp_path}", keys)
    with pytest.raises(DatabaseAway, match=r"\(TimeoutError\)"):
        await database.check()
    await database.close()
    for call in calls:
        call.close()
    silent.close()


async def test_a_wrong_key_never_shows_a_stored_value(database: Database, address: str) -> None:
    person = await keep_person(database)
    async with database.open_unit() as unit:
        await unit.messages.add(a_message(person))
        await unit.commit()
    wrong = Database.open(address, KeyRing.parse(new_key()))
    async with wrong.open_unit() as unit:
        with pytest.raises(StoreError, match=r"^messages\.body: none of the database keys fits a stored value$"):
            await unit.messages.latest(person.id, limit=1)
    await wrong.close()


async def test_a_new_key_in_front_finds_the_same_people(database: Database, address: str, key: str) -> None:
    person = await keep_person(database)
    renewed = Database.open(address, KeyRing.parse(f"{new_key()},{key}"))
    await renewed.check()
    async with renewed.open_unit() as unit:
        assert await unit.people.by_chat(person.chat_id) == person
    await renewed.close()


async def test_a_value_moved_to_another_column_is_refused(database: Database) -> None:
    person = await keep_person(database)
    async with database.open_unit() as unit:
        await unit.messages.add(a_message(person, body="words"))
        await unit.operators.add(an_operator())
        await unit.connection.execute(text("UPDATE messages SET body = (SELECT name FROM operators)"))
        with pytest.raises(StoreError, match=r"^messages\.body: a stored value was changed or moved$"):
            await unit.messages.latest(person.id, limit=1)


async def test_a_row_cannot_point_at_nobody(database: Database) -> None:
    async with database.open_unit() as unit:
        with pytest.raises(IntegrityError):
            await unit.messages.add(a_message(a_person(id=404)))
