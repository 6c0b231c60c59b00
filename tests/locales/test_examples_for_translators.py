"""The examples of docs/translators.md are Fluent, and say what that page says they do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from locales.render import LANGUAGES, Words
from pana.places import ROOT
from pana.texts.catalogue import head_of

PAGE = (ROOT / "docs" / "translators.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Words:
    """Return all examples as texts of both languages: each test asks in the language the example is written in."""
    folder: Path = tmp_path_factory.mktemp("locales")
    for language in LANGUAGES:
        (folder / language).mkdir()
        source = "\n".join(block for block in BLOCKS if not block.startswith("#"))
        (folder / language / "examples.ftl").write_text(source, encoding="utf-8")
    return Words.load(folder)


@pytest.mark.parametrize(
    ("language", "key", "argument", "said"),
    [
        pytest.param("kk", "example-waiting", 0, "Кезекте алда ешкім жоқ.", id="kk nobody"),
        pytest.param("kk", "example-waiting", 1, "Кезекте алда 1 адам бар.", id="kk one"),
        pytest.param("kk", "example-waiting", 21, "Кезекте алда 21 адам бар.", id="kk many"),
        pytest.param("kk", "example-operators", 1, "Кезекшілікте бір ғана оператор бар.", id="kk one operator"),
        pytest.param("kk", "example-operators", 21, "Кезекшілікте 21 оператор бар.", id="kk 21 operators"),
        pytest.param("kk", "example-cost", "free", "Қоңырау тегін.", id="kk word"),
        pytest.param("kk", "example-cost", "unknown", "Ақысы туралы дерек жоқ.", id="kk other word"),
        pytest.param("ru", "example-people", 0, "Впереди никого нет.", id="ru nobody"),
        pytest.param("ru", "example-people", 21, "Впереди 21 человек.", id="ru 21"),
        pytest.param("ru", "example-people", 2, "Впереди 2 человека.", id="ru few"),
        pytest.param("ru", "example-people", 11, "Впереди 11 человек.", id="ru eleven"),
        pytest.param("ru", "example-hours", 1, "До него примерно 1 час.", id="ru an hour"),
        pytest.param("ru", "example-hours", 5, "До него примерно 5 часов.", id="ru hours"),
    ],
)
def test_an_example(examples: Words, language: str, key: str, argument: str | int, said: str) -> None:
    (name,) = examples.arguments(language, key)
    assert examples.say(language, key, {name: argument}) == said


def test_two_examples_of_plural_forms_in_each_language() -> None:
    texts = [block for block in BLOCKS if "[one]" in block or "[0]" in block]
    assert len([block for block in texts if re.search("[әғқңөұүһі]", block)]) == 2
    assert len([block for block in texts if not re.search("[әғқңөұүһі]", block)]) == 2


def test_the_heads_mean_what_the_page_says() -> None:
    nobody, somebody = (head_of(block) for block in BLOCKS if block.startswith("###"))
    assert not nobody.is_reviewed
    assert (somebody.reviewer, somebody.date) == ("A. Person (native editor), B. Person (doctor)", "2027-02-03")
    assert somebody.is_reviewed


@pytest.mark.parametrize("page", ["translators.md", "glossary.md"])
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    targets = [target for target in re.findall(r"\]\(([^)]+)\)", text) if "://" not in target]
    assert targets
    assert [target for target in targets if not (ROOT / "docs" / target).exists()] == []
