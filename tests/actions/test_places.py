"""A place is a short string that buttons carry and the talk remembers; nothing else reads as one."""

from __future__ import annotations

import pytest

from actions.places import Place, read_place, remembered

PLACES = [
    ("threat.victim.now.0", Place("threat", "victim", "now", 0)),
    ("child-hurt.witness.later.7", Place("child-hurt", "witness", "later", 7)),
    ("forced-marriage.aggressor.later.end", Place("forced-marriage", "aggressor", "later", None)),
    ("after-beating.child.now.10", Place("after-beating", "child", "now", 10)),
]


@pytest.mark.parametrize(("text", "place"), PLACES, ids=[text for text, _ in PLACES])
def test_a_place_is_read_and_written_alike(text: str, place: Place) -> None:
    assert read_place(text) == place
    assert str(place) == text
    assert remembered([place.name]) == (place,)


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "threat",
        "threat.victim.now",
        "threat.victim.now.",
        "threat.victim.now.-1",
        "threat.victim.now.01",
        "threat.victim.now.100",
        "threat.victim.soon.1",
        "threat.other.now.1",
        "threat.nobody.now.1",
        "Threat.victim.now.1",
        "threat.victim.now.1 ",
        "threat.victim.now.1\n",
        "guide.threat.victim.now.1",
        "угроза.victim.now.1",
    ],
)
def test_anything_else_is_none(text: str | None) -> None:
    assert read_place(text) is None


def test_a_button_carries_its_place() -> None:
    assert Place("threat", "victim", "now", 2).pressed("/affirm") == '/affirm{"step":"threat.victim.now.2"}'


def test_only_places_are_remembered_as_places() -> None:
    given = ("threat", "guide.threat.victim.now.1", "still-here", "guide.nonsense", "threat.victim.now.2")
    assert remembered(given) == (Place("threat", "victim", "now", 1),)
