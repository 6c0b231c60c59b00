"""`pana poster`: a poster or cards with a code that opens the bot, as PDF or PNG."""

from __future__ import annotations

from pathlib import Path

import typer

from actions.content import load_content
from locales.render import LANGUAGES, Words
from pana.errors import PanaError
from pana.places import CONTENT, LOCALES
from pana.poster.deep_link import bot_name, deep_link
from pana.poster.layout import Size
from pana.poster.places import load_places
from pana.poster.wording import wording
from pana.settings import load_settings

ENDINGS = (".pdf", ".png")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("poster")(poster)


def poster(
    *,
    place: str = typer.Option(help="Where it will hang; a wrong one is answered with the list."),
    lang: str = typer.Option(help="kk or ru."),
    out: Path = typer.Option(help="The file to write: .pdf to print, .png to send."),
    size: Size = typer.Option(Size.A4, help="a4: one poster; card: one card of 90 x 55 mm; sheet: ten cards to cut."),
    discreet: bool = typer.Option(False, "--discreet", help="Harmless words, no colour: for a clinic's washroom."),
    bot: str = typer.Option("", help="The bot's user name. Default: PANA_BOT_USERNAME."),
) -> None:
    """Make a poster or cards with a code: it opens the bot and tells it the place, nothing about the person."""
    from pana.poster.draw import draw  # noqa: PLC0415 - the PDF library takes its time, and no other command needs it
    from pana.poster.picture import picture  # noqa: PLC0415

    if lang not in LANGUAGES:
        raise PanaError(f"no language of this name – use --lang {' or '.join(LANGUAGES)}")
    if out.suffix.lower() not in ENDINGS:
        raise PanaError(f"the file must end in {' or '.join(ENDINGS)}")
    content = load_content(CONTENT)
    places = load_places(CONTENT, content.facts)
    if place not in places:
        raise PanaError(f"no place of this name – use one of {', '.join(places)}")
    name = _bot(bot)
    texts = wording(Words.load(LOCALES), lang, places[place], content.numbers(), bot=name, discreet=discreet)
    link = deep_link(name, place)
    pdf = draw(texts, link, size, discreet=discreet)
    out.write_bytes(pdf if out.suffix.lower() == ".pdf" else picture(pdf))
    typer.echo(f"{out}: {link}")
    typer.echo("Scan it once with a telephone before you print many.")


def _bot(given: str) -> str:
    """Return the bot's user name as given, or else as set."""
    name = given or load_settings().bot_username
    if not name:
        raise PanaError("which bot? Give --bot NAME, or set PANA_BOT_USERNAME")
    return bot_name(name)
