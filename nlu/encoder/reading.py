"""How the encoder reads a text: in standard spelling, on its right keyboard layout, in lower case, look-alikes mended."""

from __future__ import annotations

from nlu.encoder.pieces import BEGIN, END, MARKS, Pieces
from nlu.text.canonical import on_right_layout
from nlu.text.ends import ends
from nlu.text.normalize import normalize
from nlu.text.restore import restored


def readable(text: str) -> str:
    """Return the text as it is cut into pieces, in training and at work alike; its writings become one text where they can."""
    return restored(normalize(on_right_layout(ends(text))))


def shortened(numbers: list[int], most: int) -> list[int]:
    """Return at most that many numbers: of a long text its beginning and its end, where people say what they want."""
    if len(numbers) <= most:
        return numbers
    head = most // 2
    return [*numbers[:head], *numbers[head - most :]]


def numbers_of(pieces: Pieces, text: str, most: int) -> list[int]:
    """Return the numbers of a text between the marks of beginning and end, at most so many in all."""
    return [MARKS.index(BEGIN), *shortened(pieces.numbers(readable(text)), most - 2), MARKS.index(END)]
