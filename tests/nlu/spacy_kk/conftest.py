"""The Kazakh pipeline, once for ordinary and once for canonical writing."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

with warnings.catch_warnings():
    # What spaCy imports is not ours to mend.
    warnings.simplefilter("ignore")
    from spacy.language import Language

    from nlu.spacy_kk import load

HERE = Path(__file__).parent


def pytest_configure(config: pytest.Config) -> None:
    """Keep the random order, but no reseeding: thinc registers a seeder that refuses the seeds of pytest-randomly 5."""
    config.option.randomly_reset_seed = False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let spaCy's old libraries warn; our own code is held to `error` everywhere else."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.filterwarnings("ignore::DeprecationWarning"))


@pytest.fixture(scope="session")
def kk() -> Language:
    """The pipeline for ordinary writing."""
    return load()


@pytest.fixture(scope="session")
def kk_folded() -> Language:
    """The pipeline for words in canonical form."""
    return load(folded=True)
