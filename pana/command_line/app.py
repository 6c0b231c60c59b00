"""The command `pana`: one clear line for every error, never a traceback."""

from __future__ import annotations

import os
import sys
import traceback
from contextlib import suppress
from pathlib import Path

import typer
from rich.console import Console

from actions.records import ContentError
from locales.render import WordsError
from pana.command_line import evaluating, guides, judging, labels, lines, operators, poster, running, starts, texts
from pana.errors import PanaError
from pana.places import ROOT
from store.errors import StoreError

app = typer.Typer(
    name="pana",
    help="Pana: a Telegram crisis chatbot in Kazakh and Russian.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(operators.app, name="operators")
app.add_typer(labels.app, name="labels")
for register in (running.register, judging.register, evaluating.register, guides.register, lines.register):
    register(app)
poster.register(app)
starts.register(app)
texts.register(app)


def main() -> None:
    """Run the command line."""
    try:
        app()
    except (PanaError, StoreError) as error:
        _say(str(error))
        sys.exit(1)
    except (WordsError, ContentError) as error:
        _say(f"texts or content are wrong: {str(error).splitlines()[0]} – `pana check` shows every mistake")
        sys.exit(1)
    except OSError as error:
        _say(f"{os.strerror(error.errno) if error.errno else type(error).__name__} ({_place(error)})")
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:  # noqa: BLE001 - a traceback may hold what people wrote
        _say(f"this should not happen: {type(error).__name__} ({_place(error)})")
        sys.exit(1)


def _say(line: str) -> None:
    with suppress(OSError):
        Console(stderr=True).print(f"pana: {line}", style="red", highlight=False, markup=False, soft_wrap=True)


def _place(error: BaseException) -> str:
    """Return file and line of our own code where an error came up; no value of anything."""
    frames = [(Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    ours = [(path.relative_to(ROOT), line) for path, line in frames if path.is_relative_to(ROOT)]
    path, line = next((one for one in reversed(ours) if not one[0].parts[0].startswith(".")), (Path("pana"), 0))
    return f"{path.as_posix()}:{line}"
