"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

from __future__ import annotations

import asyncio
import hmac
import logging
import re
from typing import Any

from aiogram import methods as api
from aiohttp import web

from simulator.faults import Fault, FaultKind
from simulator.methods.receive import Receiving
from simulator.methods.table import carry_out
from simulator.refusal import RefusalError, too_many_requests
from simulator.request_body import RequestBody, read_body
from simulator.validation import read_call
from simulator.webhook import WebhookDelivery
from simulator.world import World

logger = logging.getLogger(__name__)

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")


class BotRoutes:
    """Answers the bot."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._delivery = WebhookDelivery(world, self._answered_by_webhook)
        self._receiving = Receiving(world, self._delivery)

    def add_to(self, app: web.Application) -> None:
        """Add the routes."""
        app.router.add_route("GET", "/bot{token}/{method}", self.call)
        app.router.add_route("POST", "/bot{token}/{method}", self.call)
        app.router.add_get("/file/bot{token}/{path:.+}", self.file)

    async def close(self) -> None:
        """Stop delivering to a webhook."""
        await self._delivery.stop()

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Carry out one method call, with the fault that was planned for it."""
        method = request.match_info["method"]
        try:
            self._check_token(request)
            fault = self._world.faults.for_call(method)
            body = await read_body(request.headers, request.content)
            for name, value in request.query.items():
                body.parameters.setdefault(name, value)
            if fault is not None:
                await self._fail_before(request, fault)
            result = await self.carry_out(method, body)
            if fault is not None and fault.kind is FaultKind.CUT_AFTER:
                _cut(request)
            return web.json_response({"ok": True, "result": result})
        except RefusalError as refusal:
            return web.json_response(refusal.as_json(), status=refusal.code)

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Send a file's bytes."""
        try:
            self._check_token(request)
            file = self._world.files.by_path(request.match_info["path"])
            if file is None:
                raise RefusalError(404, "Not Found")
        except RefusalError as refusal:
            return web.json_response(refusal.as_json(), status=refusal.code)
        return web.Response(body=file.data, content_type="application/octet-stream")

    async def carry_out(self, name: str, body: RequestBody) -> Any:
        """Return the result of a method call; RefusalError when it is refused."""
        call = read_call(name, body.parameters, body.files)
        match call.method:
            case api.GetUpdates():
                return await self._receiving.get_updates(call.method)
            case api.SetWebhook():
                return await self._receiving.set_webhook(call.method)
            case api.DeleteWebhook():
                return await self._receiving.delete_webhook(call.method)
            case api.GetWebhookInfo():
                return self._receiving.get_webhook_info(call.method)
            case _:
                return carry_out(self._world, call)

    async def _answered_by_webhook(self, body: RequestBody) -> None:
        name = str(body.parameters.pop("method"))
        try:
            await self.carry_out(name, body)
        except RefusalError as refusal:
            # Telegram tells nobody either: an answer to a webhook has no answer.
            logger.warning("a call in a webhook's answer was refused with %s", refusal.code)

    def _check_token(self, request: web.Request) -> None:
        token = request.match_info["token"]
        if not _TOKEN.fullmatch(token):
            raise RefusalError(404, "Not Found")
        if not hmac.compare_digest(token.encode(), self._world.settings.token.encode()):
            raise RefusalError(401, "Unauthorized")

    async def _fail_before(self, request: web.Request, fault: Fault) -> None:
        match fault.kind:
            case FaultKind.TOO_MANY_REQUESTS:
                raise too_many_requests(max(1, round(fault.seconds)))
            case FaultKind.SERVER_ERROR:
                raise RefusalError(500, "Internal Server Error")
            case FaultKind.CUT_BEFORE:
                _cut(request)
            case FaultKind.HANG:
                try:
                    async with asyncio.timeout(fault.seconds):
                        await self._world.closing.wait()
                except TimeoutError:
                    return
            case FaultKind.CUT_AFTER | FaultKind.DUPLICATE_UPDATE:
                return


def _cut(request: web.Request) -> None:
    """Break the connection off without an answer."""
    if request.transport is not None:
        request.transport.abort()
    raise asyncio.CancelledError
