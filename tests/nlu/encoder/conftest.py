"""A tiny encoder on disk, as the recipe writes it."""

from __future__ import annotations

import importlib
import warnings
from pathlib import Path

import pytest

from nlu.encoder.encoder import Encoder

with warnings.catch_warnings():
    # What TensorFlow imports is not ours to mend.
    warnings.simplefilter("ignore")
    tiny = importlib.import_module("tests.nlu.tiny_encoder")


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the tiny encoder; its checksum lies beside it."""
    return Path(tiny.write_tiny(tmp_path_factory.mktemp("encoder")))


@pytest.fixture(scope="session")
def tiny_encoder(tiny_model: Path) -> Encoder:
    """The tiny encoder, loaded."""
    return Encoder.load(tiny_model, tiny_model.with_suffix(".sha256"))
