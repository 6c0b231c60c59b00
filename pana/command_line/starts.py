"""`pana starts`: how many began by the code of each place, day by day; few are not told exactly."""

from __future__ import annotations

import asyncio
import csv
import sys

import typer
from rich.console import Console
from rich.table import Table

from bot.ports import Started
from pana.settings import load_settings
from pana.wiring import open_database

FEW = 5
"""A count below this could point at somebody: it is shown as "<5"."""

COLUMNS = ("day", "place", "starts")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("starts")(starts)


def starts(
    as_csv: bool = typer.Option(False, "--csv", help="Print comma-separated values instead of a table."),
) -> None:
    """Show how many began by the code of a poster, for each day and place, the newest day first."""
    rows = [(one.day.isoformat(), one.place, shown(one)) for one in asyncio.run(_all())]
    if as_csv:
        csv.writer(sys.stdout, lineterminator="\n").writerows([COLUMNS, *rows])
        return
    table = Table(*COLUMNS)
    for row in rows:
        table.add_row(*row)
    Console().print(table)


def shown(started: Started) -> str:
    """Return a count as it is shown."""
    return str(started.count) if started.count >= FEW else f"<{FEW}"


async def _all() -> list[Started]:
    async with open_database(load_settings()) as database, database.open_unit() as unit:
        return await unit.starts.all()
