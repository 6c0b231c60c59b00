"""Puts the simulator together and runs it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

from aiohttp import web

from simulator.bot_routes import BotRoutes
from simulator.control_routes import ControlRoutes
from simulator.guard import guarded, is_loopback
from simulator.page_routes import add_page
from simulator.people_routes import PeopleRoutes
from simulator.settings import Settings
from simulator.world import World

WORLD = web.AppKey("world", World)


def create_app(settings: Settings | None = None) -> web.Application:
    """Return the simulator as an aiohttp application (ValueError for a token that is none)."""
    world = World(settings or Settings())
    # Bodies are limited part by part in request_body.
    app = web.Application(middlewares=[guarded], client_max_size=0)
    app[WORLD] = world
    bot = BotRoutes(world)
    bot.add_to(app)
    PeopleRoutes(world).add_to(app)
    ControlRoutes(world).add_to(app)
    add_page(app)

    async def stop_waiting(_: web.Application) -> None:
        world.close()
        await bot.close()

    app.on_shutdown.append(stop_waiting)
    return app


@contextlib.asynccontextmanager
async def serving(settings: Settings | None = None, *, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Serve while the context lasts; gives the base address. Port 0 takes a free one; ValueError off loopback."""
    if not is_loopback(host):
        raise ValueError("the simulator answers on the loopback interface only")
    # No access log: addresses of calls hold the token.
    runner = web.AppRunner(create_app(settings), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        bound_host, bound_port = runner.addresses[0][:2]
        yield f"http://[{bound_host}]:{bound_port}" if ":" in bound_host else f"http://{bound_host}:{bound_port}"
    finally:
        await runner.cleanup()


async def run(settings: Settings, host: str, port: int, stop: asyncio.Event) -> None:
    """Serve until `stop` is set, printing the address once it answers."""
    async with serving(settings, host=host, port=port) as address:
        print(f"simulator ready at {address}", flush=True)  # noqa: T201  this line is what callers wait for
        await stop.wait()
