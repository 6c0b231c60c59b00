"""The three commands: train once, serve only when safe, one verdict a line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from nlu.components.parse_stream import text_of
from nlu.components.process import ROOT
from nlu.components.train import train
from nlu.fingerprint import model_name


def command(module: str, given: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", f"nlu.components.{module}"],
        cwd=ROOT,
        env={**os.environ, **environment},
        input=given,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


def test_model_is_named_after_its_ingredients(model: Path, tiny_root: Path) -> None:
    assert model.name == model_name(tiny_root)


def test_existing_model_is_not_trained_again(model: Path, tiny_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = model.stat().st_mtime_ns
    assert train(tiny_root, model.parent) == model
    assert model.stat().st_mtime_ns == written
    assert "exists already" in capsys.readouterr().out


def test_stream_gives_one_verdict_a_line_and_nothing_else(model: Path) -> None:
    lines = ["мені өлтірем деп қорқытты", "", '{"text": "здравствуйте", "lang": "ru"}', "/greet", "{не json", "🆘"]
    done = command("parse_stream", "\n".join(lines), PANA_MODELS=str(model.parent))
    assert done.returncode == 0, done.stderr
    verdicts = [json.loads(line) for line in done.stdout.splitlines()]
    assert [verdict["text"] for verdict in verdicts] == [lines[0], "здравствуйте", "/greet", "{не json", "🆘"]
    for verdict in verdicts:
        assert set(verdict) == {"text", "language", "script", "intent", "urgency", "who", "facts", "ms"}
        assert set(verdict["urgency"]) == {"level", "score", "cues", "spans"}
        assert verdict["ms"] > 0
    assert verdicts[0]["intent"]["name"] == "threat"
    assert verdicts[1]["intent"]["name"] == "greet"
    assert verdicts[2]["intent"]["confidence"] < 1.0
    assert "өлтірем" not in done.stderr


@pytest.mark.parametrize("module", ["parse_stream", "serve"])
def test_no_model_says_what_to_do(module: str, tmp_path: Path) -> None:
    done = command(module, PANA_MODELS=str(tmp_path), PANA_NLU_TOKEN="long-enough-for-a-token")
    assert done.returncode == 3
    assert done.stdout == ""
    assert "pana train" in done.stderr


@pytest.mark.parametrize("token", ["", "short"])
def test_server_without_a_real_token_does_not_start(token: str, model: Path) -> None:
    done = command("serve", PANA_MODELS=str(model.parent), PANA_NLU_TOKEN=token)
    assert done.returncode == 2
    assert "PANA_NLU_TOKEN" in done.stderr


def test_broken_model_ends_the_server(tmp_path: Path) -> None:
    (tmp_path / "pana-broken.tar.gz").write_bytes(b"not a model")
    done = command("serve", PANA_MODELS=str(tmp_path), PANA_NLU_TOKEN="long-enough-for-a-token", PANA_NLU_PORT="0")
    assert done.returncode == 4
    assert "train it again" in done.stderr


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("жай мәтін", "жай мәтін"),
        ('{"text": "сөз"}', "сөз"),
        ('{"text": 5}', '{"text": 5}'),
        ('{"other": "a"}', '{"other": "a"}'),
        ("{", "{"),
        ("[1]", "[1]"),
    ],
)
def test_text_of_a_line(line: str, text: str) -> None:
    assert text_of(line) == text
