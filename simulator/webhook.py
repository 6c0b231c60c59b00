"""Pushing updates to the bot's webhook: until it answers 2xx, one at a time for each chat, in order."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from simulator.refusal import RefusalError
from simulator.request_body import RequestBody, read_body
from simulator.updates import PendingUpdate
from simulator.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  a header's name

CallMade = Callable[[RequestBody], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where updates go."""

    url: str
    secret: str | None
    max_connections: int


class WebhookDelivery:
    """Delivers the world's updates while a webhook is set."""

    def __init__(self, world: World, carry_out: CallMade) -> None:
        """Deliver for `world`; `carry_out` gets the method call a webhook may answer with."""
        self.webhook: Webhook | None = None
        self._world = world
        self._carry_out = carry_out
        self._session: ClientSession | None = None
        self._lanes: dict[int, deque[PendingUpdate]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._room = asyncio.Semaphore(1)
        self._error: dict[str, Any] = {}

    async def start(self, webhook: Webhook) -> None:
        """Deliver to `webhook` from now on, first of all what waits already."""
        await self.stop()
        self.webhook = webhook
        self._room = asyncio.Semaphore(webhook.max_connections)
        self._session = ClientSession(
            timeout=ClientTimeout(total=self._world.settings.webhook.answer_seconds), trust_env=False
        )
        self._world.updates.on_arrival = self._accept
        for pending in self._world.updates.pending():
            self._accept(pending)

    async def stop(self) -> None:
        """Stop delivering; what was not confirmed stays in the queue."""
        self.webhook = None
        self._world.updates.on_arrival = None
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._lanes.clear()
        self._error = {}
        if self._session is not None:
            await self._session.close()
            self._session = None

    def last_error(self) -> dict[str, Any]:
        """Return the fields of WebhookInfo about the last failed push, empty when none failed."""
        return dict(self._error)

    def _accept(self, pending: PendingUpdate) -> None:
        lane = self._lanes.get(pending.chat_id)
        if lane is not None:
            lane.append(pending)
            return
        lane = self._lanes[pending.chat_id] = deque([pending])
        task = asyncio.get_running_loop().create_task(self._empty(pending.chat_id, lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _empty(self, chat_id: int, lane: deque[PendingUpdate]) -> None:
        while lane:
            await self._deliver(lane[0])
            self._world.updates.remove(lane.popleft())
        del self._lanes[chat_id]

    async def _deliver(self, pending: PendingUpdate) -> None:
        pause = self._world.settings.webhook.first_pause
        while True:
            async with self._room:
                why = await self._push(pending)
            if why is None:
                return
            self._error = {"last_error_date": self._world.now(), "last_error_message": why}
            await asyncio.sleep(pause)
            pause = min(pause * 2, self._world.settings.webhook.longest_pause)

    async def _push(self, pending: PendingUpdate) -> str | None:
        """Push once; return why it failed, None when the bot has it."""
        if self.webhook is None or self._session is None:
            return "Webhook is gone"
        headers = {SECRET_HEADER: self.webhook.secret} if self.webhook.secret else {}
        try:
            async with self._session.post(self.webhook.url, json=pending.update, headers=headers) as answer:
                if not 200 <= answer.status < 300:
                    return f"Wrong response from the webhook: {answer.status} {answer.reason or ''}".rstrip()
                body = await self._read(answer.headers.get("Content-Type", ""), answer.content)
        except TimeoutError:
            return "Read timeout expired"
        except (ClientError, OSError):
            return "Connection failed"
        if body is not None and "method" in body.parameters:
            await self._carry_out(body)
        return None

    async def _read(self, written_type: str, content: Any) -> RequestBody | None:
        try:
            return await read_body({"Content-Type": written_type}, content)
        except RefusalError:
            # An answer that is no method call is an answer all the same.
            return None
