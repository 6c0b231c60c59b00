"""One suite over both databases: every test that takes `database` runs on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import asyncio
import shutil
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from store.address import read_address
from store.database import Database
from store.encryption import KeyRing, new_key
from tests.fakes.clock import Clock
from tests.store.postgres_server import NoPostgresError, PostgresServer

TEMPLATE = "pana_template"


@pytest.fixture(scope="session")
def key() -> str:
    """The key of this session's databases."""
    return new_key()


@pytest.fixture(scope="session")
def keys(key: str) -> KeyRing:
    """The key ring of this session's databases."""
    return KeyRing.parse(key)


@pytest.fixture
def clock() -> Clock:
    """A clock of the test's own."""
    return Clock()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory, keys: KeyRing) -> Path:
    """A migrated SQLite file that tests copy."""
    file = tmp_path_factory.mktemp("template") / "pana.db"
    asyncio.run(migrate(f"sqlite:///{file}", keys))
    return file


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server for the whole session."""
    try:
        server = PostgresServer.start()
    except NoPostgresError as error:
        pytest.skip(f"THE STORE IS NOT TESTED ON POSTGRESQL: {error}")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def postgres_template(postgres: PostgresServer, keys: KeyRing) -> str:
    """A migrated PostgreSQL database that tests copy."""
    asyncio.run(execute(postgres, f"CREATE DATABASE {TEMPLATE}"))
    asyncio.run(migrate(postgres.url(TEMPLATE), keys))
    return TEMPLATE


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Which database the test runs on."""
    return str(request.param)


@pytest.fixture
def empty_address(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """The address of a database of the test's own, with nothing in it."""
    if kind == "sqlite":
        return f"sqlite:///{tmp_path / 'pana.db'}"
    server: PostgresServer = request.getfixturevalue("postgres")
    name = f"test_{uuid.uuid4().hex}"
    asyncio.run(execute(server, f"CREATE DATABASE {name}"))
    return server.url(name)


@pytest.fixture
def address(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """The address of a migrated database of the test's own."""
    if kind == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "pana.db")
        return f"sqlite:///{tmp_path / 'pana.db'}"
    server: PostgresServer = request.getfixturevalue("postgres")
    name = f"test_{uuid.uuid4().hex}"
    template = request.getfixturevalue("postgres_template")
    asyncio.run(execute(server, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy"))
    return server.url(name)


@pytest_asyncio.fixture
async def database(address: str, keys: KeyRing) -> AsyncIterator[Database]:
    """An open, migrated database of the test's own."""
    opened = Database.open(address, keys)
    yield opened
    await opened.close()


async def migrate(url: str, keys: KeyRing) -> None:
    """Bring a database to the newest schema."""
    opened = Database.open(url, keys)
    await opened.migrate()
    await opened.close()


async def execute(server: PostgresServer, statement: str) -> None:
    """Execute a statement that PostgreSQL allows in no transaction."""
    engine = create_async_engine(read_address(server.url("postgres")), isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(statement))
    await engine.dispose()
