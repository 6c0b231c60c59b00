"""The action server in process and as a real process on loopback. What people write must not come back or be logged."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import TestClient, TestServer

from actions.content import CONTENT
from actions.server import HOST, create_app, main, quiet_logs

ROOT = CONTENT.parent.parent
CANARY = "canary-мен-үйдемін-7193"

Message = Callable[..., dict[str, Any]]


def call(latest: dict[str, Any], action: str = "action_answer", **more: Any) -> dict[str, Any]:
    tracker = {"sender_id": "hash", "slots": {}, "latest_message": latest, "events": []}
    return {"next_action": action, "sender_id": "hash", "tracker": tracker, "domain": {}, "version": "3.6.21"} | more


@pytest.mark.asyncio
async def test_answers_as_rasa_expects(message: Message) -> None:
    async with TestClient(TestServer(create_app())) as client:
        response = await client.post("/webhook", json=call(message("threat", urgency="high")))
        body = await response.json()
    assert response.status == 200
    assert body["events"] == []
    assert body["responses"][0]["custom"]["pana"] == 1
    assert body["responses"][0]["custom"]["replies"][0]["key"] == "threat"


@pytest.mark.asyncio
async def test_health() -> None:
    async with TestClient(TestServer(create_app())) as client:
        response = await client.get("/health")
        assert (response.status, await response.json()) == (200, {"status": "ok"})


@pytest.mark.asyncio
async def test_no_other_origin_is_allowed(message: Message) -> None:
    async with TestClient(TestServer(create_app())) as client:
        asked = await client.options("/webhook", headers={"Origin": "https://a.example"})
        answered = await client.post("/webhook", json=call(message("greet")), headers={"Origin": "https://a.example"})
    assert asked.status == 405
    for response in (asked, answered):
        assert not [name for name in response.headers if name.lower().startswith("access-control")]


BROKEN = [
    pytest.param(lambda latest: call(latest | {"urgency": CANARY}), 500, "action_failed", id="unusable-verdict"),
    pytest.param(lambda latest: call(latest, action="no_such_action"), 404, "unknown_action", id="unknown-action"),
    pytest.param(lambda latest: call(latest, action=""), 422, "no_action", id="no-action"),
    pytest.param(lambda latest: call(latest, tracker=CANARY), 422, "invalid_request", id="no-tracker"),
    pytest.param(lambda latest: call(latest, tracker={"latest_message": latest}), 500, "action_failed", id="no-sender"),
    pytest.param(lambda latest: call(latest, domain=None), 449, "no_domain", id="no-domain"),
    pytest.param(lambda latest: [CANARY], 422, "invalid_request", id="a-list"),
]


@pytest.mark.asyncio
@pytest.mark.parametrize(("broken", "status", "code"), BROKEN)
async def test_an_error_is_a_code_without_words(
    message: Message,
    caplog: pytest.LogCaptureFixture,
    broken: Callable[[dict[str, Any]], Any],
    status: int,
    code: str,
) -> None:
    caplog.set_level(logging.DEBUG)
    latest = message("threat", urgency="high", text=CANARY)
    async with TestClient(TestServer(create_app())) as client:
        response = await client.post("/webhook", json=broken(latest))
        body = await response.text()
    assert response.status == status
    assert json.loads(body) == {"error": code}
    assert CANARY not in caplog.text
    assert CANARY not in body


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (f"{{{CANARY}".encode(), 422, "invalid_request"),
        (b"\xff\xfe", 422, "invalid_request"),
        (b"", 422, "invalid_request"),
        (CANARY.encode() * 400_000, 413, "refused"),
    ],
    ids=["not-json", "not-text", "empty", "too-large"],
)
async def test_a_body_that_cannot_be_read(
    caplog: pytest.LogCaptureFixture, body: bytes, status: int, code: str
) -> None:
    caplog.set_level(logging.DEBUG)
    async with TestClient(TestServer(create_app())) as client:
        response = await client.post("/webhook", data=io.BytesIO(body))
        assert (response.status, await response.json()) == (status, {"error": code})
    assert CANARY not in caplog.text


@pytest.mark.asyncio
async def test_an_unknown_address_is_refused_quietly() -> None:
    async with TestClient(TestServer(create_app())) as client:
        response = await client.get(f"/{CANARY}")
        assert (response.status, await response.json()) == (404, {"error": "refused"})


def test_other_loggers_are_silenced_but_ours_speaks() -> None:
    root, before = logging.getLogger(), list(logging.getLogger().handlers)
    level = root.level
    try:
        quiet_logs()
        assert not logging.getLogger("rasa_sdk.executor").isEnabledFor(logging.ERROR)
        assert not logging.getLogger("aiohttp.server").isEnabledFor(logging.ERROR)
        assert logging.getLogger("pana.actions").isEnabledFor(logging.INFO)
    finally:
        root.handlers[:] = before
        root.setLevel(level)
        for name in ("rasa_sdk", "aiohttp", "pana.actions"):
            logging.getLogger(name).setLevel(logging.NOTSET)


def test_what_other_libraries_log_loses_words_and_tracebacks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging, "raiseExceptions", logging.raiseExceptions)
    root, before = logging.getLogger(), list(logging.getLogger().handlers)
    level = root.level
    try:
        quiet_logs()
        try:
            raise ValueError(CANARY)
        except ValueError:
            logging.getLogger("library").exception("broken %s", CANARY)
            logging.getLogger("asyncio").exception(CANARY)
        printed = capsys.readouterr().err
    finally:
        root.handlers[:] = before
        root.setLevel(level)
        for name in ("rasa_sdk", "aiohttp", "pana.actions"):
            logging.getLogger(name).setLevel(logging.NOTSET)
    assert "library broken %s error=ValueError" in printed
    assert "asyncio message withheld error=ValueError" in printed
    assert CANARY not in printed
    assert "Traceback" not in printed


def test_faulty_content_stops_the_start_with_the_list_of_faults(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], content_copy: Path
) -> None:
    (content_copy / "law.yml").unlink()
    monkeypatch.setattr("actions.server.quiet_logs", lambda: None)
    monkeypatch.setattr("actions.answer.ActionAnswer.__init__.__defaults__", (content_copy,))
    assert main(["--port", "0"]) == 2
    assert "law.yml:1/law: the file cannot be read" in capsys.readouterr().err


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


async def until_healthy(session: aiohttp.ClientSession, address: str) -> None:
    """Ask again until the process answers; the caller sets the time limit."""
    while True:
        try:
            async with session.get(f"{address}/health") as response:
                if response.status == 200:
                    return
        except aiohttp.ClientConnectionError:
            await asyncio.sleep(0.05)


@pytest.mark.asyncio
async def test_a_real_process_serves_on_loopback_and_logs_no_words(message: Message) -> None:
    port = free_port()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "actions.server", "--port", str(port),
        cwd=ROOT, env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    latest = message("threat", urgency="emergency", text=CANARY)
    try:
        async with aiohttp.ClientSession() as session:
            address = f"http://{HOST}:{port}"
            await asyncio.wait_for(until_healthy(session, address), 30)
            async with session.post(f"{address}/webhook", json=call(latest)) as response:
                assert response.status == 200
                assert (await response.json())["responses"][0]["custom"]["decision"]["escalate"] == "case"
            async with session.post(f"{address}/webhook", json=call(latest | {"urgency": CANARY})) as response:
                assert (response.status, await response.json()) == (500, {"error": "action_failed"})
    finally:
        process.terminate()
        output, _ = await process.communicate()
    logged = output.decode()
    assert process.returncode == 0
    assert "action failed: SituationError" in logged
    assert CANARY not in logged
    assert "Traceback" not in logged
    assert "rasa_sdk" not in logged, "the warning about versions is not ours to repeat"
