"""`pana texts` writes the page and the sheet and prints the figures."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from locales.render import Words
from pana.places import LOCALES
from tests.pana.command_line.conftest import Printed

Pana = Callable[..., Printed]


@pytest.fixture(scope="module")
def count() -> int:
    return len(Words.load(LOCALES).keys("kk"))


@pytest.mark.parametrize(
    ("options", "first"),
    [
        pytest.param((), "kk", id="Kazakh first"),
        pytest.param(("--language-pair", "ru-kk"), "ru", id="Russian first"),
    ],
)
def test_the_page(pana: Pana, tmp_path: Path, count: int, options: tuple[str, ...], first: str) -> None:
    out = tmp_path / "texts.html"
    printed = pana("texts", "--html", str(out), *options)
    assert (printed.status, printed.err) == (0, "")
    assert f"{out}: {count} texts, " in printed.out
    page = out.read_text(encoding="utf-8")
    assert page.startswith(f'<!doctype html>\n<html lang="{first}">')
    assert page.count('<article class="text') == count


def test_the_sheet(pana: Pana, tmp_path: Path, count: int) -> None:
    out = tmp_path / "texts.csv"
    printed = pana("texts", "--csv", str(out))
    assert (printed.status, printed.out, printed.err) == (0, f"{out}: {count} texts\n", "")
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(io.StringIO(file.read(), newline="")))
    assert rows[0] == ["key", "kk", "ru", "file"]
    assert len(rows) == count + 1


def test_the_figures(pana: Pana) -> None:
    printed = pana("texts", "--figures")
    assert (printed.status, printed.err) == (0, "")
    lines = printed.out.splitlines()
    assert lines[0].startswith("Words per sentence")
    assert sum(line.endswith("of 14 allowed") for line in lines) == 2
    assert sum(line.endswith("of 350 allowed") for line in lines) == 2


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        pytest.param((), 2, "nothing to do", id="nothing asked for"),
        pytest.param(("--html", "/nowhere/at/all.html"), 1, "No such file or directory", id="folder that is not there"),
        pytest.param(("--figures", "--language-pair", "kk-en"), 2, "kk-en", id="language that Pana does not speak"),
    ],
)
def test_refused(pana: Pana, arguments: tuple[str, ...], status: int, said: str) -> None:
    printed = pana("texts", *arguments)
    assert printed.status == status
    assert said in printed.err
    assert "Traceback" not in printed.err
