"""What was said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desk.message import Kind, Mark, Message, Sender
from store.database import Database
from tests.fakes.clock import START
from tests.store.examples import a_message, keep_case, keep_person

pytestmark = pytest.mark.asyncio

BODIES = {
    "kazakh": "Ол мені ұрды, қорқамын",
    "empty": "",
    "emoji": "🆘🏠",
    "half-an-emoji": "\ud83d қорқамын",
    "zero": "a\x00b",
    "long": "я" * 4096,
}


async def keep(database: Database, *messages: Message) -> list[Message]:
    async with database.open_unit() as unit:
        kept = [await unit.messages.add(message) for message in messages]
        await unit.commit()
    return kept


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
async def test_words_come_back_as_they_were_written(database: Database, body: str) -> None:
    person = await keep_person(database)
    kept = await keep(database, a_message(person, body=body))
    async with database.open_unit() as unit:
        assert await unit.messages.latest(person.id, limit=9) == kept
    assert kept[0].body == body


async def test_everything_beside_the_words_comes_back(database: Database) -> None:
    person = await keep_person(database)
    case = await keep_case(database, person)
    full = Message(
        id=0,
        person_id=person.id,
        sender=Sender.OPERATOR,
        kind=Kind.VOICE,
        body="",
        at=START + timedelta(days=1),
        case_id=case.id,
        message_id=2**40,
        mark=Mark.FORWARDED,
        file="AgACAgIAAx",
    )
    kept = await keep(database, full)
    async with database.open_unit() as unit:
        assert await unit.messages.latest(person.id, limit=9) == [replace(full, id=kept[0].id)]


async def test_latest_are_the_last_ones_of_this_talk_oldest_first(database: Database) -> None:
    person, other = await keep_person(database), await keep_person(database, chat_id=1002)
    kept = await keep(database, *(a_message(person, body=f"{number}") for number in range(5)))
    await keep(database, a_message(other, body="another talk"))
    async with database.open_unit() as unit:
        assert await unit.messages.latest(person.id, limit=3) == kept[2:]


async def test_until_a_moment_later_words_are_left_out(database: Database) -> None:
    person, other = await keep_person(database), await keep_person(database, chat_id=1002)
    moments = [START + timedelta(seconds=second) for second in range(5)]
    kept = await keep(database, *(a_message(person, body=f"{at}", at=at) for at in moments))
    await keep(database, a_message(other, body="another talk"))
    async with database.open_unit() as unit:
        assert await unit.messages.until(person.id, moments[3], limit=2) == kept[2:4]
        assert await unit.messages.until(person.id, START - timedelta(seconds=1), limit=2) == []


async def test_messages_of_one_talk_are_counted(database: Database) -> None:
    person, other = await keep_person(database), await keep_person(database, chat_id=1002)
    await keep(database, a_message(person), a_message(person), a_message(other))
    async with database.open_unit() as unit:
        assert [await unit.messages.count(one.id) for one in (person, other)] == [2, 1]
        assert await unit.messages.count(other.id + 1) == 0


async def test_words_of_one_person_are_forgotten_but_for_those_of_an_open_case(database: Database) -> None:
    person, other = await keep_person(database), await keep_person(database, chat_id=1002)
    case = await keep_case(database, person)
    await keep(database, a_message(person), a_message(person, case_id=case.id, body="case"), a_message(other))
    async with database.open_unit() as unit:
        assert await unit.messages.forget(person.id) == 1
        assert [one.body for one in await unit.messages.latest(person.id, limit=9)] == ["case"]
        assert len(await unit.messages.latest(other.id, limit=9)) == 1


async def test_of_what_is_taken_back_only_stays_that_it_was_sent(database: Database) -> None:
    """Words, other files, and what others sent under the same ids stay as they are."""
    person, other = await keep_person(database), await keep_person(database, chat_id=2)
    photo = a_message(person, kind=Kind.PHOTO, message_id=5, file="f", body="вот")
    kept = await keep(
        database,
        photo,
        replace(photo, message_id=6),
        replace(photo, message_id=7),
        a_message(person, message_id=5),
        replace(photo, sender=Sender.OPERATOR),
        replace(photo, person_id=other.id),
    )
    async with database.open_unit() as unit:
        assert await unit.messages.let_go(person.id, 5, 6) == 2
        left = await unit.messages.latest(person.id, limit=9)
        assert await unit.messages.latest(other.id, limit=9) == kept[5:]
    gone = {"message_id": None, "file": None, "body": ""}
    assert left == [replace(kept[0], **gone), replace(kept[1], **gone), *kept[2:5]]  # type: ignore[arg-type]
