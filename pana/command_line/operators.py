"""`pana operators`: invite, list, disable."""

from __future__ import annotations

import asyncio

import typer
from rich.console import Console
from rich.table import Table

from desk.joining import disable, invite
from desk.operators import INVITATION_LIFE, Operator
from pana.errors import PanaError
from pana.settings import load_settings
from pana.wiring import now, open_database

app = typer.Typer(help="Operators: invite, list, disable.", no_args_is_help=True)


@app.command("invite")
def invite_operator(name: str = typer.Argument(help="How the operator is called in the desk.")) -> None:
    """Make a one-time invitation. It is shown once: send it to the operator, who opens it in Telegram."""
    code = asyncio.run(_invite(name))
    hours = int(INVITATION_LIFE.total_seconds() // 3600)
    typer.echo(f"Invitation for {name}, good once within {hours} hours. In a chat with the bot, the operator sends:")
    typer.echo(f"/start op_{code}")
    typer.echo(f"or opens https://t.me/<name of the bot>?start=op_{code}")


@app.command("list")
def list_operators() -> None:
    """Show all operators."""
    table = Table("number", "name", "language", "state")
    for operator in asyncio.run(_all()):
        table.add_row(str(operator.id), operator.name, operator.language, _state(operator))
    Console().print(table)


@app.command("disable")
def disable_operator(number: int = typer.Argument(help="The operator's number, as `list` shows it.")) -> None:
    """Take all rights from an operator; a case in her hands goes back to the queue."""
    name = asyncio.run(_disable(number))
    typer.echo(f"{name} (number {number}) is no operator any more.")


def _state(operator: Operator) -> str:
    if operator.disabled:
        return "disabled"
    return "on shift" if operator.on_shift else "off shift"


async def _invite(name: str) -> str:
    async with open_database(load_settings()) as database, database.open_unit() as unit:
        code = await invite(unit, name, now=now())
        await unit.commit()
    return code


async def _all() -> list[Operator]:
    async with open_database(load_settings()) as database, database.open_unit() as unit:
        return await unit.operators.all()


async def _disable(number: int) -> str:
    async with open_database(load_settings()) as database, database.open_unit() as unit:
        try:
            operator = await unit.operators.get(number)
        except KeyError:
            raise PanaError(f"there is no operator {number} – `pana operators list` shows all") from None
        await disable(unit, operator, now=now())
        await unit.commit()
    return operator.name
