"""The picture of a page is a PNG of the page's size."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from pana.poster.picture import picture


def page(width: float, height: float) -> bytes:
    """Return a PDF with a black left half."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(width, height))
    canvas.rect(0, 0, width / 2, height, stroke=0, fill=1)
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize(("dots", "size"), [(72, (144, 72)), (300, (600, 300))])
def test_the_picture_shows_the_page_and_knows_its_size(dots: int, size: tuple[int, int]) -> None:
    image = Image.open(BytesIO(picture(page(144, 72), dots)))
    assert (image.format, image.size) == ("PNG", size)
    assert image.info["dpi"] == pytest.approx((dots, dots), abs=0.1)
    grey = image.convert("L")
    assert grey.getpixel((2, 2)) == 0
    assert grey.getpixel((size[0] - 2, 2)) == 255
