"""`pana guides`: what every guide tells whom, when, in which language; and whether anything is missing."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from itertools import product
from typing import Any

import typer
from rich.console import Console
from rich.table import Table

from actions.content import Content, load_content
from actions.guides import Guides, Step
from actions.places import LED, MOMENTS, Place
from actions.routes import load_answers
from locales.render import LANGUAGES, Words, WordsError
from pana.places import CONTENT, LOCALES


@dataclass(frozen=True)
class Cell:
    """One guide for one person at one moment in one language. `answered_by` is the guide that answers this person."""

    guide: str
    who: str
    moment: str
    language: str
    answered_by: str
    steps: int
    lines: tuple[str, ...]
    lines_in_steps: tuple[str, ...]
    bases: tuple[str, ...]
    facts: tuple[str, ...]
    missing: tuple[str, ...]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("guides")(show_guides)


def show_guides(as_json: bool = typer.Option(False, "--json", help="One JSON list instead of the table.")) -> None:
    """Show every guide for all people, moments and languages; exit with 1 when a cell is empty or a text is missing."""
    content = load_content(CONTENT)
    cells = cells_of(load_answers(content, CONTENT).guides, content, Words.load(LOCALES))
    missing = [
        f"{cell.guide}/{cell.who}/{cell.moment}/{cell.language}: {one}" for cell in cells for one in cell.missing
    ]
    if as_json:
        typer.echo(json.dumps([asdict(cell) for cell in cells], ensure_ascii=False, indent=1))
    else:
        _print(cells, missing)
    if missing or not cells:
        raise typer.Exit(1)


def cells_of(guides: Guides, content: Content, words: Words) -> list[Cell]:
    """Return a cell for every guide that people are led through, person, moment and language; what is missing stands in it."""
    led = [name for name, guide in guides.by_name.items() if guide.rows or guide.instead]
    return [
        _cell(sources=(guides, content, words), name=name, begin=guides.begin(name, who, moment), language=language)
        for name, who, moment, language in product(led, LED, MOMENTS, LANGUAGES)
    ]


def _cell(*, sources: tuple[Guides, Content, Words], name: str, begin: Place, language: str) -> Cell:
    guides, content, words = sources
    steps = guides.row(begin)
    lines = guides.by_name[begin.guide].lines
    found = {
        "lines_in_steps": _all(steps, "lines"),
        "bases": _all(steps, "bases"),
        "facts": _all(steps, "facts"),
    }
    missing = [] if steps else ["no steps"]
    missing += [] if lines else ["no line at the end"]
    missing += [] if found["bases"] else ["no source"]
    missing += [what for step in steps for what in _unsaid(step, content, words, language)]
    return Cell(
        guide=name,
        who=begin.who,
        moment=begin.moment,
        language=language,
        answered_by=begin.guide,
        steps=len(steps),
        lines=lines,
        missing=tuple(missing),
        **found,
    )


def _all(steps: tuple[Step, ...], field: str) -> tuple[str, ...]:
    codes: dict[str, None] = {}
    for step in steps:
        codes |= dict.fromkeys(getattr(step, field))
    return tuple(codes)


def _unsaid(step: Step, content: Content, words: Words, language: str) -> list[str]:
    args = content.arguments_of(step.lines, step.facts)
    unsaid = []
    for key in step.keys:
        try:
            words.say(language, key, args)
        except WordsError as error:
            unsaid.append(str(error).removeprefix(f"{language}/"))
    return unsaid


def _print(cells: list[Cell], missing: list[str]) -> None:
    table = Table(title=f"{len({cell.guide for cell in cells})} guides, {len(cells)} cells, {len(missing)} missing")
    for column in ("guide", "who", "when", "in", "steps", "lines at the end", "lines in steps", "sources", "law"):
        table.add_column(column, overflow="fold")
    before = ""
    for cell in cells:
        if before not in ("", cell.guide):
            table.add_section()
        before = cell.guide
        table.add_row(*_row(cell), style="red" if cell.missing else None)
    console = Console(highlight=False)
    console.print(table)
    for one in missing:
        console.print(one, style="red", markup=False, soft_wrap=True)


def _row(cell: Cell) -> tuple[Any, ...]:
    other = "" if cell.answered_by == cell.guide else f" ({cell.answered_by})"
    none = "–"
    return (
        cell.guide,
        cell.who + other,
        cell.moment,
        cell.language,
        str(cell.steps),
        " ".join(cell.lines) or none,
        " ".join(cell.lines_in_steps) or none,
        " ".join(cell.bases) or none,
        " ".join(cell.facts) or none,
    )
