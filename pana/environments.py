"""Build the two environments: `.venv` (the app) and `.venv-nlu` (Rasa), each once, from the hashed lock files.

With `bench` behind it also `.venv-bench` (the peers that `make bench-nlu` measures against), which nothing else needs.
Runs before anything is installed, with whatever Python make found: standard library only, Python 3.8 and newer.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STAMP = "built-from"


class Environment:
    """One environment: its folder, the Pythons it can use (best first), its lock file, whether the project is installed."""

    def __init__(self, folder: str, versions: tuple[str, ...], lock: str, setting: str, *, editable: bool) -> None:
        self.folder = ROOT / folder
        self.versions = versions
        self.lock = ROOT / "requirements" / lock
        self.setting = setting
        self.editable = editable

    @property
    def python(self) -> Path:
        """The environment's own interpreter."""
        return self.folder / "bin" / "python"


APP = Environment(".venv", ("3.11", "3.12", "3.13"), "app.lock", "PANA_PYTHON_APP", editable=True)
NLU = Environment(".venv-nlu", ("3.10",), "nlu.lock", "PANA_PYTHON_NLU", editable=False)
BENCH = Environment(".venv-bench", ("3.11", "3.12", "3.13"), "bench.lock", "PANA_PYTHON_APP", editable=False)


def main(asked: Sequence[str] = ()) -> int:
    """Build what is missing or out of date, all at once, with progress; exit 1 with a plain word when it cannot be done."""
    needed = [APP, NLU, *([BENCH] if "bench" in asked else [])]
    refused = list(dict.fromkeys(word for word in map(wrong_choice, needed) if word))
    if refused:
        print("\n".join(refused), file=sys.stderr)
        return 1
    wanted = [environment for environment in needed if not is_built(environment)]
    if not wanted:
        return 0
    pythons = {environment.folder: find_python(environment) for environment in wanted}
    for environment in wanted:
        if pythons[environment.folder] is None:
            print(missing(environment), file=sys.stderr)
    if None in pythons.values():
        return 1
    failed: list[tuple[Environment, int]] = []
    threads = []
    for environment in wanted:
        thread = threading.Thread(target=build, args=(environment, pythons[environment.folder], failed))
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()
    for environment, code in failed:
        print(
            f"{environment.folder.name}: the installation failed (status {code}); the lines above say why. "
            "Is a package registry within reach?",
            file=sys.stderr,
        )
    return 1 if failed else 0


def is_built(environment: Environment) -> bool:
    """Say whether the environment was built from the present lock file and works."""
    stamp = environment.folder / STAMP
    return environment.python.exists() and stamp.exists() and stamp.read_text() == fingerprint(environment)


def fingerprint(environment: Environment) -> str:
    """Return the hash of what an environment is built from."""
    # The path too: the programs of an environment name it, and those of a checkout that was moved would run elsewhere.
    parts = [
        str(ROOT).encode(),
        environment.lock.read_bytes(),
        (ROOT / "pyproject.toml").read_bytes() if environment.editable else b"",
    ]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def wrong_choice(environment: Environment) -> str | None:
    """Say what is wrong with the Python that a person chose; None when it suits or nothing was chosen."""
    chosen = os.environ.get(environment.setting)
    if not chosen or version_of(chosen) in environment.versions:
        return None
    wanted = " or ".join(environment.versions)
    return f"{environment.setting} is no Python {wanted} with venv: set it to the path of one, or do not set it."


def find_python(environment: Environment) -> str | None:
    """Return an interpreter of a wanted version: the setting, the path, uv, pyenv; None when there is none."""
    for candidate in candidates(environment):
        if candidate and version_of(candidate) in environment.versions:
            return candidate
    return None


def candidates(environment: Environment) -> Iterator[str | None]:
    """Yield where a wanted Python may be, the person's own choice first."""
    yield os.environ.get(environment.setting)
    for version in environment.versions:
        yield shutil.which("python" + version)
    yield sys.executable
    yield shutil.which("python3")
    uv = shutil.which("uv")
    if uv:
        for version in environment.versions:
            found = subprocess.run([uv, "python", "find", version], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            yield found.stdout.decode().strip()
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for version in environment.versions:
        for folder in sorted(pyenv.glob(version + ".*"), reverse=True):
            yield str(folder / "bin" / ("python" + version))


def version_of(python: str) -> str | None:
    """Return "3.10" and the like; None when it does not answer (a pyenv shim without that version, say)."""
    try:
        answer = subprocess.run(
            [python, "-c", "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=30,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return answer.stdout.decode().strip() if answer.returncode == 0 else None


def missing(environment: Environment) -> str:
    """Say which Python is missing and how to get it."""
    newest = environment.versions[-1]
    return (
        f"{environment.folder.name} needs Python {' or '.join(environment.versions)} with venv, and there is none: not on the path, "
        f"not from uv, not from pyenv. Get it with one of\n"
        f"  uv python install {newest}\n  pyenv install {newest}\n  your system's packages (python{newest} and python{newest}-venv)\n"
        f"or set {environment.setting} to its path, and run make again."
    )


def build(environment: Environment, python: str, failed: list[tuple[Environment, int]]) -> None:
    """Make the environment anew and install the lock file with its hashes; remember a failure."""
    name = environment.folder.name
    print(f"{name}: building with {version_of(python)} …", flush=True)
    shutil.rmtree(environment.folder, ignore_errors=True)
    total = sum(1 for line in environment.lock.read_text().splitlines() if "==" in line and not line.startswith(" "))
    pip = [
        str(environment.python),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "--no-deps",
        "--progress-bar",
        "off",
    ]
    steps = [
        [python, "-m", "venv", str(environment.folder)],
        pip + ["--require-hashes", "-r", str(environment.lock)],
    ]
    if environment.editable:
        steps.append(pip + ["--no-build-isolation", "--editable", str(ROOT)])
    for step in steps:
        code = run(step, name, total)
        if code != 0:
            failed.append((environment, code))
            return
    (environment.folder / STAMP).write_text(fingerprint(environment))
    print(f"{name}: ready", flush=True)


def run(command: list[str], name: str, total: int) -> int:
    """Run a step; print how many packages have been collected, and of other lines only errors."""
    collected = 0
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=ROOT, text=True, errors="replace"
    ) as process:
        for line in process.stdout or ():
            line = line.strip()
            if line.startswith("Collecting "):
                collected += 1
                if collected % 20 == 0 or collected == total:
                    print(f"{name}: {collected} of about {total} packages", flush=True)
            elif line.startswith("Installing collected"):
                print(f"{name}: unpacking", flush=True)
            elif line.startswith(("ERROR", "error")):
                print(f"{name}: {line}", flush=True)
    return process.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
