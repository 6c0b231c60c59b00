"""The webhook: Telegram is answered 200 only when the update is on disk; without the secret nothing is read."""

from __future__ import annotations

import asyncio
import hmac
import logging

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiohttp import web

from bot.direct import DirectCard
from bot.intake.readable import parse
from bot.intake.record import ALLOWED_UPDATES, Recorder, chat_of, words_of

log = logging.getLogger("pana.bot.webhook")

PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
LARGEST_UPDATE = 1024 * 1024


def add_webhook(app: web.Application, recorder: Recorder, direct: DirectCard, *, secret: str) -> None:
    """Add the route that takes updates; while they cannot be kept, people get the numbers from `direct`."""
    if not secret:
        raise ValueError("a webhook without a secret would take anybody's updates: set PANA_WEBHOOK_SECRET")

    async def take(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), secret.encode()):
            return web.Response(status=401)
        update = parse(await request.read())
        if update is None:
            log.error("unreadable_update")
            return web.Response(status=400)
        try:
            await recorder.record([update])
        except Exception as error:  # noqa: BLE001 - not on disk, so not accepted: Telegram sends it again
            log.error("record_failed", extra={"error": type(error).__name__})
            chat_id = chat_of(update)
            if chat_id is not None:
                await direct.send_once(chat_id, words_of(update))
            return web.Response(status=503)
        return web.Response(status=200)

    app.router.add_post(PATH, take)


async def register(bot: Bot, *, url: str, secret: str) -> None:
    """Tell Telegram where to send updates; tries until it works. Pending ones are kept."""
    pause = 0.5
    while True:
        try:
            await bot.set_webhook(url, secret_token=secret, allowed_updates=ALLOWED_UPDATES, drop_pending_updates=False)
        except AiogramError as error:
            log.warning("set_webhook_failed", extra={"error": type(error).__name__})
            await asyncio.sleep(pause)
            pause = min(pause * 2, 10.0)
        else:
            return
