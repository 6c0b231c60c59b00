"""`pana lines`: every trust line and service, how certain it is, and when it has to be checked again."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import typer
from rich import box
from rich.console import Console
from rich.table import Table

from actions.calling_table import load_calling
from actions.content import load_content
from actions.services import load_services
from actions.validity import local
from pana.lines.due import Row, State, rows
from pana.places import CONTENT

STYLES = {State.FINE: "", State.SOON: "yellow", State.OVERDUE: "bold red"}

COLUMNS = {"due": 10, "state": 8, "what": None, "mark": 4, "checked": 10, "told": None}
"""The columns; one with a width is never broken, however narrow the terminal."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("lines")(lines)


def lines(
    on: datetime | None = typer.Option(
        None, "--on", formats=["%Y-%m-%d"], help="Look at the lines as on this day instead of today."
    ),
    as_json: bool = typer.Option(False, "--json", help="Print JSON instead of a table."),
) -> None:
    """List every trust line and service by the day its check is due; ends with 1 when one is overdue."""
    today = (on or local(datetime.now(UTC))).date()
    services = load_services(CONTENT)
    found = rows(load_calling(load_content(CONTENT), services.regions, CONTENT), services, today)
    if as_json:
        records = [row.as_json() for row in found]
        typer.echo(json.dumps({"on": today.isoformat(), "records": records}, ensure_ascii=False, indent=2))
    else:
        _print(found, today, Console())
    if any(row.state is State.OVERDUE for row in found):
        raise typer.Exit(1)


def _print(found: tuple[Row, ...], today: date, console: Console) -> None:
    table = Table(box=box.SIMPLE)
    for name, width in COLUMNS.items():
        table.add_column(name, min_width=width, no_wrap=width is not None, overflow="fold")
    for row in found:
        what = f"{row.code} {row.number}".strip()
        day, checked = row.due.isoformat(), row.checked.isoformat()
        table.add_row(day, row.state.value, what, row.certainty, checked, row.told, style=STYLES[row.state])
    console.print(table)
    overdue, soon = (sum(row.state is state for row in found) for state in (State.OVERDUE, State.SOON))
    console.print(
        f"{len(found)} lines and services on {today.isoformat()}: {overdue} overdue, {soon} due within 30 days"
    )
    if overdue or soon:
        console.print("Call the line or the centre, mend its record in data/content, and write the day into `checked`.")
