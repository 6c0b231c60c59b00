"""The letters of a poster: a font that has every Kazakh letter, and the biggest size at which a text fits its frame."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import as_file, files

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from pana.errors import PanaError
from pana.poster.layout import BOLD, REGULAR

FONTS = {REGULAR: "PT_Sans-Web-Regular.ttf", BOLD: "PT_Sans-Web-Bold.ttf"}
"""PT Sans of ParaType (SIL Open Font License), out of the package fontpkg-pt-sans; nothing is fetched."""

LEADING = 1.22
"""Distance of two lines, in sizes of the font."""

STEP = 0.5
"""Points by which a text gets smaller until it fits."""

NARROWER = 0.98
"""Factor by which lines get shorter until they are balanced."""

NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Setting:
    """A text broken into lines, and the size it is set in, in points."""

    lines: tuple[str, ...]
    font: str
    size: float

    @property
    def height(self) -> float:
        """Height of all lines."""
        return len(self.lines) * self.size * LEADING


def have_fonts() -> None:
    """Make the fonts known to the PDF library."""
    known = pdfmetrics.getRegisteredFontNames()
    for name, file in FONTS.items():
        if name not in known:
            with as_file(files("fontpkg_pt_sans") / "files" / file) as path:
                pdfmetrics.registerFont(TTFont(name, str(path)))


def fitted(text: str, font: str, *, width: float, height: float, biggest: float, smallest: float) -> Setting:
    """Set a text as big as its frame allows.

    Raises:
        PanaError: it does not fit even in the smallest size that can be read.
    """
    size = biggest
    while size >= smallest:
        lines = tuple(line for paragraph in text.split("\n") for line in _balanced(paragraph, font, size, width))
        setting = Setting(lines, font, size)
        if setting.height <= height and all(pdfmetrics.stringWidth(line, font, size) <= width for line in lines):
            return setting
        size -= STEP
    raise PanaError("a text of the poster is too long for its place – shorten it in locales/*/poster.ftl")


def _balanced(paragraph: str, font: str, size: float, width: float) -> list[str]:
    """Break a paragraph into as few lines as its width allows, of about the same length: no word stands alone."""
    lines = _broken(paragraph, font, size, width)
    narrow = width
    while (narrow := narrow * NARROWER) > width / 2:
        narrower = _broken(paragraph, font, size, narrow)
        if len(narrower) > len(lines) or any(pdfmetrics.stringWidth(line, font, size) > width for line in narrower):
            break
        lines = narrower
    return lines


def _broken(paragraph: str, font: str, size: float, width: float) -> list[str]:
    """Break a paragraph into lines; a dash stays with the word before it."""
    lines: list[str] = []
    line = ""
    for word in paragraph.replace(" –", NO_BREAK + "–").split(" "):
        longer = f"{line} {word}" if line else word
        if line and pdfmetrics.stringWidth(longer, font, size) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]
