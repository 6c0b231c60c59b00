"""The log of who did what."""

from __future__ import annotations

from datetime import timedelta

import pytest

from store.database import Database
from tests.fakes.clock import START

pytestmark = pytest.mark.asyncio


async def test_the_newest_lines_come_first(database: Database) -> None:
    lines = [(START + timedelta(seconds=n), f"operator:{n}", "case.taken", f"case:{n}") for n in range(4)]
    async with database.open_unit() as unit:
        for at, actor, action, subject in lines:
            await unit.audit.add(at=at, actor=actor, action=action, subject=subject)
        await unit.commit()
    async with database.open_unit() as unit:
        assert list(await unit.audit.latest(3)) == [lines[3], lines[2], lines[1]]
