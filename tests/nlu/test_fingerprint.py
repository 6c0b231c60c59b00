"""The name of a model changes exactly when something it was made of changes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nlu.fingerprint import fingerprint, model_name, model_to_load

INGREDIENTS = (
    "config.yml",
    "domain.yml",
    "data/intents_kk/greet.yml",
    "nlu/text/fold.py",
    "nlu/encoder/pana-encoder.onnx",
    "nlu/encoder/pana-encoder.known.npz",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in (*INGREDIENTS, "README.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("first", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", INGREDIENTS)
def test_changes_with_each_ingredient(name: str, root: Path) -> None:
    before = fingerprint(root)
    (root / name).write_text("second", encoding="utf-8")
    assert fingerprint(root) != before


def test_changes_when_a_file_is_added_or_moved(root: Path) -> None:
    names = {fingerprint(root)}
    (root / "data/new.yml").write_text("first", encoding="utf-8")
    names.add(fingerprint(root))
    (root / "data/new.yml").rename(root / "data/other.yml")
    names.add(fingerprint(root))
    assert len(names) == 3


@pytest.mark.parametrize("name", ["README.md", "nlu/text/__pycache__/fold.cpython-310.pyc", "data/.swap"])
def test_other_files_do_not_count(name: str, root: Path) -> None:
    before = fingerprint(root)
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text("second", encoding="utf-8")
    assert fingerprint(root) == before


def test_name_of_the_model(root: Path) -> None:
    assert model_name(root) == f"pana-{fingerprint(root)}.tar.gz"


def test_the_model_of_the_checkout_is_loaded_and_the_newest_only_without_it(root: Path, tmp_path: Path) -> None:
    models = tmp_path / "models"
    assert model_to_load(root, models) is None
    models.mkdir()
    for age, name in enumerate(("b.tar.gz", "a.tar.gz", "notes.txt")):
        (models / name).touch()
        os.utime(models / name, (1000 - age, 1000 - age))
    assert model_to_load(root, models) == models / "b.tar.gz"
    own = models / model_name(root)
    own.touch()
    os.utime(own, (1, 1))
    assert model_to_load(root, models) == own


def test_missing_config_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"config\.yml"):
        fingerprint(tmp_path)
