"""What a sign of life is, and what happens when there is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from desk.appointments import ANSWER_WITHIN, COUNTS_BEFORE, Appointment, Purpose, asked, ended, made
from desk.check_in import MISSED, is_sign_of_life, raise_alarm, settle
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from store.database import Database
from tests.desk.talks import HIGH, actions, held_case, somebody, waiting
from tests.fakes.clock import START

MINUTE = timedelta(minutes=1)
AT = START + timedelta(hours=3)
ASKED = asked(made(1, Purpose.CHECK_IN, at=AT, now=START), now=AT)


def check_in(wait: timedelta = timedelta(hours=3)) -> Appointment:
    return made(1, Purpose.CHECK_IN, at=START + wait, now=START)


@pytest.mark.parametrize(
    ("appointment", "sent_at", "counts"),
    [
        pytest.param(check_in(), AT - COUNTS_BEFORE - MINUTE, False, id="long before"),
        pytest.param(check_in(), AT - COUNTS_BEFORE, True, id="shortly before"),
        pytest.param(check_in(timedelta(minutes=12)), START + 2 * MINUTE, False, id="just after it was made"),
        pytest.param(check_in(timedelta(minutes=12)), START + 9 * MINUTE, True, id="shortly before a near one"),
        pytest.param(ASKED, AT + MINUTE, True, id="after asking"),
        pytest.param(ASKED, AT - COUNTS_BEFORE, True, id="sent shortly before, read after asking"),
        pytest.param(ASKED, START + MINUTE, False, id="sent hours ago, read after asking"),
        pytest.param(ended(check_in()), AT, False, id="ended"),
        pytest.param(made(1, Purpose.CALL_BACK, at=AT, now=START), AT, False, id="no check-in"),
    ],
)
def test_a_sign_of_life(appointment: Appointment, sent_at: datetime, counts: bool) -> None:
    assert is_sign_of_life(appointment, sent_at=sent_at, now=max(sent_at, AT)) is counts


def test_what_telegram_kept_for_hours_says_nothing_about_now() -> None:
    """Pana was away from eight to nine; what she wrote at eight comes at nine."""
    assert not is_sign_of_life(check_in(), sent_at=AT - timedelta(hours=1), now=AT)


@pytest.mark.asyncio
async def test_a_sign_of_life_ends_the_check_in_once(database: Database) -> None:
    async with database.open_unit() as unit:
        person = await somebody(unit)
        await unit.appointments.add(made(person.id, Purpose.CHECK_IN, at=AT, now=START))
        await unit.appointments.add(made(person.id, Purpose.CALL_BACK, at=AT, now=START))
        assert await settle(unit, person, [START + MINUTE, AT], calm=True, now=AT)
        assert not await settle(unit, person, [AT], calm=True, now=AT)
        assert [one.purpose for one in await unit.appointments.of(person.id)] == [Purpose.CALL_BACK]


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("promise", "ends"), [(check_in(), False), (ASKED, True)], ids=["before the moment", "after asking"]
)
async def test_words_of_danger_end_no_check_in_before_its_moment(
    database: Database, promise: Appointment, *, ends: bool
) -> None:
    """She is alive, but the alarm is wanted all the more; an answer to the question is an answer."""
    async with database.open_unit() as unit:
        person = await somebody(unit)
        await unit.appointments.add(replace(promise, person_id=person.id))
        assert await settle(unit, person, [AT - MINUTE], calm=False, now=AT) is ends


@pytest.mark.asyncio
@pytest.mark.parametrize("holder", [Holder.BOT, Holder.CLOSED], ids=["bot", "closed"])
async def test_the_alarm_opens_an_emergency(database: Database, holder: Holder) -> None:
    """Also in a talk that an operator had closed."""
    async with database.open_unit() as unit:
        person = await somebody(unit, holder=holder)
        promised = await unit.appointments.add(made(person.id, Purpose.CHECK_IN, at=AT, now=START))
        alarm = await raise_alarm(unit, person, promised, now=AT + ANSWER_WITHIN)
        assert (alarm.is_new, alarm.case.urgency, alarm.case.cues) == (True, Urgency.EMERGENCY, (MISSED,))
        assert (await unit.people.get(person.id)).holder is Holder.WAITING
        assert await unit.appointments.of(person.id) == []
        assert f"pana check-in.missed person:{person.id}" in await actions(unit)


@pytest.mark.asyncio
async def test_the_alarm_raises_a_case_that_waits(database: Database) -> None:
    async with database.open_unit() as unit:
        before = await waiting(unit, HIGH)
        promised = await unit.appointments.add(made(before.person.id, Purpose.CHECK_IN, at=AT, now=START))
        alarm = await raise_alarm(unit, before.person, promised, now=AT)
        assert (alarm.is_new, alarm.rose, alarm.case.id) == (False, True, before.case.id)
        assert alarm.case.cues == (*before.case.cues, MISSED)


@pytest.mark.asyncio
async def test_the_alarm_leaves_a_case_with_its_owner(database: Database) -> None:
    async with database.open_unit() as unit:
        held = await held_case(unit)
        promised = await unit.appointments.add(made(held.person.id, Purpose.CHECK_IN, at=AT, now=START))
        alarm = await raise_alarm(unit, held.person, promised, now=AT)
        assert (alarm.person.holder, alarm.case.owner_id) == (Holder.OPERATOR, held.operator.id)
        assert alarm.case.urgency is Urgency.EMERGENCY
