"""How many began by the code of a place: a count, and nothing of anybody."""

from __future__ import annotations

from datetime import date

import pytest

from bot.ports import Started
from store.database import Database

pytestmark = pytest.mark.asyncio

FIRST, SECOND = date(2026, 11, 21), date(2026, 11, 22)


async def test_each_place_and_day_has_one_row_that_counts(database: Database) -> None:
    for place, day in [("clinic", FIRST), ("school", SECOND), ("clinic", SECOND), ("clinic", SECOND)]:
        async with database.open_unit() as unit:
            await unit.starts.add(place, day)
            await unit.commit()
    async with database.open_unit() as unit:
        assert await unit.starts.all() == [
            Started("clinic", SECOND, 2),
            Started("school", SECOND, 1),
            Started("clinic", FIRST, 1),
        ]
