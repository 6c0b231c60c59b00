"""The desk's use cases run on the real store, on a SQLite file of the test's own."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from store.database import Database
from store.encryption import KeyRing, new_key


@pytest.fixture(scope="session")
def keys() -> KeyRing:
    """The key ring of this session's databases."""
    return KeyRing.parse(new_key())


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory, keys: KeyRing) -> Path:
    """A migrated file that tests copy."""
    file = tmp_path_factory.mktemp("desk") / "pana.db"

    async def migrate() -> None:
        database = Database.open(f"sqlite:///{file}", keys)
        await database.migrate()
        await database.close()

    asyncio.run(migrate())
    return file


@pytest_asyncio.fixture
async def database(template: Path, tmp_path: Path, keys: KeyRing) -> AsyncIterator[Database]:
    """An open, migrated database of the test's own."""
    shutil.copy(template, tmp_path / "pana.db")
    opened = Database.open(f"sqlite:///{tmp_path / 'pana.db'}", keys)
    yield opened
    await opened.close()
