"""What the page shows of every text: measure, marks, uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from locales.render import LANGUAGES, Words
from pana.places import ROOT
from pana.texts.entries import Entry, entries
from tests.pana.checks.small_project import change


def entry(project: Path, key: str) -> Entry:
    files = entries(project, Words.load(project / "locales"))
    return next(one for file in files for one in file.entries if one.text.key == key)


@pytest.mark.parametrize(
    ("name", "old", "new", "key", "mark", "args"),
    [
        pytest.param("locales/kk/safety.ftl", "danger = сөз", "danger = " + "сөз " * 15, "danger", "texts-page-long-sentence",
                     {"words": 15, "most": 14}, id="kk long sentence"),
        pytest.param("locales/ru/safety.ftl", "danger = слово.", "danger = " + "слово. " * 60, "danger",
                     "texts-page-too-long", {"letters": 429, "most": 350}, id="ru long text"),
        pytest.param("locales/ru/safety.ftl", "danger = слово", "danger = слово 104", "danger", "texts-page-typed", {},
                     id="ru number that no record has"),
        pytest.param("locales/kk/talk.ftl", "hello = сөз!\n", "", "hello", "texts-page-missing", {}, id="kk missing"),
    ],
)  # fmt: skip
def test_what_breaks_a_limit_is_marked(
    project: Path, name: str, old: str, new: str, key: str, mark: str, args: dict[str, int]
) -> None:
    change(project, name, old, new)
    found = entry(project, key)
    marked = "kk" if "/kk/" in name else "ru"
    assert (mark, args) in found.sides[marked].marks
    assert found.is_marked
    assert [one for one in LANGUAGES if found.sides[one].marks] == [marked]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_in_order(project: Path, language: str) -> None:
    found = entry(project, "danger")
    assert found.uses == ("algorithm danger (1)", "algorithm danger (again)")
    assert found.sides[language].marks == ()
    assert found.sides[language].wordings[0].body in ("сөз. 102, 30.", "слово. 102, 30.")
    assert found.sides[language].measured.words == 2
    assert not found.is_marked


def test_the_real_texts_are_all_there(words: Words) -> None:
    files = entries(ROOT, words)
    assert {one.text.key for file in files for one in file.entries} == words.keys("kk") | words.keys("ru")
    assert files[0].file.name == "safety.ftl"
    assert files[0].marked == 0


def test_content_that_cannot_be_read_leaves_names(project: Path) -> None:
    change(project, "data/content/law.yml", "lawyer: not yet", "lawyer: 1")
    found = entry(project, "danger")
    assert found.sides["ru"].wordings[0].body == "слово. ‹police›, ‹order_days›."
    assert found.sides["ru"].without_example == ("order_days", "police")
