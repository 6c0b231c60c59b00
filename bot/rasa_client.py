"""Understanding over HTTP: the Rasa server's own channel, with a time limit and a circuit breaker."""

from __future__ import annotations

import asyncio

import aiohttp

from bot import wire
from bot.breaker import Breaker
from bot.understanding import Context, NotUnderstood, Understood

AT_ONCE = 32
"""Questions under way at most: Rasa answers a few dozen a second, and more at once only make all of them slow."""

OUR_FAULT = frozenset({400, 413})
"""Answers to a question that should not have been asked so: the other side works, and others must not suffer for it."""


class _BadQuestion(NotUnderstood):
    """The other side works and refused this one question."""


class RasaUnderstanding:
    """Asks the channel of nlu/components/channel.py. Every failure is NotUnderstood with a code."""

    def __init__(
        self, session: aiohttp.ClientSession, *, url: str, token: str, time_limit: float, breaker: Breaker
    ) -> None:
        self._session = session
        self._url = url.rstrip("/") + "/webhooks/pana/talk"
        self._headers = {"Authorization": f"Bearer {token}"}
        self._time_limit = time_limit
        self._breaker = breaker
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def talk(self, *, sender: str, text: str, is_button: bool, context: Context) -> Understood:
        """See bot.understanding.Understanding."""
        if not self._breaker.allows():
            raise NotUnderstood("resting")
        is_asked = False
        try:
            async with asyncio.timeout(self._time_limit), self._turns:
                is_asked = True
                understood = await self._ask(sender=sender, text=text, is_button=is_button, context=context)
        except TimeoutError as error:
            if not is_asked:  # she never got her turn: that says nothing of this question
                raise NotUnderstood("busy") from error
            self._breaker.failed()
            raise NotUnderstood("timeout") from error
        except aiohttp.ClientError as error:
            self._breaker.failed()
            raise NotUnderstood("unreachable") from error
        except _BadQuestion:
            raise
        except NotUnderstood:
            self._breaker.failed()
            raise
        self._breaker.succeeded()
        return understood

    async def _ask(self, *, sender: str, text: str, is_button: bool, context: Context) -> Understood:
        # Lone surrogates cannot travel as UTF-8; the words around them can.
        text = text.encode("utf-8", "replace").decode("utf-8")
        body = wire.question(sender=sender, text=text, is_button=is_button, context=context)
        async with self._session.post(self._url, json=body, headers=self._headers) as response:
            if response.status in OUR_FAULT:
                raise _BadQuestion(f"status-{response.status}")
            if response.status != 200:
                raise NotUnderstood(f"status-{response.status}")
            try:
                return wire.answer(await response.json())
            except ValueError as error:  # no JSON, or not even UTF-8
                raise NotUnderstood("malformed") from error
