"""All texts as CSV for a sheet: the key, both languages as they are written in Fluent, and the file."""

from __future__ import annotations

import csv
import io

from pana.texts.catalogue import TextFile, texts_of

COLUMNS = ("key", "kk", "ru", "file")

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a sheet would calculate instead of showing it."""


def sheet(files: tuple[TextFile, ...]) -> str:
    """Return the sheet, in UTF-8 with the mark by which sheets know it; a cell like a formula begins with an apostrophe."""
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(COLUMNS)
    for file, text in texts_of(files):
        cells = (text.key, text.written.get("kk", ""), text.written.get("ru", ""), file.name)
        rows.writerow([_shown(cell) for cell in cells])
    return "\ufeff" + written.getvalue()


def _shown(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
