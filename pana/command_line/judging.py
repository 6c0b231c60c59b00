"""Commands that judge something: messages (`parse`), the data (`check`), this machine (`doctor`)."""

from __future__ import annotations

import json
import sys

import typer
from rich.console import Console
from rich.table import Table

from pana.checks.run import check_everything
from pana.doctor import Finding, examine
from pana.errors import PanaError
from pana.models import have_model
from pana.parser_process import verdicts
from pana.places import ROOT


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("parse")(parse)
    app.command("check")(check)
    app.command("doctor")(doctor)


def parse() -> None:
    """Read messages (or JSON Lines with "text") from standard input, write one verdict a line."""
    have_model()
    for verdict in verdicts(sys.stdin.buffer):
        verdict.pop("ms", None)
        typer.echo(json.dumps(verdict, ensure_ascii=False))


def check() -> None:
    """Check data, texts and labels; print every mistake as `file:line: what is wrong – what to do`."""
    problems = check_everything(ROOT)
    for problem in problems:
        typer.echo(str(problem))
    if problems:
        raise PanaError(f"{len(problems)} mistakes in the data")
    typer.echo("pana check: all data and texts are in order")


def doctor() -> None:
    """Say what this machine has, what is missing, and how to get it."""
    findings = examine()
    table = Table("", "what", "found", "what to do")
    marks = {True: "✓", False: "✗"}
    for finding in findings:
        table.add_row(marks[finding.fine], finding.what, finding.found, finding.remedy)
    Console().print(table)
    if any(_is_needed(finding) for finding in findings):
        raise typer.Exit(1)


def _is_needed(finding: Finding) -> bool:
    return finding.needed and not finding.fine
