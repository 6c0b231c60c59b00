"""A small project to take lines over into, lines that may go there, and a database to ask for leave."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from store.database import Database
from store.encryption import KeyRing, new_key
from tests.pana.checks.small_project import build

GOOD = {
    "text": "куйеуим тағы ұрды, балалар көрді",
    "lang": "kk",
    "style": "casual",
    "urgency": "high",
    "intent": "threat",
    "who": "victim",
    "case": 7,
    "reviewed": True,
    "reason": "read",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project as small as the checks allow."""
    root = tmp_path / "project"
    build(root)
    return root


@pytest.fixture
def lines(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes a reviewed file: the good line with the changes of each argument."""

    def write(*changes: dict[str, Any]) -> Path:
        path = tmp_path / "reviewed.jsonl"
        rows = [{name: value for name, value in (GOOD | change).items() if value is not None} for change in changes]
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        return path

    return write


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """An open database of the test's own."""
    opened = Database.open(f"sqlite:///{tmp_path / 'pana.db'}", KeyRing.parse(new_key()))
    await opened.migrate()
    yield opened
    await opened.close()
