"""Whether a model fits the data, and that training which fails is one clear sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from pana import models
from pana.errors import PanaError


@pytest.fixture
def trainer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a program in the place of Rasa's Python that notes its arguments; return where it notes them."""
    program, notes = tmp_path / "python", tmp_path / "notes"
    program.write_text(
        f'#!/bin/sh\necho "$@" > {notes}\nenv > {notes}-given\necho learning\n[ ! -e {tmp_path}/broken ]\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setattr(models, "NLU_PYTHON", program)
    monkeypatch.setattr(models, "MODELS", tmp_path / "models")
    return notes


def test_model_is_missing_until_it_is_there(trainer: Path) -> None:
    assert not models.is_trained()
    models.model_path().parent.mkdir()
    models.model_path().touch()
    assert models.is_trained()


def test_model_is_named_after_what_it_was_made_from(trainer: Path) -> None:
    assert models.model_path() == models.model_path()
    assert models.model_path().name.endswith(".tar.gz")


@pytest.mark.parametrize(("force", "last"), [(False, "models"), (True, "--force")], ids=["if needed", "by force"])
def test_training_runs_in_its_own_environment(trainer: Path, force: bool, last: str) -> None:
    models.train_model(force=force)
    said = trainer.read_text(encoding="utf-8").strip()
    assert said.startswith("-m nlu.components.train --out ")
    assert said.endswith(last)


def test_progress_goes_to_standard_error_when_verdicts_follow(trainer: Path, capfd: pytest.CaptureFixture[str]) -> None:
    models.train_model(force=False, quiet=True)
    assert capfd.readouterr() == ("", "learning\n")
    models.train_model(force=False)
    assert capfd.readouterr() == ("learning\n", "")


def test_failed_training(trainer: Path) -> None:
    (trainer.parent / "broken").touch()
    with pytest.raises(PanaError, match="training failed – "):
        models.train_model(force=False)


def test_missing_environment(trainer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "NLU_PYTHON", trainer.parent / "nowhere")
    with pytest.raises(PanaError, match="run: make setup"):
        models.train_model(force=False)


def test_training_is_given_no_secret(trainer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PANA_BOT_TOKEN", "PANA_SECRET_KEY", "PANA_DATABASE_URL", "OTHER_PASSWORD"):
        monkeypatch.setenv(name, "canary-4d4d")
    models.train_model(force=False)
    given = trainer.with_name("notes-given").read_text(encoding="utf-8")
    assert "PATH=" in given
    assert "canary-4d4d" not in given


def test_a_model_is_named_by_path_or_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "MODELS", tmp_path)
    with pytest.raises(PanaError, match="where there is none: run pana train"):
        models.named_model("one")
    (tmp_path / "one.tar.gz").touch()
    for name in ("one", "one.tar.gz", str(tmp_path / "one.tar.gz")):
        assert models.named_model(name) == tmp_path / "one.tar.gz"
    with pytest.raises(PanaError, match=r"one of models/: one$"):
        models.named_model("two")
