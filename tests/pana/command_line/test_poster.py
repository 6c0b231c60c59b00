"""`pana poster` as a person calls it: a file that can be scanned, or one clear line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from pana.poster.picture import picture
from tests.pana.command_line.conftest import Printed

Pana = Callable[..., Printed]


@pytest.mark.parametrize("lang", ["kk", "ru"])
@pytest.mark.parametrize("size", ["a4", "card"])
def test_the_picture_is_scanned_and_opens_the_bot(pana: Pana, tmp_path: Path, lang: str, size: str) -> None:
    out = tmp_path / "poster.png"
    printed = pana(
        "poster", "--place", "school", "--lang", lang, "--size", size, "--bot", "@pana_x_bot", "--out", str(out)
    )
    assert printed.status == 0
    assert "https://t.me/pana_x_bot?start=school" in printed.out
    with Image.open(out) as image:
        assert [found.text for found in zxingcpp.read_barcodes(image)] == ["https://t.me/pana_x_bot?start=school"]


def test_a_discreet_pdf_is_scanned_and_the_bot_comes_from_the_settings(
    pana: Pana, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PANA_BOT_USERNAME", "@pana_set_bot")
    out = tmp_path / "poster.PDF"
    assert pana("poster", "--place", "washroom", "--lang", "kk", "--discreet", "--out", str(out)).status == 0
    (tmp_path / "seen.png").write_bytes(picture(out.read_bytes(), 100))
    with Image.open(tmp_path / "seen.png") as image:
        assert [found.text for found in zxingcpp.read_barcodes(image)] == ["https://t.me/pana_set_bot?start=washroom"]


GOOD = {"--place": "bus", "--lang": "kk", "--bot": "pana_x_bot", "--out": "poster.pdf"}


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--place", "moon", "use one of school, clinic, washroom"),
        ("--lang", "en", "use --lang kk or ru"),
        ("--bot", "no name", "no user name of a bot"),
        ("--bot", "", "Give --bot NAME, or set PANA_BOT_USERNAME"),
        ("--out", "poster.doc", "must end in .pdf or .png"),
    ],
    ids=["place", "language", "bot", "no bot", "ending"],
)
def test_a_mistake_is_one_clear_line(pana: Pana, tmp_path: Path, option: str, value: str, said: str) -> None:
    given = {**GOOD, option: value}
    given["--out"] = str(tmp_path / given["--out"])
    printed = pana("poster", *(part for pair in given.items() for part in pair))
    assert printed.status == 1
    assert said in printed.err
    assert printed.err.count("\n") == 1
    assert list(tmp_path.glob("poster.*")) == []


def test_a_folder_that_is_not_there_is_one_clear_line(pana: Pana, tmp_path: Path) -> None:
    out = tmp_path / "nowhere" / "poster.pdf"
    printed = pana("poster", "--place", "bus", "--lang", "ru", "--bot", "pana_x_bot", "--out", str(out))
    assert printed.status == 1
    assert "No such file or directory" in printed.err
