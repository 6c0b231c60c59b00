"""Posters of every place, as the command makes them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actions.content import load_content
from locales.render import Words
from pana.places import CONTENT, LOCALES
from pana.poster.places import Place, load_places
from pana.poster.wording import Wording, wording

BOT = "pana_test_bot"

Worded = Callable[[str, str, bool], Wording]


@pytest.fixture(scope="session")
def places() -> dict[str, Place]:
    """Return all places by their codes."""
    return load_places(CONTENT, load_content(CONTENT).facts)


@pytest.fixture(scope="session")
def worded(places: dict[str, Place]) -> Worded:
    """Return what gives the texts of a place, in a language, discreet or not."""
    words, numbers = Words.load(LOCALES), load_content(CONTENT).numbers()

    def give(place: str, language: str, discreet: bool) -> Wording:
        return wording(words, language, places[place], numbers, bot=BOT, discreet=discreet)

    return give
