"""The font has every letter that is said, and a text is set as big as its frame allows."""

from __future__ import annotations

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from locales.render import LANGUAGES
from pana.errors import PanaError
from pana.places import LOCALES
from pana.poster.layout import BOLD, REGULAR
from pana.poster.letters import fitted, have_fonts

KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ"
LONG = "Қауіп төнсе, қоңырау шалыңыз немесе осында жазыңыз – сізді тыңдайды"


@pytest.fixture(autouse=True)
def fonts() -> None:
    have_fonts()


@pytest.mark.parametrize("font", [REGULAR, BOLD])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_font_has_every_letter_of_the_posters(font: str, language: str) -> None:
    known = pdfmetrics.getFont(font)
    assert isinstance(known, TTFont)
    said = set((LOCALES / language / "poster.ftl").read_text(encoding="utf-8")) - {"\n"}
    missing = {letter for letter in said | set(KAZAKH) | {"\u00a0"} if ord(letter) not in known.face.charToGlyph}
    assert missing == set()


def test_the_fonts_are_made_known_once() -> None:
    before = pdfmetrics.getFont(BOLD)
    have_fonts()
    assert pdfmetrics.getFont(BOLD) is before


def test_a_short_text_stands_in_the_biggest_size() -> None:
    setting = fitted("Пана", BOLD, width=200, height=60, biggest=40, smallest=10)
    assert (setting.lines, setting.size) == (("Пана",), 40)


def test_a_long_text_gets_smaller_until_it_fits() -> None:
    setting = fitted(LONG, REGULAR, width=200, height=60, biggest=40, smallest=8)
    assert 8 <= setting.size < 40
    assert setting.height <= 60
    assert all(pdfmetrics.stringWidth(line, REGULAR, setting.size) <= 200 for line in setting.lines)
    assert " ".join(setting.lines).replace("\u00a0", " ") == LONG


def test_lines_are_of_about_the_same_length() -> None:
    setting = fitted("біртіндеп айтып шығады міне бәрі сол", REGULAR, width=180, height=40, biggest=12, smallest=12)
    widths = [pdfmetrics.stringWidth(line, REGULAR, 12) for line in setting.lines]
    assert len(widths) == 2
    assert min(widths) > max(widths) / 2


@pytest.mark.parametrize("width", range(40, 260, 10))
def test_no_line_begins_with_a_dash(width: int) -> None:
    setting = fitted("сөзі – дәлел, заң – тірек", REGULAR, width=width, height=400, biggest=12, smallest=4)
    assert [line for line in setting.lines if line.startswith("–")] == []


def test_a_new_line_of_the_text_is_kept() -> None:
    assert fitted("бір\nекі", REGULAR, width=200, height=60, biggest=12, smallest=8).lines == ("бір", "екі")


@pytest.mark.parametrize(("width", "height"), [(200, 10), (20, 200)], ids=["too low", "too narrow"])
def test_what_cannot_be_read_is_refused(width: int, height: int) -> None:
    with pytest.raises(PanaError, match="too long for its place"):
        fitted(LONG, REGULAR, width=width, height=height, biggest=20, smallest=8)
