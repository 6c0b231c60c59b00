"""Commands that run something: everything (`up`), one process (`bot`, `actions`, `nlu`), or the training."""

from __future__ import annotations

import asyncio
import secrets
import subprocess
import sys

import typer
from rich.console import Console

from pana.bot_process import run_bot
from pana.logs import set_up_logging
from pana.models import is_trained, train_model
from pana.ports_free import require_free
from pana.services_here import nlu_environment, processes
from pana.settings import Settings, load_settings
from pana.supervision.supervisor import supervise
from pana.welcome import welcome
from pana.wiring import open_database


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
    asyncio.run(_prepare(settings))
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
    set_up_logging(settings.log_level)
    asyncio.run(run_bot(settings))


def actions() -> None:
    """Run the action server alone."""
    settings = load_settings()
    command = [sys.executable, "-m", "actions.server", "--port", str(settings.actions_port)]
    raise typer.Exit(subprocess.call(command))  # noqa: S603 - our own module


def nlu() -> None:
    """Run the Rasa server alone; trains first when the data or the pipeline changed."""
    settings = load_settings()
    if not is_trained():
        train_model(force=False)
    service = next(process for process in processes(settings, nlu_token=_nlu_token(settings)) if process.name == "nlu")
    environment = nlu_environment(settings, nlu_token=_nlu_token(settings))
    raise typer.Exit(subprocess.call(list(service.command), env=environment, cwd=service.directory))  # noqa: S603


def train(force: bool = typer.Option(False, help="Train even when nothing changed.")) -> None:
    """Train the Rasa model when the data or the pipeline changed."""
    train_model(force=force)


async def _prepare(settings: Settings) -> None:
    """Make the key and bring the database to its newest schema before any process starts."""
    async with open_database(settings):
        return


def _nlu_token(settings: Settings) -> str:
    """Return the token between app and Rasa: the one that is set, or one that lives as long as this run."""
    return settings.nlu_token.get_secret_value() if settings.nlu_token else secrets.token_urlsafe(24)
