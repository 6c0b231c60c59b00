"""Which addresses mean a database of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.address import is_sqlite, read_address, sqlite_file
from store.errors import StoreError


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("sqlite:///var/pana.db", "sqlite+aiosqlite:///var/pana.db"),
        ("sqlite:////srv/pana.db", "sqlite+aiosqlite:////srv/pana.db"),
        ("sqlite+aiosqlite:///pana.db", "sqlite+aiosqlite:///pana.db"),
        ("postgresql://u:p@h:5433/d", "postgresql+asyncpg://u:p@h:5433/d"),
        ("postgresql+asyncpg://h/d", "postgresql+asyncpg://h/d"),
        ("postgresql://h/d?sslmode=require", "postgresql+asyncpg://h/d?ssl=require"),
    ],
)
def test_a_plain_address_gets_its_driver(text: str, url: str) -> None:
    assert read_address(text).render_as_string(hide_password=False) == url


@pytest.mark.parametrize(
    "text",
    [
        "",
        "pana.db",
        "mysql://root:s3cret@h/d",
        "postgresql+psycopg2://u:s3cret@h/d",
        "postgres://u:s3cret@h/d",
        "postgresql://u:s3cret@h:port/d",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///file:s3cret?mode=memory&uri=true",
    ],
)
def test_anything_else_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(StoreError) as caught:
        read_address(text)
    assert "sqlite:///" in str(caught.value)
    assert "s3cret" not in str(caught.value)


def test_a_file_is_found_in_its_address() -> None:
    url = read_address("sqlite:////srv/pana/pana.db")
    assert is_sqlite(url)
    assert sqlite_file(url) == Path("/srv/pana/pana.db")
    assert not is_sqlite(read_address("postgresql://h/d"))
