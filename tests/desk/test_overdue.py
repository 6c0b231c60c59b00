"""A deadline that passes always leads to something."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from desk.case import CaseState
from desk.deadlines import take_by
from desk.joining import disable, lose
from desk.message import Kind, Message, Sender
from desk.operators import Operator
from desk.overdue import Orphaned, PersonSilent, TakenBack, Unanswered, expire
from desk.ports import Unit
from desk.taking import IDLE_AFTER_ANSWER, release, take
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from store.database import Database
from tests.desk.talks import an_operator, held_case, waiting
from tests.fakes.clock import START

pytestmark = pytest.mark.asyncio

LATE = START + timedelta(hours=1)


async def test_a_case_nobody_took_is_paged_again_and_again(database: Database) -> None:
    async with database.open_unit() as unit:
        case = (await waiting(unit)).case
        for passed in (1, 2, 3):
            now = max(LATE, case.deadline_at)
            assert await unit.cases.due(now) == [case]
            result = await expire(unit, case, now=now)
            assert isinstance(result, Unanswered)
            case = result.case
            assert (case.state, case.deadlines_passed) == (CaseState.WAITING, passed)
            assert case.deadline_at == take_by(Urgency.HIGH, now, passed=passed)
            assert case.deadline_at > now
            assert case.waiting_since == START


async def test_a_silent_owner_loses_the_case(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit)
        result = await expire(unit, handled.case, now=LATE)
        assert isinstance(result, TakenBack)
        assert result.owner_id == handled.operator.id
        assert (result.case.state, result.case.waiting_since) == (CaseState.WAITING, START)
        assert result.person.holder is Holder.WAITING
        assert (await unit.operators.get(handled.operator.id)).case_id is None


async def said(unit: Unit, person_id: int, sender: Sender) -> None:
    await unit.messages.add(Message(0, person_id=person_id, sender=sender, kind=Kind.TEXT, body="…", at=START))


@pytest.mark.parametrize(
    ("order", "stays"),
    [
        ([Sender.PERSON, Sender.BOT], False),
        ([Sender.PERSON, Sender.BOT, Sender.OPERATOR], True),
        ([Sender.BOT, Sender.OPERATOR, Sender.PERSON], False),
        # The one who had the case before spoke last; whoever took it now has said nothing.
        ([Sender.OPERATOR, Sender.BOT], False),
    ],
    ids=["silent-owner", "silent-person", "she-wrote-again", "words-of-another-owner"],
)
async def test_who_spoke_last_decides_whose_silence_it_is(database: Database, order: list[Sender], stays: bool) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit)
        for sender in order:
            await said(unit, handled.person.id, sender)
        result = await expire(unit, handled.case, now=LATE)
        kept = await unit.cases.get(handled.case.id)
        if not stays:
            assert isinstance(result, TakenBack)
            return
        assert result == PersonSilent(kept, handled.operator.id)
        assert (kept.state, kept.deadline_at) == (CaseState.TAKEN, LATE + IDLE_AFTER_ANSWER)
        assert (await unit.people.get(handled.person.id)).holder is Holder.OPERATOR


@pytest.mark.parametrize("how", [disable, lose], ids=["disabled", "unreachable"])
async def test_the_case_of_an_owner_who_is_gone_is_moved_at_once_and_once(
    database: Database, how: Callable[..., Awaitable[Operator]]
) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit)
        await how(unit, handled.operator, now=LATE)
        due = await unit.cases.due(LATE)
        assert [case.id for case in due] == [handled.case.id]
        result = await expire(unit, due[0], now=LATE)
        assert isinstance(result, Orphaned)
        assert (result.case.waiting_since, result.case.deadline_at) == (START, take_by(Urgency.HIGH, LATE))
        assert result.person.holder is Holder.WAITING
        assert await unit.cases.due(LATE) == []
        assert isinstance(await expire(unit, result.case, now=result.case.deadline_at), Unanswered)


async def test_who_takes_such_a_case_first_has_it_like_any_other(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit)
        await lose(unit, handled.operator, now=LATE)
        await take(unit, await an_operator(unit, chat_id=2002), handled.case.id, now=LATE)
        assert await unit.cases.due(LATE) == []


async def test_a_case_that_somebody_moved_first_is_left_alone(database: Database) -> None:
    async with database.open_unit() as unit:
        handled = await held_case(unit)
        before = (await waiting(unit, chat_id=1002)).case
        await unit.cases.save(replace(before, version=before.version + 1))
        assert await expire(unit, before, now=LATE) is None
        await release(unit, handled.operator, now=START)
        assert await expire(unit, handled.case, now=LATE) is None
        assert (await unit.cases.get(handled.case.id)).deadlines_passed == 0
