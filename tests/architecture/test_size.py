"""Files and functions stay small enough to be read in one go."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.tracked import PACKAGES, python_files, text

LONGEST_FILE = 400
LONGEST_FUNCTION = 50


@pytest.mark.parametrize("path", python_files(), ids=str)
def test_file_is_short(path: Path) -> None:
    assert len(text(path).splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", python_files(*PACKAGES), ids=str)
def test_functions_are_short_and_everything_public_is_explained(path: Path) -> None:
    tree = ast.parse(text(path))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [one.name for one in functions if (one.end_lineno or 0) - one.lineno >= LONGEST_FUNCTION] == []
    assert not tree.body or ast.get_docstring(tree), "a module says in one sentence what it decides"
    public = [node for node in tree.body if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [one.name for one in public if not one.name.startswith("_") and not ast.get_docstring(one)] == []


@pytest.mark.parametrize("word", ["utils", "helpers", "manager", "common", "misc"])
def test_no_file_is_named_after_nothing(word: str) -> None:
    assert [str(path) for path in python_files() if word in path.stem.split("_")] == []
