"""Commands that judge something: messages (`parse`), a labelled file (`evaluate`), the data (`check`), this machine (`doctor`)."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table

from nlu.evaluation.labelled import BadLabels, read_labelled
from nlu.evaluation.report import Report
from nlu.evaluation.report import evaluate as compare
from pana.checks.run import check_everything
from pana.doctor import Finding, examine
from pana.errors import PanaError
from pana.intents import intent_names
from pana.models import is_trained, train_model
from pana.parser_process import verdicts
from pana.places import ROOT


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("parse")(parse)
    app.command("evaluate")(evaluate)
    app.command("check")(check)
    app.command("doctor")(doctor)


def parse() -> None:
    """Read messages (or JSON Lines with "text") from standard input, write one verdict a line."""
    _have_model()
    for verdict in verdicts(sys.stdin.buffer):
        verdict.pop("ms", None)
        typer.echo(json.dumps(verdict, ensure_ascii=False))


def evaluate(
    file: Path = typer.Argument(help="Labelled messages, JSON Lines (docs/labels.md)."),
    json_out: Path | None = typer.Option(None, "--json", help="Write the report here too, as JSON."),
) -> None:
    """Compare what Pana understands with a labelled file and print the report."""
    try:
        rows = read_labelled(file, intent_names())
    except BadLabels as error:
        raise PanaError("\n".join(error.errors)) from None
    except OSError as error:
        raise PanaError(f"{file}: cannot be read ({error.strerror})") from None
    _have_model()
    lines = [json.dumps({"text": row.text}).encode() + b"\n" for row in rows]
    found = list(verdicts(lines))
    if len(found) != len(rows):
        raise PanaError(f"{len(rows)} messages, but {len(found)} verdicts – is a text empty?")
    report = compare(rows, found)
    _print(report, Console())
    if json_out is not None:
        json_out.write_text(json.dumps(report.as_json(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


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


def _have_model() -> None:
    """Train first when there is no model of the present data; its progress must not stand among the verdicts."""
    if not is_trained():
        train_model(force=False, quiet=True)


def _print(report: Report, console: Console) -> None:
    console.print(f"{report.messages} messages; 95 % intervals in brackets")
    escalation = Table("escalation (high or emergency)", "n", "sensitivity", "PPV", "AUC")
    for row in report.escalation_table():
        escalation.add_row(*row)
    console.print(escalation)
    figures = Table("figure", "value")
    for name, value in report.figures_table():
        figures.add_row(name, value)
    console.print(figures)
