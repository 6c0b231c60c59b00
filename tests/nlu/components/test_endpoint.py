"""The way to the action server ends in time and reads its settings from the endpoints file."""

from __future__ import annotations

import asyncio
from pathlib import Path

import aiohttp
import pytest

from nlu.components.endpoint import PromptEndpoint, read_endpoints
from nlu.components.process import ROOT
from nlu.components.tracker_store import ForgetfulTrackerStore


@pytest.mark.asyncio
async def test_silent_server_is_given_up() -> None:
    async def never(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(never, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    endpoint = PromptEndpoint(f"http://127.0.0.1:{port}/webhook", answer_seconds=0.2)
    try:
        with pytest.raises(asyncio.TimeoutError):
            await endpoint.request(json={}, timeout=300)
    finally:
        server.close()
        await server.wait_closed()


@pytest.mark.asyncio
async def test_nobody_listening_is_an_error_at_once() -> None:
    with pytest.raises(aiohttp.ClientConnectionError):
        await PromptEndpoint("http://127.0.0.1:9/webhook").request(json={})


def test_endpoints_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_ACTIONS_PORT", "6001")
    endpoints = read_endpoints(ROOT / "endpoints.yml")
    assert isinstance(endpoints.action, PromptEndpoint)
    assert endpoints.action.url == "http://127.0.0.1:6001/webhook"
    assert endpoints.tracker_store.type.endswith(ForgetfulTrackerStore.__name__)
    assert endpoints.event_broker is None


def test_file_without_action_server(tmp_path: Path) -> None:
    (tmp_path / "endpoints.yml").write_text("lock_store:\n  type: in_memory\n")
    assert read_endpoints(tmp_path / "endpoints.yml").action is None
