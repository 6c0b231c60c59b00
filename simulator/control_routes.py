"""The control API for the simulator itself: health, faults, limits, the clock, and live events for the page."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from aiohttp import web

from simulator.faults import FaultKind
from simulator.refusal import bad_request
from simulator.request_body import read_body
from simulator.world import World

# A comment line now and then finds pages that went away.
_HEARTBEAT_SECONDS = 15.0


class ControlRoutes:
    """Answers those who run the simulator, and the page's event stream."""

    def __init__(self, world: World) -> None:
        self._world = world

    def add_to(self, app: web.Application) -> None:
        """Add the routes."""
        app.router.add_get("/sim/health", self.health)
        app.router.add_get("/sim/faults", self.list_faults)
        app.router.add_post("/sim/faults", self.add_fault)
        app.router.add_delete("/sim/faults", self.clear_faults)
        app.router.add_post("/sim/limits", self.set_limits)
        app.router.add_post("/sim/clock", self.move_clock)
        app.router.add_get("/sim/events", self.events)

    async def health(self, request: web.Request) -> web.Response:
        """Say that the simulator is there, and what waits for the bot."""
        world = self._world
        return web.json_response(
            {
                "ok": True,
                "bot": world.bot_user(),
                "chats": len(world.chats),
                "pending_updates": len(world.updates),
                "now": world.now(),
            }
        )

    async def list_faults(self, request: web.Request) -> web.Response:
        """Answer with the faults still to come."""
        return web.json_response({"faults": self._world.faults.as_json()})

    async def add_fault(self, request: web.Request) -> web.Response:
        """Plan a fault: kind, and if wanted method, times (1) and seconds (1)."""
        told = (await read_body(request.headers, request.content)).parameters
        method = told.get("method")
        try:
            kind = FaultKind(str(told.get("kind")))
            times, seconds = int(told.get("times", 1)), float(told.get("seconds", 1))
        except (TypeError, ValueError):
            raise bad_request("a fault has a known kind, and numbers for times and seconds") from None
        if times < 1 or not 0 <= seconds <= 3600 or not (method is None or isinstance(method, str)):
            raise bad_request("times is at least 1, seconds 0 to 3600, method a name")
        fault = self._world.faults.add(kind, method=method, times=times, seconds=seconds)
        return web.json_response(fault.as_json())

    async def clear_faults(self, request: web.Request) -> web.Response:
        """Forget all planned faults."""
        self._world.faults.clear()
        return web.json_response({})

    async def set_limits(self, request: web.Request) -> web.Response:
        """Switch the sending limits on or off: {"on": true|false}."""
        told = (await read_body(request.headers, request.content)).parameters.get("on")
        if not isinstance(told, bool):
            raise bad_request("on is true or false")
        self._world.limits.on = told
        return web.json_response({"on": told})

    async def move_clock(self, request: web.Request) -> web.Response:
        """Move the simulator's clock forward: {"seconds": 3600}."""
        told = (await read_body(request.headers, request.content)).parameters.get("seconds")
        if isinstance(told, bool) or not isinstance(told, int | float) or told < 0:
            raise bad_request("seconds is a number, not negative")
        self._world.clock.advance(float(told))
        return web.json_response({"now": self._world.now()})

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Stream a snapshot and then every change, as server-sent events."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        watcher = self._world.watch()
        try:
            await response.write(_event(self._world.snapshot()))
            while not self._world.closing.is_set():
                try:
                    async with asyncio.timeout(_HEARTBEAT_SECONDS):
                        event = await watcher.get()
                except TimeoutError:
                    await response.write(b": here\n\n")
                    continue
                if event is None:
                    break
                await response.write(_event(event))
        except ConnectionError:
            # The page was closed; nobody is left to tell.
            return response
        finally:
            self._world.unwatch(watcher)
        return response


def _event(event: dict[str, Any]) -> bytes:
    return b"data: " + json.dumps(event, ensure_ascii=False).encode() + b"\n\n"
