"""A drawn poster is read back: its code by a reader of codes, its words out of the PDF."""

from __future__ import annotations

from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]  # comes without types
import pytest
import zxingcpp
from PIL import Image

from actions.content import load_content
from locales.render import LANGUAGES
from pana.places import CONTENT
from pana.poster.deep_link import deep_link
from pana.poster.draw import draw
from pana.poster.layout import CARD, POSTER, Size, cards_on_a_sheet
from pana.poster.picture import picture
from pana.poster.places import load_places
from tests.pana.poster.conftest import BOT, Worded

PLACES = tuple(load_places(CONTENT, load_content(CONTENT).facts))
POINTS = 72 / 25.4

every_place = pytest.mark.parametrize("place", PLACES)
in_both = pytest.mark.parametrize("language", LANGUAGES)
both_kinds = pytest.mark.parametrize("discreet", [False, True], ids=["open", "discreet"])
every_size = pytest.mark.parametrize("size", list(Size), ids=lambda size: size.value)


def seen(pdf: bytes, dots_per_inch: int) -> Image.Image:
    return Image.open(BytesIO(picture(pdf, dots_per_inch)))


def codes(image: Image.Image) -> list[str]:
    """Return what a telephone reads in a picture."""
    return [found.text for found in zxingcpp.read_barcodes(image)]


def words_of(pdf: bytes) -> str:
    """Return the words of the first page, lines joined."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(str(document[0].get_textpage().get_text_bounded()).replace("\u00a0", " ").split())
    finally:
        document.close()


@every_place
@in_both
@both_kinds
def test_the_code_of_a_poster_opens_the_bot_with_the_place(
    worded: Worded, place: str, language: str, discreet: bool
) -> None:
    link = deep_link(BOT, place)
    pdf = draw(worded(place, language, discreet), link, Size.A4, discreet=discreet)
    assert codes(seen(pdf, 72)) == [link]


@every_place
@in_both
@both_kinds
def test_the_code_of_a_card_opens_the_bot_with_the_place(
    worded: Worded, place: str, language: str, discreet: bool
) -> None:
    link = deep_link(BOT, place)
    pdf = draw(worded(place, language, discreet), link, Size.CARD, discreet=discreet)
    assert codes(seen(pdf, 150)) == [link]


@in_both
def test_a_sheet_holds_as_many_cards_as_it_should(worded: Worded, language: str) -> None:
    link = deep_link(BOT, "shop")
    pdf = draw(worded("shop", language, False), link, Size.SHEET, discreet=False)
    assert codes(seen(pdf, 150)) == [link] * len(cards_on_a_sheet())


@in_both
@pytest.mark.parametrize("angle", [7, 90, 180])
def test_a_crooked_photograph_is_read_too(worded: Worded, language: str, angle: int) -> None:
    link = deep_link(BOT, "bus")
    photograph = seen(draw(worded("bus", language, False), link, Size.A4, discreet=False), 100)
    assert codes(photograph.rotate(angle, expand=True, fillcolor="grey")) == [link]


def test_a_dirty_code_is_read_too(worded: Worded) -> None:
    link = deep_link(BOT, "bus")
    image = seen(draw(worded("bus", "kk", False), link, Size.A4, discreet=False), 72)
    side = int(POSTER.code.width * POINTS * 0.2)
    left, upper = (int((edge + POSTER.code.width / 2) * POINTS) for edge in (POSTER.code.x, POSTER.code.y))
    image.paste("grey", (left, upper, left + side, upper + side))
    assert codes(image) == [link]


@in_both
@both_kinds
@every_size
def test_all_words_stand_on_the_paper(worded: Worded, language: str, discreet: bool, size: Size) -> None:
    texts = worded("neighbours", language, discreet)
    said = words_of(draw(texts, deep_link(BOT, "neighbours"), size, discreet=discreet))
    parts = [texts.title, texts.how, texts.bot, texts.numbers, texts.honest]
    for part in parts if size is not Size.A4 else [*parts, texts.text]:
        assert " ".join(part.split()) in said


@every_size
def test_a_page_has_its_size(worded: Worded, size: Size) -> None:
    document = pypdfium2.PdfDocument(draw(worded("bus", "kk", False), deep_link(BOT, "bus"), size, discreet=False))
    page = CARD if size is Size.CARD else POSTER
    width, height = document[0].get_size()
    document.close()
    assert (width, height) == pytest.approx((page.width * POINTS, page.height * POINTS), abs=0.1)


def test_a_discreet_poster_has_no_colour(worded: Worded) -> None:
    images = {
        discreet: seen(
            draw(worded("washroom", "kk", discreet), deep_link(BOT, "washroom"), Size.A4, discreet=discreet), 30
        )
        for discreet in (False, True)
    }
    corner = {discreet: image.convert("RGB").getpixel((1, 1)) for discreet, image in images.items()}
    assert corner[True] == (255, 255, 255)
    assert corner[False] != (255, 255, 255)


def test_the_same_poster_is_the_same_file(worded: Worded) -> None:
    one, other = (draw(worded("bus", "ru", False), deep_link(BOT, "bus"), Size.A4, discreet=False) for _ in range(2))
    assert one == other
