"""`pana labels`: what operators corrected goes out for review, what humans reviewed comes in as examples."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import typer

from locales.render import LANGUAGES, Words
from pana.checks.problem import Problem
from pana.errors import PanaError
from pana.intents import intent_names
from pana.labels.consent import named_cases, refused
from pana.labels.export import Lessons, as_line, read_lessons, withdraw, write_lines
from pana.labels.review import review
from pana.labels.take_over import take_over
from pana.places import LOCALES, ROOT
from pana.settings import load_settings
from pana.wiring import now, open_database

app = typer.Typer(help="Labels from ended cases: out for review, in as examples.", no_args_is_help=True)


@app.command("export")
def export_labels(out: Path = typer.Argument(help="The file to write, JSON Lines; it must not exist yet.")) -> None:
    """Write the words of corrected cases whose people agreed, redacted; a human must read each line before use."""
    if out.exists():
        raise PanaError(f"{out} exists already – choose another name, so that no review is lost")
    lessons = asyncio.run(_read_lessons())
    lines = [as_line(lesson) for lesson in lessons.found]  # with the database closed: it takes its time
    if lines:
        write_lines(out, lines)
        typer.echo(f"{len(lines)} lines in {out}. NOT READY FOR USE: a machine does not find every name.")
        typer.echo('Read each line, mend text and labels, write "reviewed": true, then: pana labels import')
    else:
        typer.echo("no lines: nothing was written")
    left = f"{lessons.no_leave} without the person's leave, {lessons.no_words} without words"
    typer.echo(f"corrected cases left out: {left} (voice, a button, or deleted by now)")


@app.command("import")
def import_labels(file: Path = typer.Argument(help="A reviewed file, JSON Lines (docs/labels.md).")) -> None:
    """Check reviewed lines and add them to the training examples: all that their people still allow, or none.

    It must run with the database that the lines were exported from.
    """
    try:
        named = named_cases(file)
        without_leave = asyncio.run(_refused(file, named)) if named else []
        reviewed = review(ROOT, file, intent_names(), left_out={problem.line for problem in without_leave})
    except OSError as error:
        raise PanaError(f"{file}: cannot be read ({os.strerror(error.errno or 0)})") from None
    for problem in sorted([*without_leave, *reviewed.problems]):
        typer.echo(str(problem))
    if reviewed.problems:
        raise PanaError(f"{len(reviewed.problems)} mistakes in {file}: no line was taken over")
    if without_leave:
        typer.echo(f"refused for want of leave: {len(without_leave)}")
    if not reviewed.examples:
        raise PanaError(f"no line of {file} was taken over")
    for path, count in sorted(take_over(ROOT, reviewed.examples).items()):
        typer.echo(f"{path.relative_to(ROOT).as_posix()}: {count} added")
    typer.echo("now: pana check, pana train, and pana evaluate FILE --compare OLD NEW")


@app.command("withdraw")
def withdraw_leave(case: int = typer.Argument(help="The number of a case of the person, as operators see it.")) -> None:
    """End a person's leave because she asked for it; from now on no export holds her words."""
    asyncio.run(_withdraw(case))
    typer.echo(f"The person of case {case} does not let her words teach any more, and is not asked again.")
    typer.echo("Her lines in files exported before cannot be imported any more; delete them.")


async def _read_lessons() -> Lessons:
    words = Words.load(LOCALES)
    labels = {
        words.say(language, key) for language in LANGUAGES for key in words.keys(language) if key.startswith("button-")
    }
    async with open_database(load_settings()) as database, database.open_unit() as unit:
        return await read_lessons(unit, labels)


async def _refused(file: Path, named: dict[int, int]) -> list[Problem]:
    async with open_database(load_settings()) as database, database.open_unit() as unit:
        return await refused(unit, file, named)


async def _withdraw(case_id: int) -> None:
    async with open_database(load_settings()) as database, database.open_unit() as unit:
        await withdraw(unit, case_id, now=now())
        await unit.commit()
