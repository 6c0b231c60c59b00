"""Random order without reseeding where spaCy is installed, for one test folder as for all."""

from __future__ import annotations

import importlib.util

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Keep the random order, but no reseeding: thinc registers a seeder that refuses the seeds of pytest-randomly 5."""
    if importlib.util.find_spec("thinc") is not None:
        config.option.randomly_reset_seed = False
