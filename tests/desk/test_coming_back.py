"""A case without a new word of hers, and what may not be learned from it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.case import CaseState
from desk.coming_back import WITHOUT_WORDS, bring_back
from desk.learning import may_teach
from desk.people import Learning
from desk.talk import Holder
from nlu.urgency.levels import Urgency
from store.database import Database
from tests.desk.talks import held_case, somebody
from tests.fakes.clock import START

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize(
    ("holder", "after"),
    [(Holder.BOT, Holder.WAITING), (Holder.CLOSED, Holder.WAITING)],
    ids=["bot", "closed"],
)
async def test_a_case_is_opened(database: Database, holder: Holder, after: Holder) -> None:
    async with database.open_unit() as unit:
        person = await somebody(unit, holder=holder)
        found = await bring_back(unit, person, "check-in.missed", Urgency.HIGH, now=START)
        assert (found.person.holder, found.case.cues, found.case.understood) == (after, ("check-in.missed",), True)


async def test_who_speaks_with_an_operator_stays_with_her(database: Database) -> None:
    async with database.open_unit() as unit:
        held = await held_case(unit)
        found = await bring_back(unit, held.person, "check-in.missed", Urgency.EMERGENCY, now=START)
        assert (found.person.holder, found.case.state) == (Holder.OPERATOR, CaseState.TAKEN)


@pytest.mark.parametrize("cue", sorted(WITHOUT_WORDS))
async def test_no_machine_learns_from_a_mark_of_ours(database: Database, cue: str) -> None:
    """A code word that became an example of danger would betray it, and teach nonsense."""
    async with database.open_unit() as unit:
        case = replace(
            (await held_case(unit)).case,
            state=CaseState.CLOSED,
            closed_at=START,
            judged_urgency=Urgency.ROUTINE,
        )
        person = await somebody(unit, 1002, learning=Learning.YES, learning_at=START)
    assert may_teach(case, person)
    assert not may_teach(replace(case, cues=(cue,)), person)
