"""Operators come with a one-time invitation, and leave nobody behind when they go."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk.case import CaseState
from desk.joining import choose_language, disable, go_off_shift, go_on_shift, invite, join, lose
from desk.operators import INVITATION_LIFE, Operator
from desk.ports import Unit
from desk.taking import Refusal
from store.database import Database
from tests.desk.talks import actions, an_operator, held_case
from tests.fakes.clock import START

pytestmark = pytest.mark.asyncio


async def come(unit: Unit, code: str, chat_id: int = 2001, after: timedelta = timedelta(0)) -> Operator | None:
    return await join(unit, code, chat_id=chat_id, chat_ref="", language="ru", now=START + after)


async def test_an_invitation_makes_one_operator(database: Database) -> None:
    async with database.open_unit() as unit:
        code = await invite(unit, "Айгүл", now=START)
        operator = await come(unit, code)
        assert operator is not None
        assert (operator.name, operator.language, operator.on_shift) == ("Айгүл", "ru", False)
        assert await unit.operators.by_chat(2001) == operator
        assert await come(unit, code, chat_id=2002) is None
        assert await come(unit, code) == operator
        assert len(await unit.operators.all()) == 1


@pytest.mark.parametrize(
    ("after", "works"),
    [(INVITATION_LIFE - timedelta(seconds=1), True), (INVITATION_LIFE, False)],
    ids=["last-second", "over"],
)
async def test_an_invitation_ends(database: Database, after: timedelta, works: bool) -> None:
    async with database.open_unit() as unit:
        code = await invite(unit, "A", now=START)
        assert (await come(unit, code, after=after) is not None) is works


async def test_a_wrong_code_is_nothing(database: Database) -> None:
    async with database.open_unit() as unit:
        await invite(unit, "A", now=START)
        assert await come(unit, "wrong") is None
        assert await unit.operators.all() == []


async def test_neither_name_nor_code_stands_in_the_audit(database: Database) -> None:
    async with database.open_unit() as unit:
        code = await invite(unit, "Айгүл", now=START)
        await come(unit, code)
        lines = "\n".join(await actions(unit))
    assert "operator.joined" in lines
    assert "Айгүл" not in lines
    assert code not in lines


async def test_a_shift_begins_and_ends(database: Database) -> None:
    async with database.open_unit() as unit:
        operator = await go_on_shift(unit, await an_operator(unit, on_shift=False), now=START)
        assert await unit.operators.on_shift() == [operator]
        assert isinstance(await go_off_shift(unit, operator, now=START), Operator)
        assert await unit.operators.on_shift() == []


async def test_nobody_goes_home_with_a_case_in_her_hands(database: Database) -> None:
    async with database.open_unit() as unit:
        operator = (await held_case(unit)).operator
        assert await go_off_shift(unit, operator, now=START) is Refusal.ONE_AT_A_TIME
        assert await unit.operators.on_shift() == [operator]


async def test_a_disabled_operator_has_no_rights_and_no_case(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit)
        operator = await disable(unit, handled.operator, now=START)
        assert (operator.disabled, operator.on_shift, operator.case_id) == (True, False, None)
        assert await unit.operators.get(operator.id) == operator
        assert (await unit.cases.get(handled.case.id)).state is CaseState.WAITING
        code = await invite(unit, "again", now=START)
        assert await come(unit, code, chat_id=operator.chat_id) is None


async def test_an_operator_who_cannot_be_reached_is_off_shift_and_keeps_her_rights(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit)
        operator = await lose(unit, handled.operator, now=START)
        assert (operator.disabled, operator.on_shift, operator.case_id) == (False, False, None)
        assert await unit.operators.on_shift() == []
        assert (await unit.cases.get(handled.case.id)).state is CaseState.WAITING
        lines = await actions(unit)
        assert lines[-1] == f"pana operator.unreachable operator:{operator.id}"
        assert await lose(unit, operator, now=START) == operator
        assert await actions(unit) == lines, "nothing changed the second time"


async def test_who_is_disabled_with_a_case_that_is_gone_keeps_nothing(database: Database) -> None:
    async with database.open_unit() as unit:
        operator = await disable(unit, await an_operator(unit, case_id=404), now=START)
        assert operator.case_id is None
        assert await unit.operators.get(operator.id) == operator


async def test_an_operator_chooses_her_language(database: Database) -> None:
    async with database.open_unit() as unit:
        operator = await choose_language(unit, await an_operator(unit, language="kk"), "ru")
        assert (await unit.operators.get(operator.id)).language == "ru"
