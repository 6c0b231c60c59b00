"""The sheet holds every text as it is written, and nothing that a sheet would calculate."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from locales.render import Words
from pana.places import LOCALES
from pana.texts.catalogue import catalogue
from pana.texts.sheet import sheet
from tests.pana.checks.small_project import write


def rows(written: str) -> list[dict[str, str]]:
    assert written.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(written.removeprefix("\ufeff"), newline="")))


def test_every_real_text(words: Words) -> None:
    found = rows(sheet(catalogue(LOCALES)))
    assert {row["key"] for row in found} == words.keys("kk") | words.keys("ru")
    assert all(row["kk"] and row["ru"] and row["file"].endswith(".ftl") for row in found)
    card = next(row for row in found if row["key"] == "emergency-card")
    assert "{ $police } – полиция" in card["kk"]
    assert "{ $police } – полиция" in card["ru"]
    assert card["file"] == "safety.ftl"


@pytest.mark.parametrize(
    ("written", "cell"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("+7", "'+7", id="plus"),
        pytest.param("- сөз", "'- сөз", id="kk hyphen"),
        pytest.param("@слово", "'@слово", id="ru at"),
        pytest.param('«сөз», "сөз"', '«сөз», "сөз"', id="kk quotes and commas"),
        pytest.param("слово; слово", "слово; слово", id="ru semicolon"),
    ],
)
def test_cells(tmp_path: Path, written: str, cell: str) -> None:
    write(tmp_path, "kk/talk.ftl", f"hello = {written}\n")
    (row,) = rows(sheet(catalogue(tmp_path)))
    assert row == {"key": "hello", "kk": cell, "ru": "", "file": "talk.ftl"}


def test_lines_of_a_text_stay_in_one_cell(tmp_path: Path) -> None:
    write(tmp_path, "ru/talk.ftl", "hello =\n    Один,\n\n    два.\nnext = три\n")
    assert [row["ru"] for row in rows(sheet(catalogue(tmp_path)))] == ["Один,\n\nдва.", "три"]
