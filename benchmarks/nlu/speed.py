"""Part (c): what understanding costs on one core: start, milliseconds a message, memory, training; the screen by itself.

Both servers are asked over HTTP (`POST /model/parse`), one message at a time, and held to one core; whoever asks stays on
another one where there is one. The peer is Rasa's own server with the pipeline of `rasa init`, which finds the intent only.
"""

from __future__ import annotations

import http.client
import json
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.table import Table

from benchmarks.nlu.jobs import JobFailed, on_one_core, say
from benchmarks.nlu.memory import resident_mb
from benchmarks.nlu.places import LABELLED, NLU_PYTHON, ROOT, WORK
from benchmarks.nlu.rules import by_screen, said_by_rule
from nlu.evaluation.intervals import percentile
from nlu.evaluation.labelled import read_labelled
from pana.intents import intent_names
from pana.models import have_model, rasa_environment

MESSAGES = 1000
START_LIMIT = 240.0
OURS, PEER, SCREEN = "pana nlu", "Rasa's server, its default pipeline", "the screen alone"
NOTES = (
    "The peer's server finds the intent only; ours also finds language, urgency, facts and who writes.",
    "Seconds to train: for the peer those of both its models, intents and urgency.",
)


@dataclass(frozen=True)
class Server:
    """How a server is started and asked."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    port: int
    ready_path: str
    headers: Mapping[str, str]


def measure(peer_model: Path, costs: Mapping[str, Any]) -> dict[str, Any]:
    """Measure both servers and the screen.

    Args:
        peer_model: what the peer's server loads.
        costs: name of a server to the seconds its training took, where they are known.
    """
    texts = [row.text for row in read_labelled(LABELLED, intent_names())]
    asked = [texts[number % len(texts)] for number in range(MESSAGES)]
    found: dict[str, Any] = {"notes": list(NOTES), "messages": MESSAGES, "servers": {}}
    for name, server in ((OURS, _ours()), (PEER, _peer(peer_model))):
        say(f"{name}: starting, then {MESSAGES} messages …")
        found["servers"][name] = _measured(server, asked) | {"train seconds": costs.get(name)}
    screened = [one["ms"] for one in said_by_rule(by_screen, asked)]
    found["servers"][SCREEN] = {"ms": _percentiles(screened)}
    return found


def tables(found: Mapping[str, Any]) -> list[Table]:
    """Return the table."""
    title = f"Speed on one core: {found['messages']} messages, one at a time"
    table = Table("", "train s", "start s", "ms p50", "p95", "p99", "MiB at start", "MiB after", title=title)
    for name, one in found["servers"].items():
        costs = [one.get(key) for key in ("train seconds", "start seconds")]
        memory = [one.get(key) for key in ("MiB at start", "MiB after")]
        times = [one["ms"][key] for key in ("p50", "p95", "p99")]
        table.add_row(name, *map(_number, costs), *(f"{ms:.2f}" for ms in times), *map(_number, memory))
    return [table]


def _ours() -> Server:
    have_model()
    token, port = secrets.token_urlsafe(24), _free_port()
    environment = rasa_environment() | {"PANA_NLU_TOKEN": token, "PANA_NLU_PORT": str(port)}
    return Server(
        OURS,
        [sys.executable, "-m", "pana", "nlu"],
        environment,
        port,
        "/webhooks/pana/health",
        {"Authorization": f"Bearer {token}"},
    )


def _peer(model: Path) -> Server:
    port = _free_port()
    command = [str(NLU_PYTHON.parent / "rasa"), "run", "--enable-api", "--model", str(model), "--port", str(port)]
    return Server(PEER, [*command, "-i", "127.0.0.1"], rasa_environment(), port, "/status", {})


def _measured(server: Server, texts: Sequence[str]) -> dict[str, Any]:
    log = WORK / f"server-{server.port}.log"
    WORK.mkdir(parents=True, exist_ok=True)
    # The peer in a folder without our configuration, so that it is Rasa's own server.
    folder = ROOT if server.name == OURS else WORK
    began = time.monotonic()
    with log.open("wb") as lines:
        process = subprocess.Popen(
            [*on_one_core(), *server.command],
            cwd=folder,
            env=dict(server.environment),
            stdout=lines,
            stderr=lines,
            stdin=subprocess.DEVNULL,
        )
    with _elsewhere():
        try:
            _wait_until_ready(server, process, log)
            started = time.monotonic() - began
            first = resident_mb(process.pid)
            times = [_ask(server, text) for text in texts]
            after = resident_mb(process.pid)
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=20)
            process.kill()
            process.wait()
    log.unlink()
    return {
        "start seconds": round(started, 1),
        "ms": _percentiles(times),
        "MiB at start": round(first, 1),
        "MiB after": round(after, 1),
    }


class _elsewhere:  # noqa: N801 - reads as a word of the with statement
    """Moves this process off the core that the server is held to, where there is another."""

    def __enter__(self) -> None:
        self._cores = os.sched_getaffinity(0)
        others = self._cores - {min(self._cores)}
        if others:
            os.sched_setaffinity(0, others)

    def __exit__(self, *_: object) -> None:
        os.sched_setaffinity(0, self._cores)


def _wait_until_ready(server: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_LIMIT
    while time.monotonic() < until and process.poll() is None:
        with suppress(OSError, http.client.HTTPException):
            if _request(server, "GET", server.ready_path, None)[0] == 200:
                return
        time.sleep(0.1)
    raise JobFailed(f"{server.name} did not start: {log.relative_to(ROOT)} says why")


def _ask(server: Server, text: str) -> float:
    """Return the milliseconds one message took.

    Raises:
        JobFailed: the server did not understand it.
    """
    body = json.dumps({"text": text}).encode()
    started = time.perf_counter()
    status, _ = _request(server, "POST", "/model/parse", body)
    ms = (time.perf_counter() - started) * 1000
    if status != 200:
        raise JobFailed(f"{server.name} answered {status}")
    return ms


def _request(server: Server, method: str, path: str, body: bytes | None) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    try:
        connection.request(method, path, body, {**server.headers, "Content-Type": "application/json"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _percentiles(times: Sequence[float]) -> dict[str, float]:
    return {f"p{percent}": round(percentile(times, percent) or 0.0, 3) for percent in (50, 95, 99)}


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"
