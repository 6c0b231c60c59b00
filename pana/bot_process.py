"""The bot's process: intake, lanes, outbox, deadlines and a health page, until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import Awaitable, Callable
from datetime import timedelta

from aiohttp import web

from bot.commands import announce
from bot.intake.polling import poll
from bot.intake.webhook import LARGEST_UPDATE, add_webhook, register
from bot.watch import watch
from nlu.language.identify import identify
from nlu.urgency.screen import screen
from pana.errors import PanaError
from pana.settings import Settings
from pana.wiring import App, keep_for, wire_app
from store.retention import forget

log = logging.getLogger("pana.bot_process")

FORGET_EVERY = timedelta(hours=1)

DATABASE_ANSWERS_WITHIN = 1.0
"""Seconds after which the health page says that the database is gone; the supervisor itself waits three."""


async def run_bot(settings: Settings) -> None:
    """Run until SIGINT, SIGTERM or SIGHUP; what is being handled is finished, the rest is on disk.

    Intake begins at once, also while the database is away: then people get the numbers, and their messages stay with
    Telegram until they can be kept. Everything else begins when the database answers.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, stop.set)
    async with wire_app(settings) as app:
        web_runner = await _serve(settings, app)
        tasks = [
            asyncio.create_task(_begin(settings, app), name="database"),
            asyncio.create_task(_once_open(app, app.sender.run), name="outbox"),
            asyncio.create_task(_once_open(app, lambda: watch(app.services, app.outbox_filled)), name="watch"),
            asyncio.create_task(_once_open(app, lambda: _forget_old(settings, app)), name="retention"),
            asyncio.create_task(_intake(settings, app), name="intake"),
        ]
        await _first(stop, tasks)
        await _stop(app, tasks, web_runner)
        log.info("stopped")


async def _begin(settings: Settings, app: App) -> None:
    """Open the database, however long it is away, and wake the talks that wait in it."""
    await app.gate.open_when_possible(app.lanes.recover)
    # The tables of both alphabets are read before the first message, so that nobody waits for them.
    for letter in ("a", chr(0x430)):
        identify(letter)
        screen(letter)
    log.info("started", extra={"state": "webhook" if settings.webhook_url else "polling"})
    await announce(app.bot, app.services.words)
    await asyncio.Event().wait()


async def _once_open(app: App, work: Callable[[], Awaitable[None]]) -> None:
    await app.gate.is_open.wait()
    await work()


async def _intake(settings: Settings, app: App) -> None:
    if settings.webhook_url and settings.webhook_secret:
        await register(app.bot, url=settings.webhook_url, secret=settings.webhook_secret.get_secret_value())
        await asyncio.Event().wait()
    await poll(app.bot, app.recorder, app.direct)


async def _serve(settings: Settings, app: App) -> web.AppRunner:
    site = web.Application(client_max_size=LARGEST_UPDATE)

    async def health(_request: web.Request) -> web.Response:
        # 200 without the database too: starting the bot anew would not bring it back, and silence the last resort.
        answers = await app.gate.answers(within=DATABASE_ANSWERS_WITHIN)
        return web.json_response({"status": "ok", "database": "ok" if answers else "gone"})

    site.router.add_get("/health", health)
    if settings.webhook_url and settings.webhook_secret:
        add_webhook(site, app.recorder, app.direct, secret=settings.webhook_secret.get_secret_value())
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.bot_host, settings.bot_port).start()
    except OSError as error:
        await runner.cleanup()
        raise PanaError(
            f"the bot cannot listen on PANA_BOT_HOST and PANA_BOT_PORT ({os.strerror(error.errno or 0)}) – "
            "stop what uses them (another Pana?) or set others"
        ) from error
    return runner


async def _first(stop: asyncio.Event, tasks: list[asyncio.Task[None]]) -> None:
    """Wait for the signal to stop; a task that ends by itself is a fault and ends the process, to be started anew."""
    stopping = asyncio.create_task(stop.wait())
    done, _ = await asyncio.wait([stopping, *tasks], return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    for task in done - {stopping}:
        error = task.exception()
        if error is not None:
            log.error("task_failed", extra={"state": task.get_name(), "error": type(error).__name__})
            raise SystemExit(1)


async def _stop(app: App, tasks: list[asyncio.Task[None]], web_runner: web.AppRunner) -> None:
    intake = tasks[-1]
    intake.cancel()
    await web_runner.cleanup()
    await app.lanes.close()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _forget_old(settings: Settings, app: App) -> None:
    """Delete what is older than its term, now and every hour."""
    while True:
        try:
            await forget(app.database, app.services.now(), keep_for(settings))
        except Exception as error:  # noqa: BLE001 - tried again within the hour; the bot must not stop for it
            log.error("retention_failed", extra={"error": type(error).__name__})
        await asyncio.sleep(FORGET_EVERY.total_seconds())
