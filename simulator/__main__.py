"""`python -m simulator`: plays Telegram on this machine."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from collections.abc import Sequence

from simulator.server import run
from simulator.settings import LimitSettings, Settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the simulator until it is told to stop; 2 when it cannot start with these arguments."""
    parser = argparse.ArgumentParser(prog="python -m simulator", description="Telegram for one machine, in memory")
    parser.add_argument("--host", default="127.0.0.1", help="a loopback address")
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free port")
    parser.add_argument("--token", default="1:SIM", help="the bot's token")
    parser.add_argument("--no-limits", action="store_true", help="let the bot send as fast as it likes")
    told = parser.parse_args(arguments)
    settings = Settings(token=told.token, limits=LimitSettings(on=not told.no_limits))
    try:
        asyncio.run(_until_stopped(settings, told.host, told.port))
    except (ValueError, OSError) as error:
        print(f"simulator: {error}", file=sys.stderr)  # noqa: T201  the command's own message
        return 2
    return 0


async def _until_stopped(settings: Settings, host: str, port: int) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    await run(settings, host, port, stop)


if __name__ == "__main__":
    sys.exit(main())
