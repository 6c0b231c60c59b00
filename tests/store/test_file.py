"""The SQLite file: made once, private, with a write-ahead log, also when many make it at once."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from store.errors import StoreError
from store.file import make_file


def mode_of(file: Path) -> str:
    with closing(sqlite3.connect(file)) as connection:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def test_file_and_folder_are_made(tmp_path: Path) -> None:
    file = tmp_path / "var" / "pana.db"
    make_file(file, 1)
    assert mode_of(file) == "wal"
    assert file.stat().st_mode & 0o777 == 0o600


def test_what_is_there_stays(tmp_path: Path) -> None:
    file = tmp_path / "pana.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE kept (a)")
    make_file(file, 1)
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM kept").fetchone() == (0,)


@pytest.mark.parametrize("attempt", range(5))
def test_many_make_it_at_once(tmp_path: Path, attempt: int) -> None:
    file = tmp_path / f"{attempt}.db"
    with ThreadPoolExecutor(8) as pool:
        for made in [pool.submit(make_file, file, 20) for _ in range(8)]:
            made.result()
    assert mode_of(file) == "wal"


def test_a_file_that_stays_locked_is_an_error_and_no_endless_wait(tmp_path: Path) -> None:
    file = tmp_path / "pana.db"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE t (a)")
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="locked by somebody else"):
            make_file(file, 0.05)
