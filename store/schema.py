"""Which revision the schema has, and how it gets to the newest one. Alembic runs inside the caller's transaction."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, text

from store.errors import StoreError

MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 7_262_110
"""Any number, the same in all replicas: only one of them migrates at a time."""


def upgrade(connection: Connection) -> None:
    """Bring the schema to the newest revision."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})
    try:
        command.upgrade(_config(connection), "head")
    except CommandError as error:
        raise StoreError("the database was made by a newer Pana: its schema is not known here") from error


def downgrade(connection: Connection, revision: str) -> None:
    """Take the schema back to an older revision ("base" is an empty database)."""
    command.downgrade(_config(connection), revision)


def require_newest(connection: Connection) -> None:
    """Raise StoreError unless the schema has the newest revision."""
    newest = ScriptDirectory.from_config(_config(connection)).get_current_head()
    current = MigrationContext.configure(connection).get_current_revision()
    if current != newest:
        raise StoreError(f"the database has schema {current or 'none'}, but {newest} is needed: run the migration")


def _config(connection: Connection) -> Config:
    config = Config()
    # Config interpolates per cent signs, which a path may hold.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
