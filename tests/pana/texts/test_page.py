"""The page: nothing from elsewhere, no script, everything escaped, both languages side by side."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from locales.render import Words
from pana.places import ROOT
from pana.texts.entries import FileEntries, entries
from pana.texts.page import Page
from tests.pana.checks.small_project import change

VOID = ("meta", "input", "br")


class Reader(HTMLParser):
    """Reads the page as a browser would: which elements, which ids and links, and that every element is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.data: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.data.append(data)

    @property
    def words(self) -> str:
        return "".join(self.data)

    def values(self, name: str) -> list[str]:
        return [value for found, value in self.attributes if found == name]


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


@pytest.fixture(scope="module")
def files(words: Words) -> tuple[FileEntries, ...]:
    return entries(ROOT, words)


@pytest.fixture(scope="module")
def reader(page: str) -> Reader:
    return read(page)


@pytest.fixture(scope="module")
def page(words: Words, files: tuple[FileEntries, ...]) -> str:
    return Page(words, ("kk", "ru")).html(files)


def test_nothing_comes_from_elsewhere(page: str, reader: Reader) -> None:
    assert reader.tags.isdisjoint({"script", "link", "img", "iframe", "object", "form", "svg", "base"})
    assert not [name for name, _ in reader.attributes if name.startswith("on") or name in ("src", "srcset", "action")]
    assert all(target.startswith("#") for target in reader.values("href"))
    assert "default-src 'none'" in page
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    assert not re.search(r"url\(|@import|expression", style[1])


def test_every_link_leads_somewhere(reader: Reader) -> None:
    ids = reader.values("id")
    assert len(ids) == len(set(ids))
    assert {target.removeprefix("#") for target in reader.values("href")} <= set(ids)


def test_every_text_and_file_is_there(reader: Reader, files: tuple[FileEntries, ...]) -> None:
    ids = set(reader.values("id"))
    assert {f"t-{entry.text.key}" for file in files for entry in file.entries} <= ids
    assert {"file-safety", "file-guides-shelter"} <= ids


def test_the_style_suits_dark_rooms_and_large_letters(page: str) -> None:
    assert "color-scheme: light dark" in page
    assert "@media (prefers-color-scheme: dark)" in page
    assert not re.search(r"font-size:\s*[\d.]+(px|pt)|[^-]width:\s*[\d.]+px", page)


@pytest.mark.parametrize("pair", [("kk", "ru"), ("ru", "kk")], ids="-".join)
def test_the_order_of_the_columns(words: Words, files: tuple[FileEntries, ...], pair: tuple[str, str]) -> None:
    shown = Page(words, pair).html(files[:1])
    columns = re.findall(r'<div class="side" lang="(kk|ru)">', shown)
    assert columns
    assert columns == list(pair) * (len(columns) // 2)


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("<script>alert(1)</script>", id="script"),
        pytest.param("сөз & слово < > \" '", id="signs"),
        pytest.param("</div></article>", id="ends of elements"),
        pytest.param("&lt;b&gt;", id="escaped already"),
    ],
)
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_what_is_written_stays_text(project: Path, words: Words, language: str, written: str) -> None:
    first = {"kk": "сөз", "ru": "слово"}[language]
    change(project, f"locales/{language}/talk.ftl", f"hello = {first}!", f"hello = {written}")
    change(
        project,
        f"locales/{language}/safety.ftl",
        "### Reviewed by: nobody yet",
        f"### {written}\n### Reviewed by: <i>x",
    )
    reader = read(Page(words, ("kk", "ru")).html(entries(project, Words.load(project / "locales"))))
    assert "script" not in reader.tags
    assert reader.words.count(written) >= 2
    assert "<i>x" in reader.words


def test_a_mark_is_shown(project: Path, words: Words) -> None:
    change(project, "locales/ru/safety.ftl", "danger = слово", "danger = " + "слово " * 15)
    shown = Page(words, ("kk", "ru")).html(entries(project, Words.load(project / "locales")))
    marked = re.findall(r'<article class="text marked" id="([^"]+)">', shown)
    assert marked == ["t-danger"]
    assert words.say("ru", "texts-page-long-sentence", {"words": 15, "most": 14}) in shown
    assert words.say("kk", "texts-page-long-sentence", {"words": 15, "most": 14}) not in shown
