"""Settings of the test's own: nothing of this machine's environment or `.env` is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pana.settings import Settings


@pytest.fixture
def env_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the `.env` that is read, not there yet; every PANA_ setting of the environment is taken away."""
    for name in [name for name in os.environ if name.startswith("PANA_")]:
        monkeypatch.delenv(name)
    path = tmp_path / ".env"
    monkeypatch.setitem(Settings.model_config, "env_file", path)
    return path


@pytest.fixture
def var_dir(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that Pana keeps its files in, empty."""
    folder = env_file.parent / "var"
    monkeypatch.setenv("PANA_VAR_DIR", str(folder))
    return folder
