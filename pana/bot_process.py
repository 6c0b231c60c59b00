"""The bot's process: intake, lanes, outbox, deadlines and a health page, until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import signal
from datetime import timedelta

from aiohttp import web

from bot.intake.polling import poll
from bot.intake.webhook import add_webhook, register
from bot.watch import watch
from pana.settings import Settings
from pana.wiring import App, keep_for, open_app
from store.errors import StoreError
from store.retention import forget

log = logging.getLogger("pana.bot_process")

FORGET_EVERY = timedelta(hours=1)


async def run_bot(settings: Settings) -> None:
    """Run until SIGINT or SIGTERM; what is being handled is finished, the rest is on disk."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with open_app(settings) as app:
        web_runner = await _serve(settings, app)
        tasks = [
            asyncio.create_task(app.sender.run(), name="outbox"),
            asyncio.create_task(watch(app.services, app.outbox_filled), name="watch"),
            asyncio.create_task(_forget_old(settings, app), name="retention"),
            asyncio.create_task(_intake(settings, app), name="intake"),
        ]
        await app.lanes.recover()
        log.info("started", extra={"state": "webhook" if settings.webhook_url else "polling"})
        await _first(stop, tasks)
        await _stop(app, tasks, web_runner)
        log.info("stopped")


async def _intake(settings: Settings, app: App) -> None:
    if settings.webhook_url and settings.webhook_secret:
        await register(app.bot, url=settings.webhook_url, secret=settings.webhook_secret.get_secret_value())
        await asyncio.Event().wait()
    await poll(app.bot, app.recorder, app.direct)


async def _serve(settings: Settings, app: App) -> web.AppRunner:
    site = web.Application(client_max_size=1024 * 1024)

    async def health(_request: web.Request) -> web.Response:
        try:
            await app.database.check()
        except StoreError:
            return web.json_response({"status": "no database"}, status=503)
        return web.json_response({"status": "ok"})

    site.router.add_get("/health", health)
    if settings.webhook_url and settings.webhook_secret:
        add_webhook(site, app.recorder, secret=settings.webhook_secret.get_secret_value())
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, settings.bot_host, settings.bot_port).start()
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
