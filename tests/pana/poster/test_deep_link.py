"""The link of a poster: the bot and the place, and nothing else that Telegram or anybody could read."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest

from actions.content import load_content
from pana.errors import PanaError
from pana.places import CONTENT
from pana.poster.deep_link import bot_name, deep_link
from pana.poster.places import load_places

PLACES = tuple(load_places(CONTENT, load_content(CONTENT).facts))


@pytest.mark.parametrize("place", PLACES)
def test_the_link_carries_the_place_and_nothing_else(place: str) -> None:
    parts = urlsplit(deep_link("pana_test_bot", place))
    assert (parts.scheme, parts.netloc, parts.path, parts.fragment) == ("https", "t.me", "/pana_test_bot", "")
    assert parse_qsl(parts.query, strict_parsing=True) == [("start", place)]


@pytest.mark.parametrize(
    "place", ["", "a" * 65, "мектеп", "two words", "a&b=c", "a/b", "a\n"], ids=lambda place: repr(place)[:12]
)
def test_a_code_that_telegram_refuses_is_refused(place: str) -> None:
    with pytest.raises(PanaError, match="no code of a place"):
        deep_link("pana_test_bot", place)


def test_the_longest_code_is_taken() -> None:
    assert deep_link("pana_test_bot", "aZ0_-" + "x" * 59).endswith("?start=aZ0_-" + "x" * 59)


@pytest.mark.parametrize(
    ("given", "name"), [("pana_bot", "pana_bot"), ("@PanaBot", "PanaBot"), (" @pana_bot ", "pana_bot")]
)
def test_a_bot_name_is_taken_with_and_without_its_sign(given: str, name: str) -> None:
    assert bot_name(given) == name


@pytest.mark.parametrize("given", ["", "@", "bot", "1bot", "пана_bot", "pana bot", "t.me/pana_bot", "a" * 33])
def test_what_is_no_bot_name_is_refused(given: str) -> None:
    with pytest.raises(PanaError, match="no user name"):
        bot_name(given)
