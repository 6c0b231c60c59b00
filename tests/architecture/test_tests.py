"""Tests lie where the code lies, wait for conditions and not for time, and need no package of their own."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from pana.places import ROOT
from tests.architecture.tracked import PACKAGES, files, python_files, text

NOT_OF_ONE_PACKAGE = {"architecture", "fakes", "labelled", "talks", "benchmarks"}


def folders() -> list[Path]:
    """Return all folders with tests, relative to tests/."""
    return sorted({path.parent.relative_to("tests") for path in python_files("tests") if path.name.startswith("test_")})


@pytest.mark.parametrize("folder", folders(), ids=str)
def test_every_folder_of_tests_mirrors_the_code(folder: Path) -> None:
    if folder.parts and folder.parts[0] not in NOT_OF_ONE_PACKAGE:
        assert folder.parts[0] in PACKAGES
        assert (ROOT / folder).is_dir()


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_is_tested(package: str) -> None:
    assert any(folder.parts and folder.parts[0] == package for folder in folders())


@pytest.mark.parametrize("path", python_files("tests"), ids=str)
def test_no_test_sleeps(path: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(text(path))) if isinstance(node, ast.Call)]
    assert [call.lineno for call in calls if ast.unparse(call.func) in ("time.sleep", "sleep")] == []
    imported = [node for node in ast.walk(ast.parse(text(path))) if isinstance(node, ast.ImportFrom)]
    assert not any(one.module == "time" and "sleep" in [name.name for name in one.names] for one in imported)


def test_no_folder_of_tests_is_a_package() -> None:
    assert [str(path) for path in files() if path.parts[0] == "tests" and path.name == "__init__.py"] == []
