"""Which Python builds which environment, when an environment is up to date, and what is said when there is none."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pana import environments
from pana.environments import APP, NLU, STAMP, Environment

HERE = f"{sys.version_info.major}.{sys.version_info.minor}"


def script(path: Path, body: str) -> Path:
    """Write a program."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a machine without any Python but the one that runs this."""
    for name in ("PANA_PYTHON_APP", "PANA_PYTHON_NLU"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    return tmp_path


@pytest.fixture
def environment(machine: Path) -> Environment:
    """Return an environment with an empty lock file, not built."""
    (machine / "empty.lock").write_text("# nothing\n", encoding="utf-8")
    return Environment(str(machine / "venv"), (HERE,), str(machine / "empty.lock"), "PANA_PYTHON_APP", editable=False)


def test_own_choice_path_uv_and_pyenv_are_tried_in_this_order(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_PYTHON_NLU", "/chosen/python")
    versioned = script(machine / "bin" / "python3.10", "exit 0")
    plain = script(machine / "bin" / "python3", "exit 0")
    script(machine / "bin" / "uv", 'echo "/from/uv/$3"')
    older = script(machine / "pyenv" / "versions" / "3.10.2" / "bin" / "python3.10", "exit 0")
    newer = script(machine / "pyenv" / "versions" / "3.10.9" / "bin" / "python3.10", "exit 0")
    script(machine / "pyenv" / "versions" / "3.11.1" / "bin" / "python3.11", "exit 0")
    expected = ["/chosen/python", versioned, sys.executable, plain, "/from/uv/3.10", newer, older]
    assert list(environments.candidates(NLU)) == [str(path) for path in expected]


def test_newest_suitable_one_is_not_taken_before_the_best(machine: Path) -> None:
    names = [f"python{version}" for version in ("3.13", "3.11", "3.12")]
    found = {name: str(script(machine / "bin" / name, "exit 0")) for name in names}
    assert list(environments.candidates(APP))[1:4] == [found["python3.11"], found["python3.12"], found["python3.13"]]


def test_own_choice_wins(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = script(machine / "chosen", "echo 3.10")
    script(machine / "bin" / "python3.10", "echo 3.10")
    monkeypatch.setenv("PANA_PYTHON_NLU", str(chosen))
    assert environments.find_python(NLU) == str(chosen)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("echo 3.9", id="another version"),
        pytest.param("exit 1", id="no venv"),
        pytest.param("echo pyenv: not installed; exit 127", id="shim"),
    ],
)
def test_unsuitable_python_is_passed_over(machine: Path, body: str) -> None:
    script(machine / "bin" / "python3.10", body)
    suitable = script(machine / "pyenv" / "versions" / "3.10.1" / "bin" / "python3.10", "echo 3.10")
    assert environments.find_python(NLU) == str(suitable)


def test_no_python(machine: Path) -> None:
    assert environments.find_python(NLU) is None


@pytest.mark.parametrize("path", ["/nowhere/python", "/etc"], ids=["missing", "no program"])
def test_what_is_no_python_has_no_version(path: str) -> None:
    assert environments.version_of(path) is None


def test_version_of_this_python() -> None:
    assert environments.version_of(sys.executable) == HERE


@pytest.mark.parametrize("wanted", [APP, NLU], ids=["app", "nlu"])
def test_what_is_missing_is_said_with_every_way_to_get_it(wanted: Environment) -> None:
    said = environments.missing(wanted)
    for part in (
        wanted.folder.name,
        *wanted.versions,
        "uv python install",
        "pyenv install",
        wanted.setting,
        "run make",
    ):
        assert part in said


def test_built_once_and_again_when_the_lock_changes(environment: Environment) -> None:
    failed: list[tuple[Environment, int]] = []
    assert not environments.is_built(environment)
    environments.build(environment, sys.executable, failed)
    assert failed == []
    assert environments.is_built(environment)
    environment.lock.write_text("# something else\n", encoding="utf-8")
    assert not environments.is_built(environment)


def test_a_checkout_that_was_moved_is_built_again(
    environment: Environment, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(environment.python, "exit 0")
    (environment.folder / STAMP).write_text(environments.fingerprint(environment), encoding="utf-8")
    assert environments.is_built(environment)
    monkeypatch.setattr(environments, "ROOT", machine / "moved")
    assert not environments.is_built(environment)


@pytest.mark.parametrize("body", ["echo 3.9", "exit 1", None], ids=["another version", "no venv", "not there"])
def test_a_chosen_python_that_does_not_suit_is_refused_and_nothing_is_built(
    environment: Environment,
    machine: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    body: str | None,
) -> None:
    chosen = machine / "chosen" if body is None else script(machine / "chosen", body)
    monkeypatch.setenv("PANA_PYTHON_APP", str(chosen))
    monkeypatch.setattr(environments, "APP", environment)
    monkeypatch.setattr(environments, "NLU", environment)
    assert environments.main() == 1
    assert f"PANA_PYTHON_APP is no Python {HERE} with venv" in capfd.readouterr().err
    assert not environment.folder.exists()


def test_failed_step_leaves_no_stamp(environment: Environment, capfd: pytest.CaptureFixture[str]) -> None:
    failed: list[tuple[Environment, int]] = []
    broken = script(environment.folder.parent / "broken", "echo ERROR: no room; exit 3")
    environments.build(environment, str(broken), failed)
    assert failed == [(environment, 3)]
    assert not (environment.folder / STAMP).exists()
    assert "venv: ERROR: no room" in capfd.readouterr().out


def test_main_does_nothing_when_everything_is_built(
    environment: Environment, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    script(environment.python, "exit 0")
    (environment.folder / STAMP).write_text(environments.fingerprint(environment), encoding="utf-8")
    monkeypatch.setattr(environments, "APP", environment)
    monkeypatch.setattr(environments, "NLU", environment)
    assert environments.main() == 0
    assert capfd.readouterr() == ("", "")


def test_main_names_every_missing_python(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name, version in (("APP", "3.98"), ("NLU", "3.99")):
        missing = Environment(str(machine / name), (version,), "app.lock", f"PANA_PYTHON_{name}", editable=False)
        monkeypatch.setattr(environments, name, missing)
    assert environments.main() == 1
    said = capfd.readouterr().err
    assert "needs Python 3.98" in said
    assert "needs Python 3.99" in said
    assert not (machine / "APP").exists()


def test_the_environment_of_the_benchmark_is_built_only_when_it_is_asked_for(
    environment: Environment, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(environment.python, "exit 0")
    (environment.folder / STAMP).write_text(environments.fingerprint(environment), encoding="utf-8")
    peers = Environment(str(machine / "peers"), (HERE,), str(environment.lock), "PANA_PYTHON_APP", editable=False)
    for name, one in (("APP", environment), ("NLU", environment), ("BENCH", peers)):
        monkeypatch.setattr(environments, name, one)
    assert environments.main() == 0
    assert not peers.folder.exists()
    assert environments.main(["bench"]) == 0
    assert environments.is_built(peers)
