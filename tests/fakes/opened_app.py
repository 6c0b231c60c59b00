"""The real app on an open database, for tests that start it anew on what an earlier one left."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from bot.understanding import Understanding
from pana.settings import Settings
from pana.wiring import App, wire_app


@asynccontextmanager
async def open_app(
    settings: Settings, *, understanding: Understanding, clock: Callable[[], datetime]
) -> AsyncIterator[App]:
    """Wire the app and open its database."""
    async with wire_app(settings, understanding=understanding, clock=clock) as app:
        await app.gate.open()
        yield app
