"""Verdicts come one by one from a process of its own; its end with a fault is an error."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from pana import models, parser_process
from pana.errors import PanaError
from pana.parser_process import verdicts


def put_in_place(folder: Path, body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program in the place of Rasa's Python."""
    program = folder / "python"
    program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(models, "NLU_PYTHON", program)
    monkeypatch.setattr(parser_process, "NLU_PYTHON", program)


def test_each_verdict_comes_before_the_next_message_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_in_place(tmp_path, 'while read -r line; do echo "{\\"text\\": \\"$line\\"}"; done', monkeypatch)
    answered = threading.Semaphore()

    def lines() -> Iterator[bytes]:
        for number in range(3):
            assert answered.acquire(timeout=20), "the next message is read only after the last verdict"
            yield f"{number}\n".encode()

    texts = []
    for verdict in verdicts(lines()):
        texts += [verdict["text"]]
        answered.release()
    assert texts == ["0", "1", "2"]


def test_process_that_fails_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_in_place(tmp_path, "exit 3", monkeypatch)
    with pytest.raises(PanaError, match="ended with status 3"):
        list(verdicts([b"x\n"] * 100_000))


def test_missing_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "NLU_PYTHON", tmp_path / "nowhere")
    with pytest.raises(PanaError, match="run: make setup"):
        list(verdicts([]))


def test_the_process_is_given_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_SECRET_KEY", "canary-4d4d")
    put_in_place(tmp_path, f"env > {tmp_path}/given", monkeypatch)
    assert list(verdicts([])) == []
    given = (tmp_path / "given").read_text(encoding="utf-8")
    assert "PATH=" in given
    assert "canary-4d4d" not in given


def test_a_named_model_lies_alone_in_its_folder_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = tmp_path / "other.tar.gz"
    model.write_text("the other model", encoding="utf-8")
    body = f'cd "$PANA_MODELS" && ls > {tmp_path}/seen && cat * >> {tmp_path}/seen && pwd > {tmp_path}/where'
    put_in_place(tmp_path, body, monkeypatch)
    assert list(verdicts([], model)) == []
    assert (tmp_path / "seen").read_text(encoding="utf-8") == "other.tar.gz\nthe other model"
    assert not Path((tmp_path / "where").read_text(encoding="utf-8").strip()).exists()
    assert model.exists()
