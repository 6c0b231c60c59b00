"""The small project without mistakes, fresh for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pana.checks.small_project import build


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project in which `pana check` finds nothing."""
    build(tmp_path)
    return tmp_path
