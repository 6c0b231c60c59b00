"""The schema that migrations make is the one that the program's tables describe."""

from __future__ import annotations

import asyncio

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from nlu.urgency.levels import Urgency
from store import schema
from store.database import Database
from store.encryption import KeyRing
from store.errors import StoreError
from store.models import messages, metadata
from store.schema import MIGRATIONS
from tests.store.examples import a_message, keep_case, keep_person


def differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return list(compare_metadata(context, metadata))


def table_names(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def partial_indexes(connection: Connection) -> set[str]:
    """Return the indexes with a condition; the comparison of Alembic does not look at conditions on SQLite."""
    found = inspect(connection).get_multi_indexes()
    return {
        str(index["name"])
        for indexes in found.values()
        for index in indexes
        if any(option.endswith("_where") for option in index.get("dialect_options", {}))
    }


@pytest.mark.asyncio
async def test_migrations_make_what_the_models_say(database: Database) -> None:
    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []
        assert await connection.run_sync(partial_indexes) == {
            "ix_cases_waiting",
            "ix_appointments_due",
            "ix_cases_due",
            "ix_inbox_pending",
            "ix_outbox_waiting",
        }


@pytest.mark.asyncio
async def test_the_comparison_notices_a_missing_column(database: Database) -> None:
    async with database.engine.connect() as connection:
        await connection.exec_driver_sql("ALTER TABLE audit DROP COLUMN actor")
        assert len(await connection.run_sync(differences)) == 1


@pytest.mark.asyncio
async def test_up_down_and_up_again(database: Database) -> None:
    async with database.engine.begin() as connection:
        await connection.run_sync(schema.downgrade, "base")
        assert await connection.run_sync(table_names) == {"alembic_version"}
    await database.migrate()
    await database.check()


@pytest.mark.asyncio
async def test_two_replicas_that_start_at_once_migrate_once(empty_address: str, keys: KeyRing) -> None:
    replicas = [Database.open(empty_address, keys) for _ in range(3)]
    await asyncio.gather(*(replica.migrate() for replica in replicas))
    for replica in replicas:
        await replica.check()
        await replica.close()


def test_history_is_one_line() -> None:
    scripts = ScriptDirectory(str(MIGRATIONS))
    assert len(scripts.get_heads()) == 1
    assert len(scripts.get_bases()) == 1
    assert all(not revision.is_merge_point for revision in scripts.walk_revisions())


@pytest.mark.asyncio
async def test_the_id_of_a_deleted_row_is_never_given_again(database: Database) -> None:
    """The outbox and the audit name rows by their id."""
    person = await keep_person(database)
    async with database.open_unit() as unit:
        first = await unit.messages.add(a_message(person))
        await unit.connection.execute(messages.delete())
        second = await unit.messages.add(a_message(person))
    assert second.id > first.id


@pytest.mark.asyncio
async def test_who_was_there_before_learning_has_agreed_to_nothing(database: Database) -> None:
    """People and cases of the first schema stay as they are; nobody said anything about teaching."""
    person = await keep_person(database, urgency=Urgency.HIGH)
    case = await keep_case(database, person)
    async with database.engine.begin() as connection:
        await connection.run_sync(schema.downgrade, "0001")
    with pytest.raises(StoreError, match="schema 0001, but 0005 is needed"):
        await database.check()
    await database.migrate()
    await database.check()
    async with database.open_unit() as unit:
        assert await unit.people.get(person.id) == person
        assert await unit.cases.get(case.id) == case
    assert (person.learning, case.judged_urgency, case.judged_intent) == (None, None, None)
