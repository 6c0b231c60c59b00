"""The database is opened with the newest schema in a folder that only its owner can read."""

from __future__ import annotations

import stat
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from pana.settings import load_settings
from pana.wiring import keep_for, now, open_database, wire_app


def made(folder: Path) -> tuple[int, set[str]]:
    """Return who may read a folder, and what lies in it."""
    return stat.S_IMODE(folder.stat().st_mode), {path.name for path in folder.iterdir()}


@pytest.mark.asyncio
async def test_first_opening_makes_folder_key_and_tables(var_dir: Path) -> None:
    async with open_database(load_settings()) as database, database.open_unit() as unit:
        assert await unit.operators.all() == []
    mode, names = made(var_dir)
    assert mode == 0o700
    assert names >= {"pana.db", "secret.key"}


@pytest.mark.asyncio
async def test_app_is_wired_for_the_simulator(var_dir: Path) -> None:
    async with wire_app(load_settings()) as app:
        await app.gate.open()
        assert app.bot.session.api.base.startswith("http://127.0.0.1:8081/")
        assert app.services.numbers["police"]
        assert app.services.words.say("kk", "emergency-card", app.services.numbers)


def test_words_are_kept_as_long_as_it_is_set(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_KEEP_DAYS", "7")
    assert keep_for(load_settings()) == timedelta(days=7)


def test_now_knows_its_zone() -> None:
    assert now().tzinfo is UTC
