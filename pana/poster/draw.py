"""Draws a poster, a card or a sheet of cards as a PDF: letters and code are shapes, sharp at any size of print."""

from __future__ import annotations

from io import BytesIO

import segno
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from pana.poster.layout import CARD, POSTER, Block, Frame, Layout, Size, cards_on_a_sheet
from pana.poster.letters import LEADING, fitted, have_fonts
from pana.poster.wording import Wording

INK = HexColor(0x1F2A30)
WHITE = HexColor(0xFFFFFF)
BAND = HexColor(0x0B5A5E)
CUT = HexColor(0xB4BCC0)
QUIET = 4
"""Empty modules around the code (ISO/IEC 18004)."""

ASCENT = 0.93
"""How far below the top of its line a font's base line lies, in sizes of the font."""


def draw(wording: Wording, link: str, size: Size, *, discreet: bool) -> bytes:
    """Return a PDF of one page. The same input gives the same bytes.

    Raises:
        PanaError: a text does not fit.
    """
    have_fonts()
    page = CARD if size is Size.CARD else POSTER
    out = BytesIO()
    canvas = Canvas(out, pagesize=(page.width * mm, page.height * mm), invariant=1, lang=wording.language)
    canvas.setTitle(wording.title)
    if size is Size.SHEET:
        for x, y in cards_on_a_sheet():
            _Drawing(canvas, POSTER.height, x, y).card(CARD, wording, link, discreet=discreet)
    else:
        _Drawing(canvas, page.height, 0, 0).poster(page, wording, link, discreet=discreet)
    canvas.save()
    return out.getvalue()


class _Drawing:
    """One poster on a page: turns millimetres from its upper left corner into the points of the PDF."""

    def __init__(self, canvas: Canvas, page_height: float, x: float, y: float) -> None:
        self._canvas = canvas
        self._page_height = page_height
        self._x, self._y = x, y

    def card(self, layout: Layout, wording: Wording, link: str, *, discreet: bool) -> None:
        """Draw a card with the line along which it is cut."""
        self.poster(layout, wording, link, discreet=discreet)
        self._canvas.setStrokeColor(CUT)
        self._canvas.setLineWidth(0.3)
        self._canvas.rect(*self._box(Frame(0, 0, layout.width, layout.height)), stroke=1, fill=0)

    def poster(self, layout: Layout, wording: Wording, link: str, *, discreet: bool) -> None:
        """Draw all parts; the discreet one is black on white, as any notice on a wall."""
        if not discreet:
            self._canvas.setFillColor(BAND)
            self._canvas.rect(*self._box(layout.band), stroke=0, fill=1)
        self._text(layout.title, wording.title, INK if discreet else WHITE)
        if layout.text:
            self._text(layout.text, wording.text, INK)
        self._code(layout.code, link)
        self._text(layout.how, wording.how, INK)
        self._text(layout.bot, wording.bot, INK)
        self._text(layout.numbers, wording.numbers, INK if discreet else BAND)
        self._text(layout.honest, wording.honest, INK)

    def _text(self, block: Block, text: str, colour: Color) -> None:
        """Set a text in the middle of its frame's height."""
        x, y, width, height = self._box(block.frame)
        setting = fitted(text, block.font, width=width, height=height, biggest=block.biggest, smallest=block.smallest)
        self._canvas.setFillColor(colour)
        self._canvas.setFont(setting.font, setting.size)
        base = y + height - (height - setting.height) / 2 - setting.size * ASCENT
        for line in setting.lines:
            if block.centred:
                self._canvas.drawCentredString(x + width / 2, base, line)
            else:
                self._canvas.drawString(x, base, line)
            base -= setting.size * LEADING

    def _code(self, frame: Frame, link: str) -> None:
        """Draw the code, one bar for each run of dark modules in a row; a quarter of it may be dirty (level Q)."""
        rows = segno.make_qr(link, error="q").matrix
        module = frame.width / (len(rows) + 2 * QUIET)
        self._canvas.setFillColor(INK)
        path = self._canvas.beginPath()
        for down, row in enumerate(rows, QUIET):
            for start, end in _runs(row):
                bar = Frame(frame.x + (start + QUIET) * module, frame.y + down * module, (end - start) * module, module)
                path.rect(*self._box(bar))
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _box(self, frame: Frame) -> tuple[float, float, float, float]:
        """Return a frame as the PDF wants it: lower left corner, width and height in points."""
        left = (self._x + frame.x) * mm
        lower = (self._page_height - self._y - frame.y - frame.height) * mm
        return left, lower, frame.width * mm, frame.height * mm


def _runs(row: bytearray) -> list[tuple[int, int]]:
    """Return where each run of dark modules begins and ends."""
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if dark and runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        elif dark:
            runs.append((place, place + 1))
    return runs
