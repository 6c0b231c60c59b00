"""Nothing of what people write, and no name or chat, can be read in the database without the key."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.ports import InChat
from desk.message import Sender
from store.database import Database
from store.models import metadata
from tests.fakes.clock import START
from tests.store.examples import a_call, a_case, a_message, a_note, a_person, an_invitation, an_operator, an_update

CHAT, DESK_CHAT = 7_312_456_789_123, 7_512_456_789_321
WORDS = (
    "мені өлтірем дейді",
    "кісі-file",
    "Гүлнар",
    "Меруерт",
    "жіберілген",
    "алынған",
    "прочитано",
    "құпия сөз",
    "AgACAgIAAx-file-of-telegram",
)
CLEAR = "threat.kill"


def canaries() -> dict[str, bytes]:
    """Return everything secret in each form in which it could lie on the disk."""
    forms = {f"{word}, {name}": word.encode(name) for word in WORDS for name in ("utf-8", "utf-16-le")}
    forms |= {f"{word}, escaped": word.encode("unicode_escape") for word in WORDS}
    for chat in (CHAT, DESK_CHAT):
        forms |= {f"{chat}, digits": str(chat).encode(), f"{chat}, integer": chat.to_bytes(6, "big")}
    return forms


async def fill(database: Database) -> None:
    """Keep a canary in every column that must be sealed."""
    async with database.open_unit() as unit:
        person = await unit.people.add(a_person(chat_id=CHAT))
        await unit.operators.add(an_operator(chat_id=DESK_CHAT, name=WORDS[2]))
        await unit.invitations.add(an_invitation(name=WORDS[3]))
        case = await unit.cases.add(a_case(person, cues=(CLEAR,)))
        for word in WORDS[:2]:
            await unit.messages.add(a_message(person, case_id=case.id, sender=Sender.PERSON, body=word, file=WORDS[8]))
        await unit.notes.put(a_note(person, body=WORDS[7]))
        await unit.standing.add(InChat(CHAT, 1, START))
        await unit.outbox.add(a_call(chat_id=CHAT, payload={"text": WORDS[4], "chat_id": CHAT}))
        await unit.inbox.record(an_update(1, chat_id=CHAT, payload=f'{{"text": "{WORDS[5]}", "id": {CHAT}}}'))
        await unit.inbox.record(an_update(2, chat_id=CHAT, payload=f'{{"text": "{WORDS[6]}", "id": {CHAT}}}'))
        await unit.inbox.done([2])
        await unit.commit()


async def raw_values(database: Database) -> bytes:
    """Return every value of every table, as it comes without our types."""
    found: list[bytes] = []
    async with database.open_unit() as unit:
        for table in metadata.tables:
            for row in await unit.connection.execute(text(f"SELECT * FROM {table}")):  # noqa: S608 - our own names
                found += [value if isinstance(value, bytes) else str(value).encode() for value in row]
    return b"\n".join(found)


def files_of(folder: Path) -> dict[str, bytes]:
    """Return what lies on the disk, the write-ahead log included."""
    return {file.name: file.read_bytes() for file in folder.glob("pana.db*")}


def readable(dump: bytes) -> Iterable[str]:
    return [name for name, form in canaries().items() if form in dump]


@pytest.mark.asyncio
async def test_no_value_of_any_table_can_be_read(database: Database) -> None:
    await fill(database)
    dump = await raw_values(database)
    assert CLEAR.encode() in dump
    assert readable(dump) == []


@pytest.mark.asyncio
@pytest.mark.parametrize("kind", ["sqlite"])
async def test_nothing_can_be_read_in_the_files(database: Database, tmp_path: Path) -> None:
    await fill(database)
    files = files_of(tmp_path)
    assert files["pana.db-wal"]
    dump = b"".join(files.values())
    assert CLEAR.encode() in dump
    assert readable(dump) == []


def test_the_search_itself_finds_a_canary() -> None:
    assert set(readable(b"".join(canaries().values()))) == set(canaries())
