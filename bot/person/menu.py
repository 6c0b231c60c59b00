"""The menu: everything Pana can do, reached by buttons alone by somebody who cannot write."""

from __future__ import annotations

from bot.person import decide
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Services
from bot.understanding import Button, Reply
from desk.people import Person

SOS = Button("button-danger-now", decide.SOS)
NEAR = "quiet:begin"
LANGUAGES = (Button("button-language-kk", "language:kk"), Button("button-language-ru", "language:ru"))

ROWS = (
    (SOS,),
    (Button("button-what-to-do", "/ask_what_to_do"), Button("button-numbers", "/ask_hotline")),
    (Button("button-human", "/ask_operator"), Button("button-witness", "/witness_report")),
    (Button("button-plan", "plan:start"), Button("button-danger-questions", "danger:start")),
    (Button("button-ahead", "ahead:menu"), Button("button-lessons", '/ask_what_to_do{"step":"lessons"}')),
    (Button("button-near", NEAR), Button("button-hide-ask", "hide:ask")),
    LANGUAGES,
)
"""What the features' own files call their data: they stand above this one."""

NOT_FOR_AGGRESSOR = ("plan:", "danger:")
"""How the data of buttons begins that show how somebody is helped to leave: no matter for him she would leave."""

FOR_CHILD = {
    "menu": "menu-child",
    "opening": "opening-child",
    "opening-ask": "opening-ask-child",
    "opening-yes": "opening-yes-child",
    "opening-later": "opening-later-child",
    "quiet-ended": "quiet-ended-child",
}
"""What is said to a child instead."""


def is_named(services: Services, text: str) -> bool:
    """Say whether a text is nothing but the word on the menu's button, in either language."""
    said = text.strip().casefold()
    return any(said == services.words.say(language, "button-menu").casefold() for language in decide.LANGUAGES)


def key_for(person: Person, key: str) -> str:
    """Return the key of the text for this person."""
    return FOR_CHILD.get(key, key) if person.who == "child" else key


def rows_for(person: Person) -> tuple[tuple[Button, ...], ...]:
    """Return the menu of this person."""
    if person.who != "aggressor":
        return ROWS
    rows = (tuple(one for one in row if not one.payload.startswith(NOT_FOR_AGGRESSOR)) for row in ROWS)
    return tuple(row for row in rows if row)


async def show(services: Services, unit: Unit, person: Person, key: str = "menu") -> None:
    """Say a text with the whole menu below it."""
    await Telling(services, unit, person).reply(Reply(key_for(person, key), buttons=rows_for(person)))
