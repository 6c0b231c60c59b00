"""A page of PDF as a picture, so that the picture shows exactly what is printed."""

from __future__ import annotations

from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]  # comes without types

DOTS_PER_INCH = 300
POINTS_PER_INCH = 72


def picture(pdf: bytes, dots_per_inch: int = DOTS_PER_INCH) -> bytes:
    """Return the first page as a PNG that knows its size on paper."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        image = document[0].render(scale=dots_per_inch / POINTS_PER_INCH).to_pil()
        out = BytesIO()
        image.save(out, format="PNG", dpi=(dots_per_inch, dots_per_inch))
        return out.getvalue()
    finally:
        document.close()
