"""One message of a talk at a time; the next one starts the moment the first is done.

Rasa's own store asks once a second, so the second of two quick messages would wait that long.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from rasa.core.lock_store import LOCK_LIFETIME, LockError, LockStore


class PromptLockStore(LockStore):
    """Locks of one process, first come, first served."""

    def __init__(self, endpoint_config: Any = None) -> None:
        """Start without locks; Rasa passes the endpoint's configuration, which has no settings here."""
        self._locks: dict[str, tuple[asyncio.Lock, int]] = {}

    @asynccontextmanager
    async def lock(  # type: ignore[override]
        self, conversation_id: str, lock_lifetime: float = LOCK_LIFETIME, wait_time_in_seconds: float = 1
    ) -> AsyncIterator[None]:
        """Hold the talk while the block runs.

        Raises:
            LockError: if the talk is not free within `lock_lifetime` seconds.
        """
        lock, users = self._locks.get(conversation_id, (asyncio.Lock(), 0))
        self._locks[conversation_id] = (lock, users + 1)
        try:
            try:
                await asyncio.wait_for(lock.acquire(), lock_lifetime)
            except asyncio.TimeoutError:
                raise LockError("the talk is still busy with an earlier message") from None
            try:
                yield
            finally:
                lock.release()
        finally:
            _, users = self._locks[conversation_id]
            if users == 1:
                del self._locks[conversation_id]
            else:
                self._locks[conversation_id] = (lock, users - 1)
