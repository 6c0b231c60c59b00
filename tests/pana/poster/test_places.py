"""The places of posters: read whole, and every fault named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.content import Fact, load_content
from actions.records import ContentError
from pana.places import CONTENT
from pana.poster.places import load_places

NEEDED = {"school", "clinic", "washroom", "police", "akimat", "shop", "bus", "neighbours"}


@pytest.fixture(scope="module")
def facts() -> dict[str, Fact]:
    return dict(load_content(CONTENT).facts)


def test_all_places_are_there(facts: dict[str, Fact]) -> None:
    places = load_places(CONTENT, facts)
    assert places.keys() >= NEEDED
    assert places["school"].speaks_to == "child"
    assert places["neighbours"].facts == ("police-without-statement",)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{code: a b, what: x, speaks_to: adult, title: t, text: t, facts: []}", "Telegram does not take this code"),
        ("{code: dom, what: x, speaks_to: cat, title: t, text: t, facts: []}", "speaks_to is none of adult, child"),
        ("{code: dom, what: x, speaks_to: adult, title: t, text: t, facts: [made-up]}", "no fact 'made-up'"),
        ("{code: dom, what: x, speaks_to: adult, title: t, text: t, facts: [], phone: '1'}", "unknown key 'phone'"),
        ("{code: dom, speaks_to: adult, title: t, text: t, facts: []}", "no what"),
    ],
    ids=["code", "speaks to", "fact", "key", "what"],
)
def test_a_fault_is_named_with_its_line(tmp_path: Path, facts: dict[str, Fact], line: str, fault: str) -> None:
    (tmp_path / "poster_places.yml").write_text(f"places:\n  - {line}\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_places(tmp_path, facts)
    assert fault in str(caught.value)
    assert str(caught.value).startswith("poster_places.yml:2/")


def test_a_missing_file_is_a_fault(tmp_path: Path, facts: dict[str, Fact]) -> None:
    with pytest.raises(ContentError, match="cannot be read"):
        load_places(tmp_path, facts)
