"""Which database an address means: one SQLite file, or PostgreSQL. The driver is ours to choose."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from store.errors import StoreError

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}


def read_address(text: str) -> URL:
    """Return the URL with its driver; StoreError, which never repeats the address (it may hold a password)."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise _refusal() from None
    if url.drivername not in _DRIVERS:
        raise _refusal()
    url = url.set(drivername=_DRIVERS[url.drivername])
    if is_sqlite(url):
        if url.database is None or url.database in {"", ":memory:"} or url.database.startswith("file:"):
            raise StoreError("the SQLite database must be a plain file: sqlite:///path/to/pana.db")
        return url
    # The plain form says sslmode, asyncpg says ssl; the values are the same.
    mode = url.query.get("sslmode")
    return url if mode is None else url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})


def is_sqlite(url: URL) -> bool:
    """True where the database is one SQLite file."""
    return url.get_backend_name() == "sqlite"


def sqlite_file(url: URL) -> Path:
    """Return the file of a SQLite address."""
    return Path(str(url.database))


def _refusal() -> StoreError:
    return StoreError("the database address must begin with sqlite:/// or postgresql://")
