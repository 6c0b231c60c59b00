"""No Kazakh or Russian word stands in code: words live in data/ and locales/, where people who speak them can mend them."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.tracked import PACKAGES, python_files, text

LETTERS_ONLY = {
    Path("nlu/text/canonical.py"): "vowels, for reading a digit inside a word",
    Path("nlu/text/fold.py"): "the soft and hard sign and the vowels after them",
    Path("nlu/text/latin.py"): "what yo and ng stand for",
    Path("nlu/text/layout.py"): "vowels, for judging a layout",
    Path("nlu/text/letter_contexts.py"): "the vowels that tell whether a word is soft",
    Path("nlu/text/readings.py"): "vowels, between which letters may be left out",
    Path("nlu/text/restore.py"): "yo, which people write without its dots",
    Path("nlu/urgency/patterns.py"): "case endings' vowels",
    Path("nlu/encoder_training/vocabulary.py"): "the alphabets whose pieces are kept",
    Path("nlu/language/identify.py"): "the first and the last Cyrillic letter",
    Path("nlu/language/neighbours.py"): "letters of the neighbouring alphabets",
    Path("nlu/language/count_spellings.py"): "yo, which people write without its dots",
    Path("nlu/language/count_profile.py"): "letters of the alphabets that are counted",
}
"""The only files with Cyrillic letters in code, and which letters they are: none of them holds a word to be said."""

CYRILLIC = re.compile(r"[\u0400-\u052f]")


def literals(path: Path) -> list[int]:
    """Return the lines of all string constants with a Cyrillic letter; docstrings explain and do not count."""
    tree = ast.parse(text(path))
    explained = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in explained
        and CYRILLIC.search(node.value)
    ]


@pytest.mark.parametrize("path", python_files(*PACKAGES), ids=str)
def test_no_word_in_code(path: Path) -> None:
    assert path in LETTERS_ONLY or literals(path) == []


@pytest.mark.parametrize("path", LETTERS_ONLY, ids=str)
def test_the_list_of_exceptions_is_as_short_as_it_can_be(path: Path) -> None:
    assert literals(path)
