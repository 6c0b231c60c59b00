"""Look into the running bot's SQLite file without touching it: read-only, and only at what is not encrypted anyway."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from nlu.urgency.levels import Urgency


@dataclass(frozen=True)
class Stored:
    """What the database says of one chat; `understood` is that of its open case, True without one."""

    person_id: int
    holder: str
    urgency: Urgency
    case_id: int | None
    understood: bool


class Look:
    """Reads one database file. Chats go by their keyed hash, as they do in the file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def busy(self) -> set[str]:
        """Return the chats that have an update nobody handled, or a call nobody made."""
        with self._open() as database:
            rows = database.execute(
                "SELECT chat_ref FROM inbox WHERE state = 'pending' UNION SELECT chat_ref FROM outbox WHERE state = 'waiting'"
            )
            return {row[0] for row in rows}

    def person(self, chat_ref: str) -> Stored:
        """Return what is stored of a chat; AssertionError when there is nothing."""
        with self._open() as database:
            row = database.execute(
                "SELECT people.id, holder, people.urgency, case_id, coalesce(cases.understood, 1) FROM people"
                " LEFT JOIN cases ON cases.id = people.case_id WHERE chat_ref = ?",
                (chat_ref,),
            ).fetchone()
        if row is None:
            raise AssertionError("the database does not know this chat")
        return Stored(row[0], row[1], Urgency(row[2]), row[3], bool(row[4]))

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(f"file:{self._file}?mode=ro", uri=True, timeout=5)) as database:
            yield database
