"""What is older than the term is gone, from the rows and from the files; what is still needed stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.ports import InChat
from desk.appointments import Purpose, Stage
from desk.case import CaseState, Outcome
from desk.notes import Topic
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from store.database import Database
from store.retention import Forgotten, forget
from tests.fakes.clock import START
from tests.store.examples import (
    a_call,
    a_message,
    a_note,
    an_appointment,
    an_invitation,
    an_update,
    keep_case,
    keep_operator,
    keep_person,
)

pytestmark = pytest.mark.asyncio

TERM = timedelta(days=30)
NOTHING = Forgotten(messages=0, updates=0, calls=0, invitations=0, cases=0, notes=0, appointments=0, standing=0)
NOW = START + TERM
OLD = START - timedelta(seconds=1)


async def bodies(database: Database, person_id: int) -> list[str]:
    async with database.open_unit() as unit:
        return [message.body for message in await unit.messages.latest(person_id, limit=99)]


async def test_old_words_go_but_for_those_of_an_open_case(database: Database) -> None:
    person, operator = await keep_person(database), await keep_operator(database)
    states = {state: await keep_case(database, person, state=state, owner_id=operator.id) for state in CaseState}
    async with database.open_unit() as unit:
        await unit.messages.add(a_message(person, at=OLD, body="old, no case"))
        await unit.messages.add(a_message(person, at=START, body="within the term"))
        for state, case in states.items():
            await unit.messages.add(a_message(person, at=OLD, case_id=case.id, body=f"old, {state.value}"))
            await unit.messages.add(a_message(person, at=START, case_id=case.id, body=f"new, {state.value}"))
        await unit.commit()
    assert (await forget(database, NOW, TERM)).messages == 3
    assert set(await bodies(database, person.id)) == {
        "within the term",
        "old, waiting",
        "old, taken",
        *(f"new, {state.value}" for state in CaseState),
    }
    async with database.open_unit() as unit:
        assert [await unit.cases.get(case.id) for case in states.values()] == list(states.values())


LONG_AGO = NOW - 2 * TERM - timedelta(seconds=1)


async def test_a_case_that_nobody_took_for_two_terms_is_closed_as_silent_and_its_words_go(database: Database) -> None:
    person = await keep_person(
        database, last_seen_at=LONG_AGO, holder=Holder.WAITING, urgency=Urgency.HIGH, given=("a",)
    )
    case = await keep_case(database, person, waiting_since=LONG_AGO)
    async with database.open_unit() as unit:
        await unit.people.save(replace(person, case_id=case.id))
        await unit.messages.add(a_message(person, at=LONG_AGO, case_id=case.id))
        await unit.commit()
    forgotten = await forget(database, NOW, TERM)
    assert (forgotten.cases, forgotten.messages) == (1, 1)
    async with database.open_unit() as unit:
        ended, hers = await unit.cases.get(case.id), await unit.people.get(person.id)
        assert (ended.state, ended.outcome, ended.closed_at) == (CaseState.CLOSED, Outcome.SILENT, NOW)
        assert (hers.holder, hers.case_id, hers.given) == (Holder.BOT, None, ())
        assert hers.urgency is Urgency.HIGH, "no human said that it is over"
        assert [line[1:] for line in await unit.audit.latest(9)] == [("pana", "case.closed.silent", f"case:{case.id}")]
    assert await bodies(database, person.id) == []
    assert (await forget(database, NOW, TERM)).cases == 0


@pytest.mark.parametrize(
    ("waiting_since", "last_seen_at", "state"),
    [
        pytest.param(LONG_AGO + timedelta(seconds=1), LONG_AGO, CaseState.WAITING, id="not yet two terms"),
        pytest.param(LONG_AGO, NOW - TERM, CaseState.WAITING, id="the person wrote since"),
        pytest.param(LONG_AGO, LONG_AGO, CaseState.TAKEN, id="an operator has it"),
    ],
)
async def test_a_case_that_somebody_waits_for_or_works_with_stays(
    database: Database, waiting_since: datetime, last_seen_at: datetime, state: CaseState
) -> None:
    person, operator = await keep_person(database, last_seen_at=last_seen_at), await keep_operator(database)
    case = await keep_case(database, person, waiting_since=waiting_since, state=state, owner_id=operator.id)
    async with database.open_unit() as unit:
        await unit.messages.add(a_message(person, at=LONG_AGO, case_id=case.id))
        await unit.commit()
    forgotten = await forget(database, NOW, TERM)
    assert (forgotten.cases, forgotten.messages) == (0, 0)
    async with database.open_unit() as unit:
        assert await unit.cases.get(case.id) == case


async def test_handled_updates_go_and_waiting_ones_stay(database: Database) -> None:
    async with database.open_unit() as unit:
        for update in (an_update(1, at=OLD), an_update(2, at=OLD), an_update(3, at=START)):
            await unit.inbox.record(update)
        await unit.inbox.done([1, 3])
        await unit.commit()
    assert (await forget(database, NOW, TERM)).updates == 1
    async with database.open_unit() as unit:
        assert await unit.inbox.record(an_update(3)) is False
        assert [update.update_id for update in await unit.inbox.pending(1001)] == [2]


async def test_calls_that_are_over_go_and_waiting_ones_stay(database: Database) -> None:
    async with database.open_unit() as unit:
        sent, failed, recent, _ = [
            await unit.outbox.add(a_call(created_at=created)) for created in (OLD, OLD, START, OLD)
        ]
        await unit.outbox.sent(sent.id)
        await unit.outbox.failed(failed.id, "403")
        await unit.outbox.sent(recent.id)
        await unit.commit()
    assert (await forget(database, NOW, TERM)).calls == 2
    async with database.open_unit() as unit:
        assert len(await unit.outbox.due(NOW, limit=9)) == 1
        await unit.outbox.sent(recent.id)


async def test_expired_invitations_go_at_once(database: Database) -> None:
    async with database.open_unit() as unit:
        await unit.invitations.add(an_invitation(code_hash="a", expires_at=NOW))
        await unit.invitations.add(an_invitation(code_hash="b", expires_at=NOW + timedelta(seconds=1)))
        await unit.commit()
    assert (await forget(database, NOW, TERM)).invitations == 1
    async with database.open_unit() as unit:
        assert await unit.invitations.use("b", NOW) is not None


async def test_people_operators_and_the_audit_stay(database: Database) -> None:
    person, operator = await keep_person(database, last_seen_at=OLD), await keep_operator(database)
    async with database.open_unit() as unit:
        await unit.audit.add(at=OLD, actor="system", action="started", subject="app")
        await unit.commit()
    assert await forget(database, NOW, TERM) == NOTHING
    async with database.open_unit() as unit:
        assert await unit.people.get(person.id) == person
        assert await unit.operators.get(operator.id) == operator
        assert len(await unit.audit.latest(9)) == 1


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_not_even_the_cipher_text_stays_in_the_files(database: Database, tmp_path: Path) -> None:
    person = await keep_person(database)
    async with database.open_unit() as unit:
        await unit.messages.add(a_message(person, at=OLD))
        await unit.commit()
        row = await unit.connection.exec_driver_sql("SELECT body FROM messages")
        sealed: bytes = row.scalar_one()

    def on_disk() -> bytes:
        return b"".join(file.read_bytes() for file in tmp_path.glob("pana.db*"))

    assert sealed in on_disk()
    await forget(database, NOW, TERM)
    assert sealed not in on_disk()


async def test_notes_of_who_has_not_written_for_so_long_go_but_for_what_is_made_for_a_later_day(
    database: Database,
) -> None:
    """A code word that ends by itself is a trap: nobody uses it until the day she needs it."""
    gone, here = await keep_person(database, last_seen_at=OLD), await keep_person(database, chat_id=1002)
    async with database.open_unit() as unit:
        for topic in Topic:
            await unit.notes.put(a_note(gone, topic=topic))
            await unit.notes.put(a_note(here, topic=topic))
        await unit.commit()
    assert (await forget(database, NOW, TERM)).notes == len(Topic) - 2
    async with database.open_unit() as unit:
        assert {topic for topic in Topic if await unit.notes.get(gone.id, topic)} == {Topic.CODE_WORD, Topic.PLAN}
        assert {topic for topic in Topic if await unit.notes.get(here.id, topic)} == set(Topic)


async def test_a_promise_goes_only_after_it_ended(database: Database) -> None:
    person = await keep_person(database)
    async with database.open_unit() as unit:
        await unit.appointments.add(an_appointment(person, at=OLD, stage=Stage.ENDED))
        kept = await unit.appointments.add(an_appointment(person, at=OLD, purpose=Purpose.FOLLOW_UP))
        await unit.appointments.add(an_appointment(person, at=NOW, stage=Stage.ENDED))
        await unit.commit()
    assert (await forget(database, NOW, TERM)).appointments == 1
    async with database.open_unit() as unit:
        assert await unit.appointments.of(person.id) == [kept]


async def test_ids_of_messages_go_when_telegram_deletes_them_no_more(database: Database) -> None:
    async with database.open_unit() as unit:
        await unit.standing.add(InChat(1001, 1, NOW - timedelta(hours=48, seconds=1)))
        await unit.standing.add(InChat(1001, 2, NOW - timedelta(hours=48)))
        await unit.commit()
    assert (await forget(database, NOW, TERM)).standing == 1
    async with database.open_unit() as unit:
        assert [one.message_id for one in await unit.standing.since(1001, START)] == [2]
