from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientSession

from simulator.__main__ import main
from simulator.client import Simulator
from simulator.server import create_app, serving
from simulator.settings import Settings


@asynccontextmanager
async def _started(*arguments: str) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "simulator",
        *arguments,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


@pytest.mark.asyncio
async def test_the_command_serves_until_it_is_ended() -> None:
    async with asyncio.timeout(100), _started("--port", "0", "--token", "5:ABC") as process:
        assert process.stdout is not None
        line = (await process.stdout.readline()).decode()
        assert line.startswith("simulator ready at http://127.0.0.1:")
        async with Simulator(line.split()[-1]) as sim:
            assert (await sim.health())["bot"]["id"] == 5
        process.terminate()
        assert await process.wait() == 0


@pytest.mark.parametrize(
    "arguments",
    [["--host", "0.0.0.0"], ["--host", "example.org"], ["--token", "none", "--port", "0"]],
    ids=["all-addresses", "other-host", "no-token"],
)
def test_the_command_refuses_other_hosts_and_no_token(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("simulator: ")


@pytest.mark.asyncio
async def test_serving_stops_at_once_with_a_waiting_poll(settings: Settings) -> None:
    async def poll(url: str) -> Any:
        async with session.get(f"{url}/bot1:SIM/getUpdates?timeout=40") as answer:
            return await answer.json()

    async with asyncio.timeout(10), ClientSession() as session:
        async with serving(settings) as url:
            waiting = asyncio.create_task(poll(url))
            async with Simulator(url) as sim:
                await sim.health()
        assert await waiting == {"ok": True, "result": []}


def test_a_token_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="token"):
        create_app(Settings(token="abc"))
