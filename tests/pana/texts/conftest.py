"""The small project for what shows its texts: fresh for each test, or the same for all that only read."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.known import Known
from locales.render import Words
from pana.places import LOCALES, ROOT
from pana.texts.told_records import load_records
from tests.pana.checks.small_project import build


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project in which `pana check` finds nothing."""
    build(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def words() -> Words:
    """Return the real texts."""
    return Words.load(LOCALES)


@pytest.fixture(scope="session")
def records() -> Known:
    """Return the real content."""
    return load_records(ROOT)
