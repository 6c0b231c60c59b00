"""`pana evaluate`: how well labelled messages are understood, by the present model or by two models side by side."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.table import Table

from nlu.evaluation.comparison import Comparison, compare
from nlu.evaluation.labelled import BadLabels, Row, read_labelled
from nlu.evaluation.report import Report
from nlu.evaluation.report import evaluate as report_of
from pana.errors import PanaError
from pana.intents import intent_names
from pana.models import have_model, named_model
from pana.parser_process import verdicts

LINES_NAMED = 20


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("evaluate")(evaluate)


def evaluate(
    file: Path = typer.Argument(help="Labelled messages, JSON Lines (docs/labels.md)."),
    models: tuple[str, str] | None = typer.Option(
        None, "--compare", metavar="A B", help="Two models, paths or names in models/: may B take the place of A?"
    ),
    json_out: Path | None = typer.Option(None, "--json", help="Write the report here too, as JSON."),
) -> None:
    """Compare what Pana understands with a labelled file and print the report; with two models, their difference too.

    Ends with an error when the second model finds fewer of those who need a human than the first.
    """
    rows = _read(file)
    if models is None:
        have_model()
        report = report_of(rows, _verdicts(rows, None))
        _print_report(report, Console())
        _write(json_out, report.as_json())
        return
    paths = [named_model(name) for name in models]
    first, second = (_verdicts_of(path, rows) for path in paths)
    comparison = compare(rows, first, second)
    _print_comparison(comparison, [path.name.removesuffix(".tar.gz") for path in paths], Console())
    _write(json_out, comparison.as_json())
    if comparison.losses:
        raise PanaError(refusal(comparison, file))


def refusal(comparison: Comparison, file: Path) -> str:
    """Return in one line why the second model may not take the place of the first, and what to do."""
    lost = "; ".join(
        f"{line.name} {line.first:.3f} → {line.second:.3f} ({line.difference.value:+.3f})" for line in comparison.losses
    )
    places = line_numbers(file)
    missed = [str(places[number]) for number in comparison.missed]
    shown = ", ".join(missed[:LINES_NAMED]) + (" …" if len(missed) > LINES_NAMED else "")
    return (
        f"refused: the second model finds fewer of those who need a human ({lost}) – keep the first; "
        f"only it found line {shown} of {file}: see what was taught or changed there, then train again"
    )


def line_numbers(file: Path) -> list[int]:
    """Return on which line each message of a labelled file stands."""
    return [number for number, line in enumerate(file.read_bytes().splitlines(), start=1) if line.strip()]


def _read(file: Path) -> list[Row]:
    try:
        return read_labelled(file, intent_names())
    except BadLabels as error:
        raise PanaError("\n".join(error.errors)) from None
    except OSError as error:
        raise PanaError(f"{file}: cannot be read ({error.strerror})") from None


def _verdicts(rows: Sequence[Row], model: Path | None) -> list[dict[str, Any]]:
    lines = [json.dumps({"text": row.text}).encode() + b"\n" for row in rows]
    found = list(verdicts(lines, model))
    if len(found) != len(rows):
        raise PanaError(f"{len(rows)} messages, but {len(found)} verdicts – is a text empty?")
    return found


def _verdicts_of(model: Path, rows: Sequence[Row]) -> list[dict[str, Any]]:
    try:
        return _verdicts(rows, model)
    except PanaError as error:
        todo = "was it trained by another version of nlu/? Then train it again from its data with this one"
        raise PanaError(f"{model.name} cannot be judged here: {error}; {todo}") from None


def _write(path: Path | None, content: dict[str, Any]) -> None:
    if path is not None:
        path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _print_report(report: Report, console: Console) -> None:
    console.print(f"{report.messages} messages; 95 % intervals in brackets")
    escalation = Table("escalation (high or emergency)", "n", "sensitivity", "PPV", "AUC")
    for row in report.escalation_table():
        escalation.add_row(*row)
    console.print(escalation)
    figures = Table("figure", "value")
    for name, value in report.figures_table():
        figures.add_row(name, value)
    console.print(figures)


def _print_comparison(comparison: Comparison, names: Sequence[str], console: Console) -> None:
    console.print(f"{comparison.first.messages} messages, both models with the code of this checkout")
    console.print("difference: B - A with its paired 95 % interval; right only in A : only in B, McNemar's exact p")
    table = Table("figure", f"A: {names[0]}", f"B: {names[1]}", "difference", "only A : only B")
    for row in comparison.table():
        table.add_row(*row)
    console.print(table)
