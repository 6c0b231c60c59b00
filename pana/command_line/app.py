"""The command `pana`: one clear line for every error, never a traceback."""

from __future__ import annotations

import sys

import typer
from rich.console import Console

from pana.command_line import judging, operators, running
from pana.errors import PanaError
from store.errors import StoreError

app = typer.Typer(
    name="pana",
    help="Pana: a Telegram crisis chatbot in Kazakh and Russian.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(operators.app, name="operators")
for register in (running.register, judging.register):
    register(app)


def main() -> None:
    """Run the command line."""
    try:
        app()
    except (PanaError, StoreError) as error:
        Console(stderr=True).print(f"pana: {error}", style="red", highlight=False, markup=False, soft_wrap=True)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
