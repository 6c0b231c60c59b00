"""Nothing on a poster or a card lies on anything else or over the edge."""

from __future__ import annotations

from itertools import combinations

import pytest

from pana.poster.layout import CARD, POSTER, Frame, Layout, cards_on_a_sheet

LAYOUTS = pytest.mark.parametrize("layout", [POSTER, CARD], ids=["poster", "card"])
SMALLEST_CODE = 20
"""Millimetres: smaller, old telephones do not read it."""


def frames(layout: Layout) -> list[Frame]:
    """Return all frames but the band behind the title."""
    blocks = [layout.title, layout.text, layout.how, layout.bot, layout.numbers, layout.honest]
    return [layout.code, *(block.frame for block in blocks if block)]


def apart(one: Frame, other: Frame) -> bool:
    return (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )


@LAYOUTS
def test_nothing_lies_over_the_edge(layout: Layout) -> None:
    for frame in (layout.band, *frames(layout)):
        assert frame.x >= 0
        assert frame.y >= 0
        assert frame.x + frame.width <= layout.width
        assert frame.y + frame.height <= layout.height


@LAYOUTS
def test_nothing_lies_on_anything_else(layout: Layout) -> None:
    assert [pair for pair in combinations(frames(layout), 2) if not apart(*pair)] == []
    assert [frame for frame in frames(layout) if frame != layout.title.frame and not apart(layout.band, frame)] == []


@LAYOUTS
def test_the_title_lies_on_its_band(layout: Layout) -> None:
    title = layout.title.frame
    assert layout.band.y <= title.y
    assert title.y + title.height <= layout.band.y + layout.band.height


@LAYOUTS
def test_the_code_is_square_and_big_enough(layout: Layout) -> None:
    assert layout.code.width == layout.code.height >= SMALLEST_CODE


def test_ten_cards_lie_side_by_side_on_a_page() -> None:
    cards = [Frame(x, y, CARD.width, CARD.height) for x, y in cards_on_a_sheet()]
    assert len(set(cards)) == 10
    assert [pair for pair in combinations(cards, 2) if not apart(*pair)] == []
    for card in cards:
        assert 5 <= card.x <= POSTER.width - card.width - 5, "a printer leaves an edge white"
        assert 5 <= card.y <= POSTER.height - card.height - 5
