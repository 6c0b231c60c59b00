"""When "may I ask tomorrow?" is in its place."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from desk.appointments import Purpose
from desk.follow_up import may_be_asked, may_offer, refuse
from desk.people import Person
from desk.promising import promise
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from store.database import Database
from tests.desk.talks import somebody
from tests.fakes.clock import START


@pytest.mark.parametrize(
    ("changes", "quiet"),
    [
        ({}, True),
        ({"holder": Holder.CLOSED}, True),
        ({"urgency": Urgency.ELEVATED}, True),
        ({"urgency": Urgency.HIGH}, False),
        ({"case_id": 1}, False),
        ({"holder": Holder.WAITING}, False),
        ({"holder": Holder.OPERATOR}, False),
        ({"blocked": True}, False),
    ],
    ids=["calm", "closed", "trouble", "danger", "case", "waiting", "operator", "blocked"],
)
def test_when_nothing_speaks_against_a_question(changes: dict[str, Any], quiet: bool) -> None:
    assert may_be_asked(Person(1, chat_id=1, chat_ref="", last_seen_at=START, **changes)) is quiet


@pytest.mark.asyncio
async def test_it_is_offered_unless_one_is_promised(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await somebody(unit)
        assert await may_offer(unit, person)
        await promise(unit, person, Purpose.FOLLOW_UP, at=START + timedelta(hours=20), now=START)
        assert not await may_offer(unit, person)


@pytest.mark.asyncio
async def test_who_does_not_want_to_be_asked_is_never_asked_again(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await somebody(unit)
        await refuse(unit, person, now=START)
        await refuse(unit, person, now=START)
        assert not await may_offer(unit, person)
