"""`pana texts`: every text for those who care for the words, as a page, as a sheet, or as figures."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

import typer

from locales.render import Words
from pana.checks.safety_texts import SAFETY_FILES, SAFETY_FOLDERS
from pana.places import LOCALES, ROOT
from pana.texts.catalogue import catalogue
from pana.texts.entries import entries
from pana.texts.figures import Spread, first_answers, sentences
from pana.texts.page import Page
from pana.texts.sheet import sheet
from pana.texts.told_records import load_records

LETTERS_STEP = 50
"""Characters of one step in the figures."""


class LanguagePair(Enum):
    """The order of the columns."""

    KAZAKH_FIRST = "kk-ru"
    RUSSIAN_FIRST = "ru-kk"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("texts")(texts)


def texts(
    html: Path | None = typer.Option(None, "--html", help="Write one page with every text in both languages."),
    language_pair: LanguagePair = typer.Option(
        LanguagePair.KAZAKH_FIRST, "--language-pair", help="Which language stands first on the page."
    ),
    csv: Path | None = typer.Option(None, "--csv", help="Write a sheet: key, kk, ru, file."),
    figures: bool = typer.Option(
        False, "--figures", help="Print how long the safety texts are; ends with 1 when one breaks a limit."
    ),
) -> None:
    """Show every text in both languages to those who care for the words."""
    if html is None and csv is None and not figures:
        raise typer.BadParameter("nothing to do: name --html OUT.html, --csv OUT.csv or --figures")
    words = Words.load(LOCALES)
    if html is not None:
        files = entries(ROOT, words)
        html.write_text(Page(words, language_pair.value.split("-")).html(files), encoding="utf-8")
        typer.echo(f"{html}: {sum(len(one.entries) for one in files)} texts, {sum(one.marked for one in files)} marked")
    if csv is not None:
        csv.write_text(sheet(catalogue(LOCALES)), encoding="utf-8", newline="")
        typer.echo(f"{csv}: {len(words.keys('kk') | words.keys('ru'))} texts")
    if figures:
        _figures(words)


def _figures(words: Words) -> None:
    records = load_records(ROOT)
    of_sentences, of_answers = sentences(ROOT, words, records), first_answers(words, records)
    typer.echo(f"Words per sentence: {', '.join(SAFETY_FILES)}, {', '.join(f'{one}/*.ftl' for one in SAFETY_FOLDERS)}")
    for language, spread in of_sentences.items():
        _print(language, spread, "sentences", 1)
    typer.echo("Characters of first answers: the first text of each algorithm in data/content/algorithms.yml")
    for language, spread in of_answers.items():
        _print(language, spread, "answers", LETTERS_STEP)
    if any(spread.broken for spread in (*of_sentences.values(), *of_answers.values())):
        raise typer.Exit(1)


def _print(language: str, spread: Spread, what: str, width: int) -> None:
    longest = spread.lengths[-1] if spread.lengths else 0
    typer.echo(
        f"  {language}: {len(spread.lengths)} {what}, median {spread.at(0.5)}, 95 of 100 up to {spread.at(0.95)}, "
        f"longest {longest} of {spread.most} allowed"
    )
    for greatest, count in spread.counted(width).items():
        typer.echo(f"    {'up to ' if width > 1 else ''}{greatest:>3}: {count}")
    for key, length in spread.broken.items():
        typer.echo(f"    {key} has {length}, {spread.most} are allowed")
