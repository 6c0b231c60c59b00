"""How many began by posters, as a table and as comma-separated values; few are not told exactly."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from datetime import date

import pytest

from bot.ports import Started
from pana.command_line.starts import shown
from pana.settings import load_settings
from pana.wiring import open_database
from tests.pana.command_line.conftest import Printed

Pana = Callable[..., Printed]
DAY = date(2026, 11, 22)


def count(place: str, times: int) -> None:
    """Count so many starts, as the bot does."""

    async def add() -> None:
        async with open_database(load_settings()) as database, database.open_unit() as unit:
            for _ in range(times):
                await unit.starts.add(place, DAY)
            await unit.commit()

    asyncio.run(add())


def test_counts_are_printed_and_small_ones_hidden(pana: Pana) -> None:
    count("clinic", 5)
    count("school", 4)
    printed = pana("starts")
    assert printed.status == 0
    assert re.search(r"2026-11-22.+clinic.+ 5 ", printed.out)
    assert re.search(r"2026-11-22.+school.+<5", printed.out)


def test_the_same_as_comma_separated_values(pana: Pana) -> None:
    count("clinic", 12)
    count("other", 1)
    assert pana("starts", "--csv").out == "day,place,starts\n2026-11-22,clinic,12\n2026-11-22,other,<5\n"


def test_before_anybody_came_there_is_nothing_but_the_head(pana: Pana) -> None:
    assert pana("starts", "--csv").out == "day,place,starts\n"


@pytest.mark.parametrize(("number", "text"), [(1, "<5"), (4, "<5"), (5, "5"), (40, "40")])
def test_few_are_not_told_exactly(number: int, text: str) -> None:
    assert shown(Started("clinic", DAY, number)) == text
