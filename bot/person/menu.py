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

FOR_CHILD = {
    "menu": "menu-child",
    "opening": "opening-child",
    "opening-ask": "opening-ask-child",
    "opening-yes": "opening-yes-child",
    "opening-later": "opening-later-child",
    "quiet-ended": "quiet-ended-child",
}
"""What is said to a child instead."""


def key_for(person: Person, key: str) -> str:
    """Return the key of the text for this person."""
    return FOR_CHILD.get(key, key) if person.who == "child" else key


async def show(services: Services, unit: Unit, person: Person, key: str = "menu") -> None:
    """Say a text with the whole menu below it."""
    await Telling(services, unit, person).reply(Reply(key_for(person, key), buttons=ROWS))
