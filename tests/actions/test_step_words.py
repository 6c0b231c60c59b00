"""Bare words after a step are looked up in both languages and every spelling; none of them is worrying by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from actions.content import CONTENT
from actions.records import ContentError
from actions.step_words import BARE, FILE, StepWords, load_step_words, meaning
from nlu.urgency.levels import Urgency
from nlu.urgency.screen import screen

LISTS: dict[str, list[str]] = yaml.safe_load((CONTENT / FILE).read_text(encoding="utf-8"))
ENTRIES = [(words, "affirm") for words in LISTS["done"]] + [(words, "deny") for words in LISTS["cannot"]]


@pytest.fixture(scope="module")
def words() -> StepWords:
    return load_step_words()


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("дайын", "affirm"),
        ("Дайын!", "affirm"),
        ("даин", "affirm"),
        ("daiyn", "affirm"),
        ("болды", "affirm"),
        ("ари карай", "affirm"),
        ("истедим", "affirm"),
        ("алмаймын", "deny"),
        ("almaimyn", "deny"),
        ("колымнан келмейди", "deny"),
        ("istei almaimyn", "deny"),
        ("готово", "affirm"),
        ("ГОТОВО 👍", "affirm"),
        ("готово.", "affirm"),
        ("дальше", "affirm"),
        ("gotovo", "affirm"),
        ("не могу", "deny"),
        ("Не могу...", "deny"),
        ("не получается", "deny"),
        ("ne mogu", "deny"),
    ],
)
def test_words_of_both_languages(words: StepWords, text: str, intent: str) -> None:
    assert meaning(text, words) == intent


@pytest.mark.parametrize(
    "text",
    [
        "готово, но он вернулся",
        "не могу больше",
        "больше не могу",
        "не могу дышать",
        "мен өмір сүре алмаймын",
        "дайын емеспін",
        "не готова",
        "да",
        "жоқ",
        "👍",
        "",
        "готово " * 2000,
    ],
)
def test_anything_else_means_nothing(words: StepWords, text: str) -> None:
    assert meaning(text, words) is None


@pytest.mark.parametrize(("entry", "intent"), ENTRIES, ids=[entry for entry, _ in ENTRIES])
def test_every_entry_is_harmless_and_means_what_its_list_says(words: StepWords, entry: str, intent: str) -> None:
    assert meaning(entry, words) == intent
    assert screen(entry).level is Urgency.ROUTINE
    assert len(entry.split()) <= BARE


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("done:", "finished:", "finished: unknown key"),
        ("done:", "finished:", "done: no list of words"),
        ("- готово\n", "- не могу\n", "cannot: an entry means both"),
        ("- готово\n", "- я это уже сделала сегодня\n", "5 words in one entry"),
        ("- готово\n", "- 5\n", "done: no list of words"),
    ],
)
def test_every_fault_of_the_file_is_named(
    change: Callable[[str, str, str], Path], before: str, after: str, fault: str
) -> None:
    root = change(FILE, before, after)
    with pytest.raises(ContentError) as raised:
        load_step_words(root)
    assert fault in str(raised.value)


def test_without_the_file_nothing_starts(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="done: no list of words"):
        load_step_words(tmp_path)
