"""Every error at the command line is one clear line: no traceback, no value of a setting."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from actions.records import ContentError
from locales.render import WordsError
from pana.command_line.app import app
from tests.pana.command_line.conftest import Printed

Pana = Callable[..., Printed]
CANARY = "canary-1e1e"
COMMANDS = (
    "up",
    "bot",
    "actions",
    "nlu",
    "train",
    "parse",
    "evaluate",
    "check",
    "doctor",
    "operators",
    "lines",
    "guides",
)


def in_one_line(printed: Printed) -> str:
    """Return the one line of an error."""
    assert printed.status == 1
    assert "Traceback" not in printed.err
    assert CANARY not in printed.err + printed.out
    assert printed.err.startswith("pana: ")
    assert printed.err.count("\n") == 1
    return printed.err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_does(command: str) -> None:
    result = CliRunner().invoke(app, [command, "--help"])
    assert result.exit_code == 0
    assert len(result.output.splitlines()) > 3


def test_without_a_command_there_is_help(pana: Pana) -> None:
    printed = pana()
    assert all(command in printed.out + printed.err for command in COMMANDS)


def test_wrong_setting(pana: Pana, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_NLU_PORT", CANARY)
    assert "PANA_NLU_PORT" in in_one_line(pana("operators", "list"))


@pytest.mark.parametrize("address", [f"oracle://user:{CANARY}@host/db", CANARY, "sqlite://"])
def test_wrong_database(pana: Pana, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("PANA_DATABASE_URL", address)
    in_one_line(pana("operators", "list"))


@pytest.mark.parametrize("key", [CANARY, "AAAA", ","], ids=["no base64", "too short", "only a comma"])
def test_wrong_key(pana: Pana, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.setenv("PANA_SECRET_KEY", key)
    in_one_line(pana("operators", "list"))


def test_another_key_than_the_database_was_made_with(pana: Pana, var_dir: Path) -> None:
    assert pana("operators", "list").status == 0
    (var_dir / "secret.key").unlink()
    in_one_line(pana("operators", "list"))


def test_wrong_token(pana: Pana, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_BOT_TOKEN", f"{CANARY} with spaces")
    assert "PANA_BOT_TOKEN" in in_one_line(pana("bot"))


def test_key_file_that_others_can_read(pana: Pana, var_dir: Path) -> None:
    assert pana("operators", "list").status == 0
    (var_dir / "secret.key").chmod(0o644)
    assert "chmod 600" in in_one_line(pana("operators", "list"))


def test_folder_that_cannot_be_made(pana: Pana, var_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    var_dir.write_text("a file is in the way", encoding="utf-8")
    assert "PANA_VAR_DIR" in in_one_line(pana("operators", "list"))


def test_labelled_file_that_is_missing(pana: Pana, tmp_path: Path) -> None:
    assert os.strerror(errno.ENOENT) in in_one_line(pana("evaluate", str(tmp_path / "nowhere.jsonl")))


def test_labelled_file_with_mistakes_lists_them_all(pana: Pana, tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(f'{{"text": "{CANARY}"}}\nno json\n', encoding="utf-8")
    printed = pana("evaluate", str(path))
    assert printed.status == 1
    assert f"{path}:1: lang is not one of" in printed.err
    assert f"{path}:2: not JSON" in printed.err
    assert CANARY not in printed.err


def test_bot_alone_without_the_token_of_rasa(pana: Pana) -> None:
    assert "PANA_NLU_TOKEN is not set" in in_one_line(pana("bot"))


def test_taken_port_of_the_bot(pana: Pana, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_NLU_TOKEN", "between-us-and-nobody")
    monkeypatch.setattr("pana.command_line.running.set_up_logging", lambda _level: None)
    with socket.create_server(("127.0.0.1", 0)) as other:
        monkeypatch.setenv("PANA_BOT_PORT", str(other.getsockname()[1]))
        assert "PANA_BOT_PORT" in in_one_line(pana("bot"))


def test_database_that_is_away(pana: Pana, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PANA_DATABASE_URL", f"postgresql://u:{CANARY}@/pana?host={tmp_path}")
    assert "the database does not answer" in in_one_line(pana("operators", "list"))


FAULTS = {
    "texts": (WordsError("ru/talk.ftl:1: not Fluent"), "ru/talk.ftl:1: not Fluent – `pana check`"),
    "content": (ContentError("law.yml:1/law: no law\nlaw.yml:2/law: no law"), "law.yml:1/law: no law – `pana check`"),
    "file": (
        PermissionError(errno.EACCES, "x", CANARY),
        f"{os.strerror(errno.EACCES)} (tests/pana/command_line/test_app.py:",
    ),
    "anything else": (KeyError(CANARY), "this should not happen: KeyError (tests/pana/command_line/test_app.py:"),
}


@pytest.mark.parametrize(("error", "said"), FAULTS.values(), ids=FAULTS)
def test_every_other_error(pana: Pana, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str) -> None:
    def fails() -> None:
        raise error

    monkeypatch.setattr("pana.command_line.judging.examine", fails)
    assert said in in_one_line(pana("doctor"))
