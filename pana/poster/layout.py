"""Where everything stands on a poster and on a card, in millimetres from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

REGULAR = "PTSans"
BOLD = "PTSans-Bold"


class Size(Enum):
    """What is printed: one poster, one card, or ten cards on a page to be cut."""

    A4 = "a4"
    CARD = "card"
    SHEET = "sheet"


@dataclass(frozen=True)
class Frame:
    """A rectangle: its upper left corner, width and height."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Block:
    """A frame for a text: the font, the biggest and the smallest size in points, and whether lines stand in the middle."""

    frame: Frame
    font: str
    biggest: float
    smallest: float
    centred: bool = False


@dataclass(frozen=True)
class Layout:
    """A poster or a card. The code is a square with its quiet edge inside; no `text` where there is no room for it."""

    width: float
    height: float
    band: Frame
    title: Block
    text: Block | None
    code: Frame
    how: Block
    bot: Block
    numbers: Block
    honest: Block


POSTER = Layout(
    width=210,
    height=297,
    band=Frame(0, 0, 210, 68),
    title=Block(Frame(18, 12, 174, 46), BOLD, 54, 28, centred=True),
    text=Block(Frame(18, 76, 174, 40), REGULAR, 24, 16, centred=True),
    code=Frame(60, 118, 90, 90),
    how=Block(Frame(18, 210, 174, 22), REGULAR, 17, 12, centred=True),
    bot=Block(Frame(18, 232, 174, 9), BOLD, 16, 11, centred=True),
    numbers=Block(Frame(18, 246, 174, 26), BOLD, 22, 14, centred=True),
    honest=Block(Frame(18, 278, 174, 12), REGULAR, 11, 8, centred=True),
)

CARD = Layout(
    width=90,
    height=55,
    band=Frame(0, 0, 90, 12),
    title=Block(Frame(4, 2, 82, 8), BOLD, 15, 8.5),
    text=None,
    code=Frame(2, 14, 38, 38),
    how=Block(Frame(42, 14, 45, 15), REGULAR, 8, 6),
    bot=Block(Frame(42, 29.5, 45, 4), BOLD, 7.5, 5),
    numbers=Block(Frame(42, 34.5, 45, 9.5), BOLD, 8, 6),
    honest=Block(Frame(42, 44.5, 45, 8.5), REGULAR, 6.5, 5),
)

COLUMNS, ROWS = 2, 5
"""Cards on a sheet."""


def cards_on_a_sheet() -> list[tuple[float, float]]:
    """Return the upper left corner of every card of a sheet, in the middle of the page."""
    left = (POSTER.width - COLUMNS * CARD.width) / 2
    top = (POSTER.height - ROWS * CARD.height) / 2
    return [(left + column * CARD.width, top + row * CARD.height) for row in range(ROWS) for column in range(COLUMNS)]
