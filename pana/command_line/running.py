"""Commands that run something: everything (`up`), one process (`bot`, `actions`, `nlu`), or the training."""

from __future__ import annotations

import asyncio
import os
import secrets
import sys
from typing import NoReturn

import typer
from rich.console import Console

from pana.bot_process import run_bot
from pana.errors import PanaError
from pana.logs import set_up_logging
from pana.models import is_trained, train_model
from pana.ports_free import require_free
from pana.services_here import processes
from pana.settings import Settings, load_settings
from pana.supervision.supervisor import supervise
from pana.welcome import welcome
from pana.wiring import open_database
from store.errors import DatabaseAway


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("up")(up)
    app.command("bot")(bot)
    app.command("actions")(actions)
    app.command("nlu")(nlu)
    app.command("train")(train)


def up() -> None:
    """Start everything and keep it running until Ctrl-C."""
    settings = load_settings()
    require_free(settings)
    try:
        asyncio.run(_prepare(settings))
    except DatabaseAway as error:
        # After a power cut the database may come up later than Pana: the bot waits for it, and people get the numbers.
        Console(stderr=True).print(
            f"pana: {error}; until it does, people get only the emergency numbers", style="red", soft_wrap=True
        )
    if not is_trained():
        train_model(force=False)
    token = _nlu_token(settings)
    console = Console()

    def say(name: str, line: str) -> None:
        console.print(f"{name:>9} │ {line}", markup=False, highlight=False, soft_wrap=True)

    async def run() -> None:
        await supervise(processes(settings, nlu_token=token), say=say, on_ready=lambda: welcome(settings, console))

    say("pana", "starting: press Ctrl-C to stop")
    asyncio.run(run())
    say("pana", "stopped")


def bot() -> None:
    """Run the bot alone: Telegram (or the simulator), database, queue."""
    settings = load_settings()
    if settings.nlu_token is None:
        raise PanaError(
            "PANA_NLU_TOKEN is not set, so that the Rasa server would refuse the bot – set the same for `pana nlu` and "
            "`pana bot`, or start everything with `pana up`"
        )
    set_up_logging(settings.log_level)
    asyncio.run(run_bot(settings))


def actions() -> None:
    """Run the action server alone."""
    _become("actions", load_settings())


def nlu() -> None:
    """Run the Rasa server alone; trains first when the data or the pipeline changed."""
    settings = load_settings()
    if not is_trained():
        train_model(force=False)
    _become("nlu", settings)


def train(force: bool = typer.Option(False, help="Train even when nothing changed.")) -> None:
    """Train the Rasa model when the data or the pipeline changed."""
    train_model(force=force)


def _become(name: str, settings: Settings) -> NoReturn:
    """Let a service take the place of this process: whoever stops the one stops the other."""
    service = next(one for one in processes(settings, nlu_token=_nlu_token(settings)) if one.name == name)
    sys.stdout.flush()
    sys.stderr.flush()
    os.chdir(service.directory)
    os.execve(service.command[0], list(service.command), dict(service.environment))  # noqa: S606 - our own module


async def _prepare(settings: Settings) -> None:
    """Make the key and bring the database to its newest schema before any process starts."""
    async with open_database(settings):
        return


def _nlu_token(settings: Settings) -> str:
    """Return the token between app and Rasa: the one that is set, or one that lives as long as this run."""
    return settings.nlu_token.get_secret_value() if settings.nlu_token else secrets.token_urlsafe(24)
