"""The SQLite file itself: private to its owner, and with a write-ahead log."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from store.errors import StoreError

_PAUSE = 0.02


def make_file(file: Path, patience: float) -> None:
    """Make the file and its folder where they are missing, and switch its write-ahead log on.

    The log is a property of the file and stays on. It is switched on here and not by each connection, because SQLite
    does not wait when two connections of a new file switch it at once: one of them is refused, whatever its timeout.
    Blocks; StoreError when the file stays locked for longer than `patience` seconds.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    # Before SQLite does it, so that at no moment anybody but the owner may read it; the log inherits the mode.
    file.touch(mode=0o600)
    deadline = time.monotonic() + patience
    with closing(sqlite3.connect(file, timeout=patience)) as connection:
        while True:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if time.monotonic() > deadline:
                    raise StoreError("the SQLite file is locked by somebody else") from error
                time.sleep(_PAUSE)
            else:
                return
