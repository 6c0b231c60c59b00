"""How the bot gets its updates: fetching them, or having them pushed to a webhook."""

from __future__ import annotations

import ipaddress
import re
import time
from typing import Any

from aiogram.methods import DeleteWebhook, GetUpdates, GetWebhookInfo, SetWebhook
from yarl import URL

from simulator.refusal import RefusalError, bad_request, not_simulated
from simulator.webhook import Webhook, WebhookDelivery
from simulator.world import World

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LONGEST_POLL = 50
_OTHER_POLL = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK_POLL = "Conflict: terminated by setWebhook request"
_WEBHOOK_SET = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


class Receiving:
    """The one way the bot receives at a time: a newer getUpdates ends an older one, a webhook ends both."""

    def __init__(self, world: World, delivery: WebhookDelivery) -> None:
        self._world = world
        self._delivery = delivery
        self._poll: object | None = None
        self._poll_ended_by = ""

    async def get_updates(self, call: GetUpdates) -> list[dict[str, Any]]:
        """Return updates, waiting up to the call's timeout for the first; RefusalError 409 as Telegram gives it."""
        if self._delivery.webhook is not None:
            raise RefusalError(409, _WEBHOOK_SET)
        self._end_poll(_OTHER_POLL)
        updates = self._world.updates
        updates.allow(call.allowed_updates)
        limit = call.limit if call.limit and 1 <= call.limit <= 100 else 100
        fetched = updates.fetch(call.offset or 0, limit)
        if fetched or not call.timeout:
            return fetched
        return await self._wait(limit, min(max(call.timeout, 0), _LONGEST_POLL))

    async def set_webhook(self, call: SetWebhook) -> bool:
        """Push updates to this address from now on; an empty address is deleteWebhook."""
        if not call.url:
            return await self.delete_webhook(DeleteWebhook(drop_pending_updates=call.drop_pending_updates))
        if call.certificate is not None or call.ip_address is not None:
            raise not_simulated("certificate and ip_address")
        if call.secret_token is not None and not _SECRET.fullmatch(call.secret_token):
            raise bad_request("secret token contains unallowed characters")
        connections = 40 if call.max_connections is None else call.max_connections
        if not 1 <= connections <= 100:
            raise bad_request("max_connections must be between 1 and 100")
        self._end_poll(_WEBHOOK_POLL)
        if call.drop_pending_updates:
            self._world.updates.drop()
        self._world.updates.allow(call.allowed_updates)
        await self._delivery.start(Webhook(_local_address(call.url), call.secret_token, connections))
        return True

    async def delete_webhook(self, call: DeleteWebhook) -> bool:
        """Stop pushing; what waits stays unless it is to be dropped."""
        await self._delivery.stop()
        if call.drop_pending_updates:
            self._world.updates.drop()
        return True

    def get_webhook_info(self, call: GetWebhookInfo) -> dict[str, Any]:
        """Return the WebhookInfo."""
        webhook = self._delivery.webhook
        told: dict[str, Any] = {
            "url": "" if webhook is None else webhook.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._world.updates),
        }
        if webhook is not None:
            told["max_connections"] = webhook.max_connections
            told.update(self._delivery.last_error())
        if self._world.updates.allowed is not None:
            told["allowed_updates"] = self._world.updates.allowed
        return told

    async def _wait(self, limit: int, seconds: float) -> list[dict[str, Any]]:
        mine = self._poll = object()
        updates = self._world.updates
        end = self._loop_time() + seconds
        try:
            while (left := end - self._loop_time()) > 0 and not self._world.closing.is_set():
                await updates.arrived.wait(left)
                if self._poll is not mine:
                    raise RefusalError(409, self._poll_ended_by)
                if fetched := updates.fetch(0, limit):
                    return fetched
            return []
        finally:
            if self._poll is mine:
                self._poll = None

    def _end_poll(self, why: str) -> None:
        if self._poll is not None:
            self._poll, self._poll_ended_by = None, why
            self._world.updates.arrived.fire()

    @staticmethod
    def _loop_time() -> float:
        # Waiting is in real time even when the simulator's clock stands still.
        return time.monotonic()


def _local_address(url: str) -> str:
    """Return the address if it is on this machine; RefusalError 400 otherwise (Telegram's own rule is HTTPS)."""
    try:
        address = URL(url)
        host = address.host or ""
        is_local = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_local = False
    if not is_local or address.scheme not in ("http", "https"):
        raise bad_request("bad webhook: the simulator delivers to this machine only")
    return url
