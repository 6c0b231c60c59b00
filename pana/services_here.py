"""Which processes Pana consists of on this machine, and what each may know: the Rasa server gets no secret but its own token."""

from __future__ import annotations

import os
import sys

from pana.places import NLU_PYTHON, ROOT
from pana.settings import Settings
from pana.supervision.service import Service

PASSED_ON = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "VIRTUAL_ENV")
"""Of the surrounding environment every process gets only these; the bot gets Pana's settings besides."""

LOOPBACKS = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}
"""Where a process is asked that listens everywhere."""


def processes(settings: Settings, *, nlu_token: str) -> list[Service]:
    """Return the processes in the order of their start; the simulator only without a real bot token."""
    services = [_actions(settings), _nlu(settings, nlu_token), _bot(settings, nlu_token)]
    return [_simulator(settings), *services] if settings.simulated else services


def asked_at(host: str) -> str:
    """Return where a process that listens on `host` is asked, as it stands in an address."""
    host = LOOPBACKS.get(host, host)
    return f"[{host}]" if ":" in host else host


def nlu_environment(settings: Settings, *, nlu_token: str) -> dict[str, str]:
    """Return the environment of the Rasa server."""
    return surroundings() | {
        "PANA_NLU_PORT": str(settings.nlu_port),
        "PANA_NLU_TOKEN": nlu_token,
        "PANA_ACTIONS_PORT": str(settings.actions_port),
        "RASA_TELEMETRY_ENABLED": "false",
    }


def _simulator(settings: Settings) -> Service:
    command = [sys.executable, "-m", "simulator", "--host", "127.0.0.1", "--port", str(settings.simulator_port)]
    return Service(
        "simulator",
        [*command, "--token", settings.token],
        surroundings(),
        f"{settings.simulator_url}/sim/health",
        directory=ROOT,
    )


def _actions(settings: Settings) -> Service:
    command = [sys.executable, "-m", "actions.server", "--port", str(settings.actions_port)]
    return Service(
        "actions", command, surroundings(), f"http://127.0.0.1:{settings.actions_port}/health", directory=ROOT
    )


def _nlu(settings: Settings, nlu_token: str) -> Service:
    return Service(
        "nlu",
        [str(NLU_PYTHON), "-m", "nlu.components.serve"],
        nlu_environment(settings, nlu_token=nlu_token),
        f"{settings.nlu_url}/webhooks/pana/health",
        {"Authorization": f"Bearer {nlu_token}"},
        start_limit=180.0,
        directory=ROOT,
    )


def _bot(settings: Settings, nlu_token: str) -> Service:
    own = {name: value for name, value in os.environ.items() if name.startswith("PANA_")}
    return Service(
        "bot",
        [sys.executable, "-m", "pana", "bot"],
        surroundings() | own | {"PANA_NLU_TOKEN": nlu_token},
        f"http://{asked_at(settings.bot_host)}:{settings.bot_port}/health",
        start_limit=60.0,
        directory=ROOT,
    )


def surroundings() -> dict[str, str]:
    """Return what every process may know of the surrounding environment: no secret of Pana or of anybody else."""
    kept = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    return kept | {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}
